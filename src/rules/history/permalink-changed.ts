import { type Change, causesOf } from "../../facts/causes.ts";
import { historyOf, idOf } from "../../facts/history.ts";
import { isMovedAlong, isSameAddress, movedSite, wasOwn } from "../../facts/moved-site.ts";
import type { Feed } from "../../model/feed.ts";
import type { Answer } from "../../model/link.ts";
import type { Span } from "../../model/source.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { examples } from "./permalink-changed.examples.ts";

const messages = {
  dead: "This post was at “{before}”, where nothing is any more. Let the old address redirect to the new one.",
  manyDead:
    "{count} posts have moved, this one from “{before}”, and nothing is at their old addresses any more. Let these redirect to the new ones.",
  unknown:
    "This post was at “{before}”, and whether that leads on was not found out. Let the old address redirect to the new one.",
  manyUnknown:
    "{count} posts have moved, this one from “{before}”; whether their old addresses lead on was not found out. Let these redirect to the new ones.",
} as const;

export default defineRule({
  scope: "feed",
  summary: "A post keeps its address, or the old one leads to the new one.",
  why: "Readers keep posts with the address they were fetched with, others link to it, and search engines know it: without a redirect all of them end at nothing.",
  source: "W3C, Cool URIs don’t change: https://www.w3.org/Provider/Style/URI",
  severity: "warning",
  options: {},
  messages,
  examples,

  check(feed, { target, report }) {
    const moves = movesOf(feed);
    const answers = moves.map(({ from }) => target(from));
    const judge = (known: readonly Answer[]): void => {
      const total = historyOf(feed)?.kept.length ?? 0;
      const outcomes = known.map(({ outcome }) => outcome);
      const dead = moves.filter((_, index) => outcomes[index] === "broken");
      const unknown = moves.filter((_, index) => outcomes[index] === "unknown" || outcomes[index] === "unchecked");
      reportMoves(dead, "dead", { total, report });
      reportMoves(unknown, "unknown", { total, report });
    };
    const known = answers.filter((answer): answer is Answer => !(answer instanceof Promise));
    return known.length === answers.length ? judge(known) : Promise.all(answers).then(judge);
  },
});

interface Move extends Change {
  readonly was: Span;
}

interface Judge {
  readonly total: number;
  readonly report: Context<Options, typeof messages>["report"];
}

function reportMoves(moves: readonly Move[], outcome: "dead" | "unknown", { total, report }: Judge): void {
  for (const { first, count, subject, others } of causesOf(moves, total)) {
    const related = [{ at: first.was, note: "The address before." }, ...others];
    const about = { at: first.at, subject, related };
    if (count === 1) report({ ...about, message: outcome, data: { before: first.from } });
    else {
      const message = outcome === "dead" ? "manyDead" : "manyUnknown";
      report({ ...about, message, data: { count, before: first.from } });
    }
  }
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
    return [{ from, to, at: now.link ?? now.opening, was: before.link ?? before.opening }];
  });
}
