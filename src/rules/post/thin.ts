import { headline } from "../../facts/headline.ts";
import { placeOfPage } from "../../facts/origin.ts";
import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

const prose = (words: number): string => Array(words).fill("rye").join(" ");
const article = (words: number): string => `---\ntitle: ⟦Rye⟧\ndate: 2024-05-01\n---\n${prose(words)}\n`;

export default defineRule({
  scope: "post",
  summary: "An article has enough text to say something.",
  why: "Search engines rarely show a page with a few sentences when others tell more, and readers came for more than that.",
  source: "Yoast SEO asks for 300 words of a post.",
  severity: "info",
  forms: ["html", "markdown"],
  kinds: ["article"],
  options: {
    min: { type: "integer", default: 300, minimum: 1, description: "Fewest words of an article, headings left out." },
  },
  messages: {
    thin: "The text has {words} words, fewer than {min}. Say more, or leave it out of search results with noindex.",
  },
  examples: [
    { good: article(300).replace(/[⟦⟧]/g, "") },
    { good: "---\ntitle: 面包\ndate: 2024-05-01\n---\n面包由面粉和水制成。\n", options: { min: 4 } },
    {
      good: { "public/contact/index.html": "<h1>Contact</h1><p>Write to us.</p>" },
      site: { dir: "public", url: "https://example.org/" },
    },
    { good: "---\ntitle: Rye\ndate: 2024-05-01\ndraft: true\n---\nSoon.\n" },
    {
      bad: article(299),
      options: { min: 300 },
      says: "The text has 299 words, fewer than 300. Say more, or leave it out of search results with noindex.",
    },
  ],

  check(post, { options: { min }, report }) {
    if (post.words >= min || !isIndexable(post)) return;
    report({ at: post.source ? placeOfPage(post) : headline(post), message: "thin", data: { words: post.words, min } });
  },
});
