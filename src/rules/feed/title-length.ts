import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";

const rss = (title: string): string =>
  `<rss version="2.0"><channel><item><title>${title}</title></item></channel></rss>`;

export default defineRule({
  scope: "feed",
  summary: "Titles are short enough to be shown whole, and plain text without Markdown.",
  why: "Readers list posts by their titles, a line each: a long one is cut off, and Markdown is shown as it is typed.",
  source: "RSS 0.91 allowed a title 100 characters; 120 leaves some room.",
  severity: "warning",
  options: {
    max: { type: "integer", default: 120, minimum: 1, description: "Most characters of a title." },
  },
  messages: {
    long: "The title has {length} characters; use at most {max}.",
    markdown: "The title holds Markdown, “{found}”, which readers show as it stands. Write plain text.",
    backticks: {
      text: "The title holds “{found}”: readers show the backticks. Leave them out, or use quotes.",
      severity: "info",
    },
  },
  examples: [
    { good: rss("Bread"), options: { max: 5 } },
    { good: rss("2 * 3 * 4 [sic] snake_case_name **kwargs") },
    { bad: rss("⟦Breads⟧"), options: { max: 5 }, says: "The title has 6 characters; use at most 5." },
    {
      bad: rss("Bread ⟦**and**⟧ butter"),
      says: "The title holds Markdown, “**and**”, which readers show as it stands. Write plain text.",
      fixed: rss("Bread and butter"),
    },
    {
      bad: rss("⟦[Bread](https://a.example/)⟧ and butter"),
      says: "The title holds Markdown, “[Bread](https://a.example/)”, which readers show as it stands. Write plain text.",
      fixed: rss("Bread and butter"),
    },
    {
      bad: { "feed.json": `{ "version": "https://jsonfeed.org/version/1.1", "title": "The ⟦\`knead\`⟧ function" }` },
      says: "The title holds “`knead`”: readers show the backticks. Leave them out, or use quotes.",
    },
  ],

  check({ title, entries }, { options: { max }, report }) {
    for (const text of [title, ...entries.map((entry) => entry.title)]) {
      if (!text) continue;
      const length = characters(text);
      if (length > max) report({ at: text, message: "long", data: { length, max } });
      const [found, stressed, linked] = markdown.exec(text.value) ?? backticks.exec(text.value) ?? [];
      const inner = stressed ?? linked;
      if (found === undefined) continue;
      const from = text.value.indexOf(found);
      const at = text.slice(from, from + found.length);
      if (inner === undefined) report({ at, message: "backticks", data: { found } });
      else {
        const fix = [text.replace(from, from + found.length, inner)];
        report({ at, message: "markdown", data: { found }, fix, fixSafe: false });
      }
    }
  },
});

/** Stressed words, or a link; stars and brackets alone are not meant so. */
const markdown =
  /(?<![\w*])\*\*(?=[^\s*])([^*]{1,200})(?<=[^\s*])\*\*(?![\w*])|\[([^[\]]{1,200})\]\((?:https?:|\/)[^\s()]{0,500}\)/;
const backticks = /(?<!`)`[^`\s](?:[^`]{0,200}[^`\s])?`(?!`)/;

/** A pair of surrogates is one character. */
function characters({ value }: Text): number {
  return value.length - (value.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}
