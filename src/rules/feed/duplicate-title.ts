import { idKey, ownLinkKey, repeatedEntries, titleKey } from "../../facts/repeated-entries.ts";
import { oneFinding } from "../../findings/one-finding.ts";
import type { Entry } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";

const rss = (...titles: readonly string[]): string => {
  const items = titles.map((title) => `  <item><title>${title}</title></item>`);
  return ['<rss version="2.0"><channel>', ...items, "</channel></rss>"].join("\n");
};

export default defineRule({
  scope: "feed",
  summary: "Every entry has a title of its own.",
  why: "In a list of headlines nobody can tell two entries with one title apart, and some readers drop the second as a repeat.",
  severity: "warning",
  options: {
    minLetters: {
      type: "integer",
      default: 10,
      minimum: 1,
      description: "Fewest letters of a title that is judged: “Photo”, “Links” or “May 2025” are meant to return.",
    },
  },
  messages: {
    duplicate: "{count} entries have the title “{title}”. Say in each what sets it apart.",
  },
  examples: [
    { good: rss("Bread from rye", "Bread from spelt", "Weeknotes", "Weeknotes", "2025-05-02", "2025-05-02") },
    { good: rss("Rye bread", "Rye bread"), options: { minLetters: 9 } },
    {
      good: rss("Bread from rye", "Bread from rye").replaceAll(
        "</title>",
        "</title><guid>https://a.example/rye</guid>",
      ),
    },
    {
      bad: rss("Rye bread", "⟦Rye bread⟧"),
      options: { minLetters: 8 },
      says: "2 entries have the title “Rye bread”. Say in each what sets it apart.",
    },
    {
      bad: rss("Bread from rye", "⟦Bread From  Rye⟧", "Bread from rye"),
      says: "3 entries have the title “Bread From Rye”. Say in each what sets it apart.",
    },
  ],

  check(feed, { options, report }) {
    const otherKeys = [idKey, ownLinkKey(feed)];
    for (const [first, second, ...others] of repeatedEntries(feed.entries, titleKey, otherKeys)) {
      const title = second?.title?.value ?? "";
      if (!first || !second || letters(title) < options.minLetters) continue;
      const places = [second, first, ...others].flatMap((entry: Entry) => entry.title ?? []);
      const finding = oneFinding(places, "The same title.");
      if (finding) report({ ...finding, message: "duplicate", data: { count: places.length, title } });
    }
  },
});

/** A character of Chinese, Japanese or Korean says about as much as three letters. */
function letters(title: string): number {
  const wide = title.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return (title.match(/\p{L}/gu)?.length ?? 0) + 2 * wide;
}
