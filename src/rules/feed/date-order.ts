import type { DateField, Entry } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";
import { earliestPlausible } from "../../values/dates.ts";

const rss = (...dates: readonly string[]): string => {
  const items = dates.map((date, index) => `  <item><title>${index + 1}</title><pubDate>${date}</pubDate></item>`);
  return ['<rss version="2.0"><channel>', ...items, "</channel></rss>"].join("\n");
};
const may = (day: number): string => `0${day} May 2025 10:00:00 GMT`;

export default defineRule({
  scope: "feed",
  summary: "Entries stand in the order of their dates, the newest first.",
  why: "Many readers and widgets show the first entries of a feed as the latest: a new post further down is never seen.",
  severity: "warning",
  options: {},
  messages: {
    inverted: "This entry is newer ({date}) than the one above it ({above}). Put the newest first.",
    several:
      "{count} entries are newer than the one above them, this one ({date}, below {above}) first. Put the newest first.",
    oldestFirst: "The entries go from the oldest to the newest. Turn them round: the newest first.",
  },
  examples: [
    { good: rss(may(3), may(2), may(2), may(1)) },
    { good: rss("Mon, 01 Jan 0001 00:00:00 +0000", may(2), "soon", may(1)) },
    {
      good: {
        "feed.xml": `<feed xmlns="http://www.w3.org/2005/Atom">
  <entry><published>2025-05-01T10:00:00Z</published><updated>2025-05-09T10:00:00Z</updated></entry>
  <entry><published>2025-05-02T10:00:00Z</published><updated>2025-05-08T10:00:00Z</updated></entry>
</feed>`,
      },
    },
    {
      bad: rss(may(4), may(1), `⟦${may(3)}⟧`, may(1)),
      says: "This entry is newer (2025-05-03) than the one above it (2025-05-01). Put the newest first.",
    },
    {
      bad: rss(may(4), may(1), `⟦${may(3)}⟧`, may(2), may(4)),
      says: "2 entries are newer than the one above them, this one (2025-05-03, below 2025-05-01) first. Put the newest first.",
    },
    {
      bad: rss(may(1), `⟦${may(2)}⟧`, may(3), may(4)),
      says: "The entries go from the oldest to the newest. Turn them round: the newest first.",
    },
  ],

  check({ entries }, { report }) {
    const published = datesOf(entries, "published");
    const updated = datesOf(entries, "updated");
    const judged = published.length >= updated.length ? published : updated;
    const found = inversions(judged);
    const [first, ...others] = found;
    // A feed that is sorted by its other date is sorted.
    if (!first || (judged === published && updated.length >= published.length && inversions(updated).length === 0))
      return;
    const related = others.map(({ below, above }) => ({
      at: below.text,
      note: `${day(below)} stands below ${day(above)}.`,
    }));
    const at = first.below.text;
    const data = { date: day(first.below), above: day(first.above) };
    if (isReversed(judged, found.length)) report({ at, message: "oldestFirst", related: [] });
    else if (others.length === 0) report({ at, message: "inverted", data });
    else report({ at, message: "several", data: { ...data, count: found.length }, related });
  },
});

interface Inversion {
  readonly above: DateField;
  readonly below: DateField;
}

/** The dates of one role that can be read and mean something. */
function datesOf(entries: readonly Entry[], role: DateField["role"]): DateField[] {
  return entries.flatMap(
    ({ dates }) => dates.find((date) => date.role === role && timeOf(date) > earliestPlausible) ?? [],
  );
}

function inversions(dates: readonly DateField[]): Inversion[] {
  return dates.flatMap((below, index) => {
    const above = dates[index - 1];
    return above && timeOf(below) > timeOf(above) ? [{ above, below }] : [];
  });
}

/** At least four entries, none of them older than the one above. */
function isReversed(dates: readonly DateField[], inverted: number): boolean {
  const ordered = dates.every((date, index) => index === 0 || timeOf(date) >= timeOf(dates[index - 1]));
  return ordered && dates.length >= 4 && inverted >= 2;
}

function timeOf(date: DateField | undefined): number {
  return date?.time ?? 0;
}

function day(date: DateField): string {
  return new Date(timeOf(date)).toISOString().slice(0, 10);
}
