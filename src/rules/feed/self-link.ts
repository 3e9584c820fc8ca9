import type { Feed } from "../../model/feed.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { addressKey, isHttp, resolveUrl, withoutFragment } from "../../values/url.ts";
import { type AtomLink, addressOf, linksOf } from "../../vocabulary/atom-links.ts";
import { examples } from "./self-link.examples.ts";

const messages = {
  missing: "The feed does not give its own address. Add a link with rel=self to it.",
  missingInRss: {
    text: "The channel does not give its own address. Add an <atom:link> with rel=self to it.",
    severity: "info",
  },
  several: "The feed gives {count} addresses as its own. Keep one link with rel=self.",
  relative: "The address that the feed gives as its own, “{href}”, is relative. Write it in full.",
  page: "The address that the feed gives as its own, “{href}”, is that of the site. Write the address of the feed.",
  type: "The self link calls the feed {type}, which it is not. Write {right}.",
  elsewhere: "The feed was read at {place}, yet gives “{href}” as its own address. Write the one it is published at.",
  almost: {
    text: "The feed was read at {place}, and gives “{href}” as its own address. Write it in the same way.",
    severity: "info",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

/** Media types that say no more than that it is XML. */
const generic: ReadonlySet<string> = new Set(["application/xml", "text/xml"]);
const mediaTypes: ReadonlyMap<string, string> = new Map([
  ["atom", "application/atom+xml"],
  ["rss", "application/rss+xml"],
]);

export default defineRule({
  scope: "feed",
  summary: "The feed gives the address it is published at, once and in full.",
  why: "Readers that were handed a copy or a redirect learn by it where to come back; hubs know the feed by it.",
  source: "RFC 4287, sections 4.1.1 and 4.2.7; RSS Advisory Board, RSS Best Practices Profile, atom:link.",
  severity: "warning",
  options: {},
  messages,
  examples,

  check(feed, { report }) {
    const right = mediaTypes.get(feed.format);
    // Atom 0.3 knows no such link.
    if (!right || !feed.element || feed.version.startsWith("0.3")) return;
    const links = linksOf("self", feed.element);
    const [link, second] = links;
    // A hub needs exactly one: feed/websub says it.
    const hasHub = linksOf("hub", feed.element).length > 0;
    if (!link && !hasHub) report({ at: feed.opening, message: feed.format === "rss" ? "missingInRss" : "missing" });
    if (!link) return;
    if (second && !hasHub) {
      const related = [{ at: link.element.span, note: "The first one." }];
      report({ at: second.element.span, message: "several", data: { count: links.length }, related });
    }
    checkType(link, right, report);
    checkAddress(link, feed, report);
  },
});

function checkType({ element }: AtomLink, right: string, report: Report): void {
  const type = element.attribute("type")?.value.trim();
  const name = type?.value.toLowerCase().replace(/\s*;.*/, "") ?? "";
  if (!type || name === "" || name === right || generic.has(name)) return;
  const fix = [type.replace(0, type.value.length, right)];
  report({ at: type, message: "type", data: { type: type.value, right }, fix });
}

function checkAddress(link: AtomLink, feed: Feed, report: Report): void {
  const { href } = link;
  if (!href) return;
  const address = addressOf(link);
  const data = { href: href.value, place: feed.file };
  if (address === undefined) {
    if (!/^[a-z][a-z0-9+.-]*:/i.test(href.value)) report({ at: href, message: "relative", data });
  } else if (address !== feed.file && address === resolveUrl(feed.link?.value ?? ""))
    report({ at: href, message: "page", data });
  else if (isHttp(feed.file)) {
    const place = withoutFragment(feed.file);
    if (withoutFragment(address) === place || isSentOn(address, feed)) return;
    report({ at: href, message: isAlmost(address, place) ? "almost" : "elsewhere", data });
  }
}

/** Whether the address leads here for now only: then it is still the one to come back to. */
function isSentOn(address: string, { delivery }: Feed): boolean {
  return delivery?.redirects.some(({ url, status }) => url === address && status !== 301 && status !== 308) ?? false;
}

/** http or https, www and a slash at the end aside. */
function isAlmost(address: string, place: string): boolean {
  return addressKey(address) === addressKey(place) && new URL(address).search === new URL(place).search;
}
