import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

export default defineRule({
  scope: "post",
  summary: "Every page has a heading of level one.",
  why: "Visitors who hear a page jump to its h1 to learn what it is about, and search engines weigh it with the title.",
  source:
    "MDN, “The HTML section heading elements”: https://developer.mozilla.org/docs/Web/HTML/Element/Heading_Elements",
  severity: "warning",
  forms: ["html"],
  options: {},
  messages: {
    missing: "The page has no heading of level 1. Make its title an <h1>.",
  },
  examples: [
    { good: { "page.html": "<head></head><body><h1>Rye</h1>" } },
    { good: { "post.md": "---\ntitle: Rye\n---\nThe generator prints the title.\n" } },
    { good: { "page.html": '<head><meta name="robots" content="noindex"></head><h2>Rye</h2>' } },
    {
      bad: { "page.html": "⟦<head>⟧<title>Rye</title></head><body><h2>Rye</h2>" },
      says: "The page has no heading of level 1. Make its title an <h1>.",
    },
  ],

  check(post, { report }) {
    if (post.headings.some(({ depth }) => depth === 1) || !isIndexable(post)) return;
    report({ at: post.top, message: "missing", subject: "h1" });
  },
});
