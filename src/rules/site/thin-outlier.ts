import { comparableGroups } from "../../facts/comparable-pages.ts";
import { placeOfPage } from "../../facts/origin.ts";
import { defineRule } from "../../rule.ts";
import { fewestForNorm } from "../../values/norm.ts";

/** Nine articles of so many words, and one of another length. */
const articles = (usual: number, words: number, more = ""): Record<string, string> =>
  Object.fromEntries([
    ...Array.from({ length: 9 }, (_, index) => [
      `${index + 1}.md`,
      `# Loaf ${index + 1}\n\n${"bread ".repeat(usual)}\n`,
    ]),
    ["short.md", `${more}# ${more === "" ? "⟦Oats⟧" : "Oats"}\n\n${"oats ".repeat(words)}\n`],
  ]);
const unmarked = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(/[⟦⟧]/g, "")]));

export default defineRule({
  scope: "site",
  summary: "No article is far shorter than the others of the site.",
  why: "Readers who know the site's articles expect one, and find a note; search engines rank it below longer ones.",
  severity: "info",
  options: {
    share: {
      type: "number",
      default: 0.2,
      minimum: 0,
      maximum: 1,
      description: "Share of the median length, from 0 to 1, that an article has at least.",
    },
    min: {
      type: "integer",
      default: 300,
      minimum: 0,
      description: "Fewest words of an article that is judged; that a shorter one is thin is said by post/thin.",
    },
  },
  messages: {
    short:
      "The article has {words} words, half of the site's have {median} or more. Say what is missing, or make it a part of another.",
  },
  examples: [
    { good: unmarked(articles(20, 4)), options: { share: 0.2, min: 0 } },
    { good: unmarked(articles(20, 3)), options: { share: 0.2, min: 4 } },
    { good: unmarked(articles(20, 3, "---\ndraft: true\n---\n")), options: { min: 0 } },
    {
      bad: articles(20, 3),
      options: { share: 0.2, min: 3 },
      says: "The article has 3 words, half of the site's have 20 or more. Say what is missing, or make it a part of another.",
    },
  ],

  check(site, { options: { share, min }, report }) {
    for (const pages of comparableGroups(site)) {
      const articles = pages.filter(({ kind }) => kind === "article");
      if (articles.length < fewestForNorm) continue;
      const lengths = articles.map(({ words }) => words).sort((a, b) => a - b);
      const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
      for (const post of articles) {
        const { words } = post;
        if (words < min || words >= share * median) continue;
        report({ at: placeOfPage(post), message: "short", data: { words, median } });
      }
    }
  },
});
