import { causeOf, type EntryPair, historyOf, idOf } from "../../facts/history.ts";
import { isMovedAlong, isSameAddress, movedSite, wasOwn } from "../../facts/moved-site.ts";
import type { Feed } from "../../model/feed.ts";
import type { Answer } from "../../model/link.ts";
import { defineRule } from "../../rule.ts";
import { examples } from "./permalink-changed.examples.ts";

export default defineRule({
  scope: "feed",
  summary: "A post keeps its address, or the old one leads to the new one.",
  why: "Readers keep posts with the address they were fetched with, others link to it, and search engines know it: without a redirect all of them end at nothing.",
  source: "W3C, Cool URIs don’t change: https://www.w3.org/Provider/Style/URI",
  severity: "warning",
  options: {},
  messages: {
    dead: "This post was at “{before}”, where nothing is any more. Let the old address redirect to the new one.",
    unknown:
      "This post was at “{before}”, and whether that leads on was not found out. Let the old address redirect to the new one.",
  },
  examples,

  check(feed, { target, report }) {
    const moves = movesOf(feed);
    const waiting: Promise<void>[] = [];
    for (const move of moves) {
      const { now, before, from, to } = move;
      const judge = ({ outcome }: Answer): void => {
        if (outcome === "ok" || outcome === "moved") return;
        const related = [{ at: before.link ?? before.opening, note: "The address before." }];
        const subject = causeOf(to, from, { changed: moves.length, of: feed.entries.length });
        const about = { at: now.link ?? now.opening, data: { before: from }, related, subject };
        report({ ...about, message: outcome === "broken" ? "dead" : "unknown" });
      };
      const answer = target(from);
      if (answer instanceof Promise) waiting.push(answer.then(judge));
      else judge(answer);
    }
    return waiting.length === 0 ? undefined : Promise.all(waiting).then(() => undefined);
  },
});

interface Move extends EntryPair {
  readonly from: string;
  readonly to: string;
}

/**
 * Entries with the same id at another address. Where the id changed too, that is said; what a link blog links to is for
 * others to redirect; that a whole site moved is one thing, which history/feed-moved says.
 */
function movesOf(feed: Feed): Move[] {
  const site = movedSite(feed);
  return (historyOf(feed)?.kept ?? []).flatMap(({ now, before }) => {
    const [to, from] = [now.url, before.url];
    if (to === undefined || from === undefined || idOf(now) !== idOf(before) || !wasOwn(from, feed)) return [];
    if (isSameAddress(to, from) || (site && isMovedAlong(to, from, site))) return [];
    return [{ now, before, from, to }];
  });
}
