import { oneFinding } from "../../findings/one-finding.ts";
import type { Feed } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";

const dated = "<item><title>Rye</title><pubDate>Fri, 02 May 2025 10:00:00 GMT</pubDate></item>";
const rss = (items: string): string => `<rss version="2.0"><channel>${items}</channel></rss>`;

export default defineRule({
  scope: "feed",
  summary: "Every entry has a date.",
  why: "Readers give an entry without a date the time at which they first saw it: it is sorted wrongly, for everybody in another place.",
  source: "RSS 2.0, pubDate; RSS 1.0 with dc:date; JSON Feed 1.1, date_published. Atom requires a date.",
  severity: "warning",
  options: {},
  messages: {
    missing: "No date in {count} of {total} entries, this one first. Give every entry the date of its post.",
  },
  examples: [
    { good: rss(dated) },
    {
      good: {
        "feed.json":
          '{ "version": "https://jsonfeed.org/version/1.1", "items": [{ "date_modified": "2025-05-02T10:00:00Z" }] }',
      },
    },
    { good: '<rss version="0.91"><channel><item><title>Rye</title></item></channel></rss>' },
    {
      bad: rss(`${dated}⟦<item>⟧<title>Spelt</title></item>`),
      says: "No date in 1 of 2 entries, this one first. Give every entry the date of its post.",
    },
    {
      bad: {
        "feed.json": '{ "version": "https://jsonfeed.org/version/1.1", "items": [⟦{⟧ "id": "1" }, { "id": "2" }] }',
      },
      says: "No date in 2 of 2 entries, this one first. Give every entry the date of its post.",
    },
  ],

  check(feed, { report }) {
    if (!knowsDates(feed)) return;
    const without = feed.entries.filter(({ dates }) => dates.length === 0);
    const places = oneFinding(
      without.map(({ opening }) => opening),
      "This one neither.",
    );
    const data = { count: without.length, total: feed.entries.length };
    if (places) report({ ...places, message: "missing", data });
  },
});

/** Items have dates since RSS 0.93; Atom's are required, which is another rule's. */
function knowsDates({ format, version }: Feed): boolean {
  return format === "json" || format === "rdf" ? version !== "0.90" : format === "rss" && !/^0\.9[0-2]/.test(version);
}
