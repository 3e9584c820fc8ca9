import { causesOf } from "../../facts/causes.ts";
import { historyOf, publishedOf } from "../../facts/history.ts";
import type { Entry } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";

const rss = (...dates: readonly string[]): string => {
  const items = dates.map((date, index) => `<item><guid>${index}</guid><pubDate>${date}</pubDate></item>`);
  return `<rss version="2.0"><channel>${items.join("\n")}</channel></rss>`;
};
const atom = (published: string, updated: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:x-rye:1</id><published>${published}</published><updated>${updated}</updated></entry></feed>`;
const previous = "before.xml";
const may2 = "2026-05-02T10:00:00Z";
const now = "2026-05-20T10:00:00Z";

export default defineRule({
  scope: "feed",
  summary: "The date on which a post was published stays.",
  why: "Readers sort posts by this date: one that moves jumps to the top as if it were new, or sinks out of sight.",
  source:
    "RSS 2.0, pubDate: “when the item was published”; RFC 4287, section 4.2.9: atom:published is early in the life of an entry.",
  severity: "warning",
  options: {
    days: {
      type: "number",
      default: 1,
      minimum: 0,
      description: "Days that a date may move: a corrected time zone moves it by less than one.",
    },
  },
  messages: {
    moved:
      "This post was published on {before}, as the feed said before, and on {day} now. Put the old date back; that of a change is the date of its update.",
    many: "The dates of {count} posts moved, {before} to {day} first. Put the old dates back; that of a change is the date of the update.",
  },
  examples: [
    {
      good: { "feed.xml": rss("Sun, 03 May 2026 10:00:00 GMT"), [previous]: rss("Sat, 02 May 2026 10:00:00 GMT") },
      previous,
      now,
      options: { days: 1 },
    },
    { good: { "feed.xml": atom(may2, "2026-05-09T10:00:00Z"), [previous]: atom(may2, may2) }, previous, now },
    // What was to be published later was moved before anybody saw it.
    {
      good: { "feed.xml": rss("Thu, 11 Jun 2026 10:00:00 GMT"), [previous]: rss("Sat, 30 May 2026 10:00:00 GMT") },
      previous,
      now,
    },
    // Year 1 is what generators write for a post without a date.
    {
      good: { "feed.xml": rss("Sun, 03 May 2026 10:00:00 GMT"), [previous]: rss("Mon, 01 Jan 0001 00:00:00 GMT") },
      previous,
      now,
    },
    {
      bad: { "feed.xml": rss("⟦Sun, 03 May 2026 10:00:01 GMT⟧"), [previous]: rss("Sat, 02 May 2026 10:00:00 GMT") },
      previous,
      now,
      options: { days: 1 },
      says: "This post was published on 2 May 2026, as the feed said before, and on 3 May 2026 now. Put the old date back; that of a change is the date of its update.",
    },
    // What was built today is not what was published today.
    {
      bad: {
        "feed.xml": rss("⟦Wed, 20 May 2026 09:00:00 GMT⟧", "Wed, 20 May 2026 09:00:00 GMT"),
        [previous]: rss("Sat, 02 May 2026 10:00:00 GMT", "Fri, 01 May 2026 10:00:00 GMT"),
      },
      previous,
      now,
      says: "The dates of 2 posts moved, 2 May 2026 to 20 May 2026 first. Put the old dates back; that of a change is the date of the update.",
    },
    {
      bad: { "feed.xml": atom("⟦2026-04-02T10:00:00Z⟧", may2), [previous]: atom(may2, may2) },
      previous,
      now,
      says: "This post was published on 2 May 2026, as the feed said before, and on 2 April 2026 now. Put the old date back; that of a change is the date of its update.",
    },
  ],

  check(feed, { options: { days }, now: today, report }) {
    const { kept = [] } = historyOf(feed) ?? {};
    const moves = kept.flatMap(({ now: entry, before }) => {
      const [time, old] = [publishedOf(entry), publishedOf(before)];
      if (time === undefined || old === undefined || old > today) return [];
      if (Math.abs(time - old) <= days * 86_400_000) return [];
      return [{ from: dayOf(old), to: dayOf(time), at: dateOf(entry), was: dateOf(before) }];
    });
    for (const { first, count, subject, others } of causesOf(moves, kept.length)) {
      const data = { before: first.from, day: first.to };
      const about = { at: first.at, subject, related: [{ at: first.was, note: "The date before." }, ...others] };
      if (count === 1) report({ ...about, message: "moved", data });
      else report({ ...about, message: "many", data: { ...data, count } });
    }
  },
});

function dateOf({ dates, opening }: Entry) {
  return dates.find(({ role }) => role === "published")?.text ?? opening;
}

const months = "January February March April May June July August September October November December".split(" ");

function dayOf(time: number): string {
  const date = new Date(time);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
