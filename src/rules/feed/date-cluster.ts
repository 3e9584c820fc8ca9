import { oneFinding } from "../../findings/one-finding.ts";
import type { DateField, Entry } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";
import { earliestPlausible } from "../../values/dates.ts";
import { grouped } from "../../values/grouped.ts";

const rss = (...times: readonly string[]): string => {
  const items = times.map((time) => `  <item><pubDate>${time} GMT</pubDate></item>`);
  return ['<rss version="2.0"><channel>', ...items, "</channel></rss>"].join("\n");
};
const many = (count: number, time: string): string[] => Array.from({ length: count }, () => time);
const days = (count: number, time: string): string[] =>
  Array.from({ length: count }, (_, index) => `${20 - index} May 2025 ${time}`);

const firstMarked = (feed: string): string => feed.replace(/<pubDate>(.*?)<\/pubDate>/, "<pubDate>⟦$1⟧</pubDate>");

const day = 86_400_000;

export default defineRule({
  scope: "feed",
  summary: "Entries have times of their own.",
  why: "Readers sort by time: entries of one moment, usually that of an import or a build, stand in any order. At midnight UTC they show the wrong day to half of the world.",
  severity: "warning",
  options: {
    min: { type: "integer", default: 5, minimum: 2, description: "Fewest entries that make a cluster." },
    midnightPercent: {
      type: "number",
      default: 90,
      minimum: 0,
      maximum: 100,
      description: "Share of the entries at midnight UTC, in percent, from which on it is told.",
    },
  },
  messages: {
    identical:
      "{count} entries have the very same time, “{value}”: that of a build or an import? Give each the time of its post.",
    midnight: {
      text: "{count} of {total} entries are dated midnight UTC: west of Greenwich readers show the day before. Publish the time of day too.",
      severity: "info",
    },
  },
  examples: [
    { good: rss(...many(4, "02 May 2025 10:00:05")) },
    { good: rss(...many(5, "02 May 2025 00:00:00"), "01 May 2025 10:00:00") },
    { good: rss(...days(4, "00:00:00")) },
    { good: rss(...days(8, "00:00:00"), ...days(1, "10:00:00")) },
    { good: rss(...many(2, "02 May 2025 10:00:05")), options: { min: 3 } },
    {
      bad: firstMarked(rss("02 May 2025 10:00:05", ...many(4, "02 May 2025 10:00:05"))),
      says: "5 entries have the very same time, “02 May 2025 10:00:05 GMT”: that of a build or an import? Give each the time of its post.",
    },
    {
      bad: firstMarked(rss(...days(9, "00:00:00"), "01 May 2025 10:00:00")),
      says: "9 of 10 entries are dated midnight UTC: west of Greenwich readers show the day before. Publish the time of day too.",
    },
    {
      bad: firstMarked(rss(...days(2, "00:00:00"), ...days(2, "10:00:00"))),
      options: { min: 4, midnightPercent: 50 },
      says: "2 of 4 entries are dated midnight UTC: west of Greenwich readers show the day before. Publish the time of day too.",
    },
  ],

  check({ entries }, { options: { min, midnightPercent }, report }) {
    const dates = entries.flatMap((entry) => dateOf(entry) ?? []);
    for (const [first, ...others] of grouped(dates, ({ time }) => time).values()) {
      if (others.length + 1 < min || isDateOnly(first)) continue;
      const places = oneFinding([first.text, ...others.map(({ text }) => text)], "The same time.");
      if (places)
        report({ ...places, message: "identical", data: { count: others.length + 1, value: first.text.value } });
    }
    const [first, ...others] = dates.filter(isMidnight);
    const count = others.length + 1;
    if (!first || dates.length < min || count * 100 < dates.length * midnightPercent) return;
    report({ at: first.text, message: "midnight", data: { count, total: dates.length } });
  },
});

function dateOf({ dates }: Entry): DateField | undefined {
  const plausible = dates.filter(({ time }) => time !== undefined && time >= earliestPlausible);
  return plausible.find(({ role }) => role === "published") ?? plausible[0];
}

function isMidnight({ time = 0 }: DateField): boolean {
  return time % day === 0;
}

/** Several posts of one day, of which only the day is known: midnight in their own zone, or no time at all. */
function isDateOnly(date: DateField): boolean {
  return isMidnight(date) || /[T ]0?0:00(?![\d]|:(?!00))/.test(date.text.value) || !date.text.value.includes(":");
}
