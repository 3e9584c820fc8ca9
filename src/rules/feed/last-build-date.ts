import type { DateField } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";
import { earliestPlausible } from "../../values/dates.ts";
import { inWords } from "../../values/time-in-words.ts";

const rss = (built: string, ...dates: readonly string[]): string => {
  const items = dates.map((date) => `  <item><pubDate>${date}</pubDate></item>`);
  return [`<rss version="2.0"><channel><lastBuildDate>${built}</lastBuildDate>`, ...items, "</channel></rss>"].join(
    "\n",
  );
};
const hour = 3_600_000;

export default defineRule({
  scope: "feed",
  summary: "The date of the feed is no older than its newest entry.",
  why: "Readers that go by the date of the feed take it for unchanged, and do not show its newest posts.",
  source:
    "RSS 2.0, lastBuildDate: “the last time the content of the channel changed”; RFC 4287, section 4.2.15, updated.",
  severity: "warning",
  options: {
    toleranceHours: {
      type: "number",
      default: 24,
      minimum: 0,
      description: "Hours by which it may be older: the times of posts are often set by hand.",
    },
  },
  messages: {
    old: "The {name} (“{built}”) is {by} older than the newest entry. Set it anew whenever the feed is built.",
  },
  examples: [
    { good: rss("Fri, 02 May 2025 10:00:00 GMT", "Sat, 03 May 2025 10:00:00 GMT") },
    { good: rss("Fri, 02 May 2025 10:00:00 GMT", "Fri, 02 May 2025 11:00:00 GMT"), options: { toleranceHours: 1 } },
    { good: rss("Fri, 02 May 2025 10:00:00 GMT", "Sun, 02 May 2055 10:00:00 GMT") },
    {
      bad: rss("⟦Fri, 02 May 2025 10:00:00 GMT⟧", "Fri, 02 May 2025 11:00:01 GMT"),
      options: { toleranceHours: 1 },
      says: "The lastBuildDate (“Fri, 02 May 2025 10:00:00 GMT”) is 61 minutes older than the newest entry. Set it anew whenever the feed is built.",
    },
    {
      bad: {
        "feed.xml": `<feed xmlns="http://www.w3.org/2005/Atom"><updated>⟦2025-05-02T10:00:00Z⟧</updated>
  <entry><updated>2025-05-01T10:00:00Z</updated></entry>
  <entry><updated>2025-05-06T10:00:00Z</updated></entry>
</feed>`,
      },
      says: "The updated (“2025-05-02T10:00:00Z”) is 4 days older than the newest entry. Set it anew whenever the feed is built.",
    },
  ],

  check({ dates, entries }, { options, now, report }) {
    // A post of the future is a fault of its own, no reason to doubt the date of the feed.
    const newest = newestOf(
      entries.flatMap((entry) => entry.dates),
      now + 24 * hour,
    );
    if (!newest) return;
    for (const { name, text, time, role } of dates) {
      if (role === "published" || time === undefined || time < earliestPlausible) continue;
      const older = (newest.time ?? 0) - time;
      if (older <= options.toleranceHours * hour) continue;
      const related = [{ at: newest.text, note: "The newest date of an entry." }];
      report({ at: text, message: "old", data: { name, built: text.value, by: inWords(older) }, related });
    }
  },
});

function newestOf(dates: readonly DateField[], latest: number): DateField | undefined {
  let newest: DateField | undefined;
  for (const date of dates) {
    if (date.time !== undefined && date.time <= latest && date.time > (newest?.time ?? 0)) newest = date;
  }
  return newest;
}
