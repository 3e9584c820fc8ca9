import { isSameAddress, type MovedSite, movedSite } from "../../facts/moved-site.ts";
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
  site: "The site was at {from}, and is at {to} now. Let the old addresses redirect to the new ones, that of the feed as well, and keep the ids of posts.",
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
    const move = moveOf(feed, previous);
    if (!move || feed.element?.child("itunes:new-feed-url")) return undefined;
    const judge = (answer: Answer): void => reportMove(move, answer, report);
    const answer = target(move.old);
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
  /** Where the feed was; the home of the site where only that moved. */
  readonly old: string;
  readonly site: (MovedSite & Pair) | undefined;
  /** The address of the feed itself. */
  readonly self: Pair | undefined;
}

interface Pair {
  readonly at: Text;
  readonly was: Text;
}

function moveOf(feed: Feed, previous: Feed): Move | undefined {
  const moved = movedSite(feed);
  const site = moved && feed.link && previous.link ? { ...moved, at: feed.link, was: previous.link } : undefined;
  const home = resolveUrl(previous.link?.value ?? "");
  const old = resolveUrl(previous.self?.value ?? "", home);
  const isMoved = old !== undefined && feed.self?.value && !isSameAddress(old, feed.self.value);
  if (isMoved && previous.self) return { old, site, self: { at: feed.self, was: previous.self } };
  return site && home !== undefined ? { old: home, site, self: undefined } : undefined;
}

/** Where feed and site moved to one host, that is one thing. An old site that is still there does not lead to the new one. */
function reportMove({ old, site, self }: Move, { outcome, finalUrl }: Answer, report: Report): void {
  const leadsOn = outcome === "moved" || (outcome === "ok" && (self !== undefined || finalUrl !== undefined));
  const isOne =
    !self || (isSameHost(hostOf(old), site?.from ?? "") && isSameHost(hostOf(self.at.value), site?.to ?? ""));
  if (site && !(isOne && leadsOn)) {
    const { from, to, at, was } = site;
    const related = [{ at: was, note: "The address before." }];
    report({ at, message: "site", data: { from, to }, related, subject: `${from} → ${to}` });
  }
  if (!self || leadsOn || (site && isOne)) return;
  const related = [{ at: self.was, note: "The address before." }];
  report({ at: self.at, message: outcome === "broken" ? "dead" : "unknown", data: { before: old }, related });
}
