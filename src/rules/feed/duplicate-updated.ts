import type { DateField, Entry } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";

const entry = (time: string): string => `  <entry><updated>${time}</updated></entry>`;
const atom = (...times: readonly string[]): string =>
  ['<feed xmlns="http://www.w3.org/2005/Atom">', ...times.map(entry), "</feed>"].join("\n");
const at = (hour: number): string => `2025-05-02T1${hour}:00:00Z`;

/** From so many on it is one build that stamped them all: feed/date-cluster says it. */
const cluster = 5;

export default defineRule({
  scope: "feed",
  summary: "No two entries of an Atom feed were updated at the very same time.",
  why: "Readers sort by this date: entries that share it stand in one order today and in another tomorrow.",
  source: "RFC 4287, sections 4.1.1 and 4.2.15.",
  severity: "info",
  options: {},
  messages: {
    same: "The entry was updated at the very time of an earlier one, {date}. Give each its own time, to the second.",
    several:
      "{count} entries were updated at the very time of an earlier one, this one ({date}) first. Give each its own time, to the second.",
  },
  examples: [
    { good: atom(at(3), at(2), at(1)) },
    { good: atom(at(1), at(1), at(1), at(1), at(1)) },
    {
      bad: atom(at(3), `⟦${at(3)}⟧`, at(1)),
      says: "The entry was updated at the very time of an earlier one, 2025-05-02T13:00:00Z. Give each its own time, to the second.",
    },
    {
      bad: atom(at(3), "⟦2025-05-02T15:00:00+02:00⟧", at(1), at(1), at(1), at(1)),
      says: "4 entries were updated at the very time of an earlier one, this one (2025-05-02T15:00:00+02:00) first. Give each its own time, to the second.",
    },
  ],

  check({ format, entries }, { report }) {
    if (format !== "atom") return;
    const [first, ...more] = repeated(entries);
    if (!first) return;
    const data = { date: first.text.value };
    const related = more.map(({ text }) => ({ at: text, note: "And here." }));
    if (more.length === 0) report({ at: first.text, message: "same", data });
    else report({ at: first.text, message: "several", data: { ...data, count: more.length + 1 }, related });
  },
});

/** Every date but the first of those that are equal, in the order of the feed. */
function repeated(entries: readonly Entry[]): DateField[] {
  const byTime = new Map<number, DateField[]>();
  for (const { dates } of entries) {
    const updated = dates.find(({ role }) => role === "updated");
    if (updated?.time === undefined) continue;
    const same = byTime.get(updated.time);
    if (same) same.push(updated);
    else byTime.set(updated.time, [updated]);
  }
  return [...byTime.values()]
    .filter((same) => same.length > 1 && same.length < cluster)
    .flatMap((same) => same.slice(1))
    .sort((a, b) => a.text.start - b.text.start);
}
