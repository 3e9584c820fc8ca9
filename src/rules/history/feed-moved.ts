import { isSameAddress, movedSite } from "../../facts/moved-site.ts";
import type { Feed } from "../../model/feed.ts";
import type { Answer } from "../../model/link.ts";
import type { Text } from "../../model/text.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { hostOf, isSameHost } from "../../values/host.ts";
import { resolveUrl } from "../../values/url.ts";
import { examples } from "./feed-moved.examples.ts";

const messages = {
  dead: "The feed was at “{before}”, where nothing is any more: subscribers stay behind. Let that address redirect here.",
  unknown: "The feed was at “{before}”, where subscribers still ask for it. Let that address redirect here.",
  site: "The site was at {from}, and is at {to} now. Let the old addresses redirect to the new ones, and keep the ids of posts.",
  id: "The {name} of the feed was “{before}”: with another one it is another feed to readers. Give it the old one.",
  format: {
    text: "The feed was {before} before, and is {now} now. Readers follow, as long as its address and the ids of posts stay.",
    severity: "info",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "feed",
  summary: "A feed stays at its address and keeps its id, or leads its subscribers to the new address.",
  why: "Subscribers ask at the address they know: one that is given up without a redirect loses them all, and nobody tells them.",
  source:
    "RFC 4287, section 4.2.6: an id never changes; Apple Podcasts, itunes:new-feed-url; Podcasting 2.0, podcast:guid.",
  severity: "warning",
  options: {},
  messages,
  examples,

  check(feed, { target, report }) {
    const { previous } = feed;
    if (!previous) return undefined;
    reportIds(feed, previous, report);
    if (feed.format !== previous.format) {
      const data = { before: names[previous.format], now: names[feed.format] };
      report({ at: feed.opening, message: "format", data });
    }
    const old = resolveUrl(previous.self?.value ?? "", resolveUrl(previous.link?.value ?? ""));
    const isMoved = old !== undefined && feed.self?.value && !isSameAddress(old, feed.self.value);
    if (!isMoved) return reportSite(feed, report);
    const judge = (answer: Answer): void => reportMove({ feed, previous, old, answer }, report);
    const answer = target(old);
    return answer instanceof Promise ? answer.then(judge) : judge(answer);
  },
});

const names = { rss: "RSS", rdf: "RSS 1.0", atom: "Atom", json: "a JSON Feed", unknown: "no feed" } as const;

/** What identifies a feed, by the name it goes by. */
function idsOf({ id, element }: Feed): ReadonlyMap<string, Text> {
  const guid = element?.child("podcast:guid")?.text.trim();
  const ids = [...(id ? ([["id", id]] as const) : []), ...(guid ? ([["podcast:guid", guid]] as const) : [])];
  return new Map(ids.filter(([, { value }]) => value !== ""));
}

function reportIds(feed: Feed, previous: Feed, report: Report): void {
  const before = idsOf(previous);
  for (const [name, id] of idsOf(feed)) {
    const old = before.get(name);
    if (!old || old.value.trim() === id.value.trim()) continue;
    report({
      at: id,
      message: "id",
      data: { name, before: old.value.trim() },
      related: [{ at: old, note: "The one before." }],
    });
  }
}

interface Move {
  readonly feed: Feed;
  readonly previous: Feed;
  /** Where the feed was. */
  readonly old: string;
  readonly answer: Answer;
}

/** Where feed and site moved to one host, that is one thing. */
function reportMove({ feed, previous, old, answer: { outcome } }: Move, report: Report): void {
  const site = movedSite(feed);
  if (site && !isSameHost(site.from, hostOf(old))) reportSite(feed, report);
  if (outcome === "ok" || outcome === "moved" || feed.element?.child("itunes:new-feed-url")) return;
  const at = feed.self ?? feed.opening;
  const related = previous.self ? [{ at: previous.self, note: "The address before." }] : [];
  report({ at, message: outcome === "broken" ? "dead" : "unknown", data: { before: old }, related });
}

function reportSite(feed: Feed, report: Report): void {
  const site = movedSite(feed);
  if (!site || !feed.link || feed.element?.child("itunes:new-feed-url")) return;
  const old = feed.previous?.link;
  const related = old ? [{ at: old, note: "The address before." }] : [];
  report({ at: feed.link, message: "site", data: { from: site.from, to: site.to }, related });
}
