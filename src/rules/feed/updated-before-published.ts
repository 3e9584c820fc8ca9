import { isCompared } from "../../facts/announced.ts";
import { earlyChange } from "../../facts/early-change.ts";
import { isIndexable } from "../../facts/robots.ts";
import type { DateField, Entry } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";
import { earliestPlausible } from "../../values/dates.ts";

const atom = (published: string, updated: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">
  <entry><published>${published}</published><updated>${updated}</updated></entry>
</feed>`;
const day = 86_400_000;

export default defineRule({
  scope: "feed",
  summary: "No entry was updated before it was published.",
  why: "Readers sort by one of the two dates and watch the other for changes: a new post is filed among old ones.",
  source: "RFC 4287, sections 4.2.9 and 4.2.15; JSON Feed 1.1, date_modified; DCMI Metadata Terms.",
  severity: "warning",
  options: {},
  messages: {
    before:
      "The entry was updated (“{updated}”) before it was published (“{published}”). Give it the date of its last change, or that of its publication.",
  },
  examples: [
    { good: { "feed.xml": atom("2025-05-02T10:00:00Z", "2025-05-02T10:00:00Z") } },
    { good: { "feed.xml": atom("2025-05-02T10:00:00Z", "2025-05-02T00:00:00Z") } },
    { good: { "feed.xml": atom("2027-05-02T10:00:00Z", "2025-05-01T10:00:00Z") }, now: "2026-01-01T00:00:00Z" },
    {
      good: {
        "feed.xml": atom("2025-05-02T10:00:00Z", "2025-04-20T00:00:00Z").replace(
          "<entry>",
          '<entry><link href="https://a.example/rye/"/>',
        ),
        "rye.md": "---\nurl: https://a.example/rye/\ndate: 2025-05-02\nlastmod: 2025-04-20\n---\n# Rye",
      },
    },
    {
      bad: { "feed.xml": atom("2025-05-02T10:00:00Z", "⟦2025-05-01T10:00:00Z⟧") },
      says: "The entry was updated (“2025-05-01T10:00:00Z”) before it was published (“2025-05-02T10:00:00Z”). Give it the date of its last change, or that of its publication.",
    },
    {
      bad: {
        "feed.json":
          '{ "version": "https://jsonfeed.org/version/1.1", "items": [{ "date_published": "2025-05-02T10:00:00Z", "date_modified": "⟦2025-05-02T09:59:59Z⟧" }] }',
      },
      says: "The entry was updated (“2025-05-02T09:59:59Z”) before it was published (“2025-05-02T10:00:00Z”). Give it the date of its last change, or that of its publication.",
    },
    {
      bad: `<rss version="2.0" xmlns:dcterms="http://purl.org/dc/terms/"><channel><item>
  <pubDate>Fri, 02 May 2025 10:00:00 GMT</pubDate>
  <dcterms:modified>⟦2024-05-02⟧</dcterms:modified>
</item></channel></rss>`,
      says: "The entry was updated (“2024-05-02”) before it was published (“Fri, 02 May 2025 10:00:00 GMT”). Give it the date of its last change, or that of its publication.",
    },
  ],

  check({ entries }, { now, report }) {
    for (const entry of entries) {
      if (entry.dates.length < 2 || saysSoItself(entry)) continue;
      const published = dateOf(entry, "published");
      const updated = dateOf(entry, "updated");
      // Before its day every change of a post lies before it; that it is in the feed is said by others.
      if (!published || !updated || (published.time ?? 0) > now || !isBefore(updated.time, published.time)) continue;
      const data = { updated: updated.text.value, published: published.text.value };
      const related = [{ at: published.text, note: "The date of publication." }];
      report({ at: updated.text, message: "before", data, related });
    }
  },
});

/** That the post itself is dated so is said by parity/modified-before-published. */
function saysSoItself({ post }: Entry): boolean {
  if (!post || !isCompared(post) || !isIndexable(post)) return false;
  return [post, ...(post.source ? [post.source] : [])].some((form) => earlyChange(form, day) !== undefined);
}

function dateOf({ dates }: Entry, role: DateField["role"]): DateField | undefined {
  return dates.find((date) => date.role === role && (date.time ?? 0) >= earliestPlausible);
}

/** Midnight of the same day is that day, without a time. */
function isBefore(updated = 0, published = 0): boolean {
  return updated < published && !(updated % day === 0 && published - updated < day);
}
