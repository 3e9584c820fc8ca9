import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

export default defineRule({
  scope: "post",
  summary: "Headings say something.",
  why: "Visitors who hear a page are told of a heading and get silence; it stands in the outline of the page all the same.",
  source: "WCAG 2.2, success criterion 2.4.6, “Headings and Labels”: https://www.w3.org/TR/WCAG22/#headings-and-labels",
  severity: "warning",
  forms: ["html", "markdown"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    empty: "This heading of level {level} is empty. Write what follows it, or remove it.",
  },
  examples: [
    { good: "## Flour\n\n### `rye`\n" },
    { good: { "page.html": '<h1><img src="rye.png" alt="Rye"></h1>' } },
    { bad: "Text.\n\n⟦##⟧\n", says: "This heading of level 2 is empty. Write what follows it, or remove it." },
    {
      good: {
        "page.html":
          '<h1><a href="/" aria-label="Rye"><svg></svg></a></h1><h2><svg><title>Flour</title></svg></h2><h2 aria-label="Salt"></h2>',
      },
    },
    {
      bad: { "page.html": "<h1>Rye</h1><h2>⟦<span></span>⟧</h2>" },
      says: "This heading of level 2 is empty. Write what follows it, or remove it.",
    },
  ],

  check(post, { report }) {
    if (!isIndexable(post)) return;
    for (const heading of post.headings) {
      const { value, depth } = heading;
      if (value.trim() === "") report({ at: heading, message: "empty", data: { level: depth }, subject: `h${depth}` });
    }
  },
});
