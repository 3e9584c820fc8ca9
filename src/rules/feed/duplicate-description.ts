import { idKey, ownLinkKey, repeatedEntries, titleKey } from "../../facts/repeated-entries.ts";
import { oneFinding } from "../../findings/one-finding.ts";
import type { Entry } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";
import { collapsed } from "../../values/white-space.ts";

const rss = (...descriptions: readonly string[]): string => {
  const items = descriptions.map((text) => `  <item><description>${text}</description></item>`);
  return ['<rss version="2.0"><channel>', ...items, "</channel></rss>"].join("\n");
};
const rye = "What rye needs: time.";

export default defineRule({
  scope: "feed",
  summary: "Every entry has a description of its own.",
  why: "A description that was copied from another post, or is the site's, says nothing about this one: readers skip it.",
  severity: "warning",
  options: {
    minLength: {
      type: "integer",
      default: 20,
      minimum: 1,
      description: "Fewest characters of text of a description that is judged, markup left out.",
    },
  },
  messages: {
    duplicate: "{count} entries have one description, “{beginning}”. Say in each what its post is about.",
  },
  examples: [
    { good: rss(rye, "What spelt needs: salt.", "Photo", "Photo") },
    { good: rss(rye, rye), options: { minLength: rye.length + 1 } },
    { good: rss(rye, rye).replaceAll("<item>", "<item><title>Bread from rye</title>") },
    {
      bad: rss(rye, `⟦&lt;p&gt;What rye  needs: time.&lt;/p&gt;⟧`, rye),
      options: { minLength: rye.length },
      says: "3 entries have one description, “What rye needs: time.”. Say in each what its post is about.",
    },
  ],

  check(feed, { options, report }) {
    const key = (entry: Entry): string | undefined => {
      const text = plainOf(entry);
      return text.length >= options.minLength ? text : undefined;
    };
    const otherKeys = [idKey, ownLinkKey(feed), titleKey];
    for (const [first, second, ...others] of repeatedEntries(feed.entries, key, otherKeys)) {
      if (!first || !second) continue;
      const places = [second, first, ...others].flatMap(({ description }) => description?.text ?? []);
      const finding = oneFinding(places, "The same description.");
      const text = plainOf(first);
      const beginning = text.length > 60 ? `${text.slice(0, 60).trim()}…` : text;
      if (finding) report({ ...finding, message: "duplicate", data: { count: places.length, beginning } });
    }
  },
});

function plainOf({ description }: Entry): string {
  return collapsed(description?.plain.value ?? "");
}
