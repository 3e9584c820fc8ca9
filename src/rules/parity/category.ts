import { isCompared } from "../../facts/announced.ts";
import { type CategoryFact, categoriesOf } from "../../facts/categories.ts";
import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { categoryKey, isCategorySlip } from "../../values/category-names.ts";

const rss = (...categories: readonly string[]): string => {
  const elements = categories.map((category) => `<category>${category}</category>`).join("");
  return `<rss version="2.0"><channel><link>https://a.example/</link>
<item>${elements}<link>https://a.example/rye/</link></item>
</channel></rss>`;
};
const page = (...tags: readonly string[]): string =>
  [...tags.map((tag) => `<meta property="article:tag" content="${tag}">`), "<h1>Rye</h1>"].join("\n");
const site = { dir: "public", url: "https://a.example/" };

export default defineRule({
  scope: "feed",
  summary: "A feed and the page it leads to have a category of a post in common.",
  why: "Who follows a category finds other posts in the feed than on the site.",
  severity: "warning",
  options: {},
  messages: {
    differs: "The feed files this post under {feed}, its page under {page}. Use the same categories in both.",
  },
  examples: [
    {
      good: { "public/feed.xml": rss("Paper &amp; Board"), "public/rye/index.html": page("paper-and-boards", "Glue") },
      site,
    },
    { good: { "public/feed.xml": rss("Baking"), "public/rye/index.html": page() }, site },
    { good: { "public/feed.xml": rss("Brot"), "public/rye/index.html": page("面包") }, site },
    { good: { "feed.xml": rss("Food/Baking"), "rye.md": "---\nurl: /rye/\ntags: [baking, rye]\n---\n" } },
    {
      bad: { "public/feed.xml": rss("⟦Travel⟧", "Trains"), "public/rye/index.html": page("Baking") },
      site,
      says: "The feed files this post under “Travel” and “Trains”, its page under “Baking”. Use the same categories in both.",
    },
    {
      bad: { "feed.xml": rss("⟦Travel⟧"), "rye.md": "---\nurl: /rye/\ntags: [baking, rye, flour, oven]\n---\n" },
      says: "The feed files this post under “Travel”, its page under “baking”, “rye”, “flour” and 1 more. Use the same categories in both.",
    },
  ],

  check({ entries }, { report }) {
    for (const { post, categories: all } of entries) {
      const categories = all.slice(0, mostCategories);
      const [first] = categories;
      if (!first || !post || !isCompared(post)) continue;
      const stated = categoriesOf(post);
      const [page] = stated;
      if (!page || !isComparable(categories, stated) || categories.some((text) => isAmong(text.value, stated)))
        continue;
      const data = { feed: listed(categories.map(({ value }) => value)), page: listed(stated.map(({ name }) => name)) };
      report({ at: first, message: "differs", data, related: [{ at: page.at, note: "The categories of the post." }] });
    }
  },
});

/** More than this are no categories. */
const mostCategories = 100;

/** Whether both are written in letters of one kind: a slug in Latin letters says nothing of a name in Chinese ones. */
function isComparable(categories: readonly Text[], stated: readonly CategoryFact[]): boolean {
  const isLatin = (names: readonly string[]): boolean => names.some((name) => /[a-z]/i.test(name));
  return isLatin(categories.map(({ value }) => value)) === isLatin(stated.map(({ name }) => name));
}

/** `Food/Baking` is among its parts; Jekyll writes several tags with spaces between them. */
function isAmong(category: string, stated: readonly CategoryFact[]): boolean {
  const own = partsOf(category);
  return stated.some(({ name }) =>
    partsOf(name).some((part) =>
      own.some((other) => categoryKey(part) === categoryKey(other) || isCategorySlip(part, other)),
    ),
  );
}

function partsOf(name: string): readonly string[] {
  return [name, ...name.split(/[/>:|\s]+/)].map((part) => part.trim()).filter((part) => part.length > 1);
}

/** “Bread”, “Rye” and 3 more. */
function listed(names: readonly string[]): string {
  const quoted = [...new Set(names)].map((name) => `“${name}”`);
  const shown = quoted.slice(0, 3);
  const last = quoted.length > shown.length ? `${quoted.length - shown.length} more` : shown.pop();
  return shown.length === 0 ? (last ?? "") : `${shown.join(", ")} and ${last}`;
}
