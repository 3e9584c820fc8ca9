import { canonicalsOf } from "../../facts/canonical.ts";
import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

export default defineRule({
  scope: "post",
  summary: "Every page names its canonical address.",
  why: "The same page is reached by several addresses, with parameters or another host; without a canonical one search engines choose for you.",
  source: "RFC 6596; https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  severity: "info",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    missing: "The page does not name its canonical address. Add a <link rel=canonical> to its head.",
    empty: "The canonical link is empty, so that it says nothing. Write the full address of the page.",
  },
  examples: [
    { good: { "page.html": '<head><link rel="canonical" href="https://example.org/rye/"></head>' } },
    { good: "Markdown leaves it to its generator." },
    {
      bad: { "page.html": "⟦<head>⟧<title>Rye</title></head>" },
      says: "The page does not name its canonical address. Add a <link rel=canonical> to its head.",
    },
    {
      bad: { "page.html": '<head><link rel="canonical" href="⟦⟧"></head>' },
      says: "The canonical link is empty, so that it says nothing. Write the full address of the page.",
    },
  ],

  check(post, { report }) {
    const canonicals = canonicalsOf(post);
    const [first] = canonicals;
    if (canonicals.some(({ value }) => value.trim() !== "") || !isIndexable(post)) return;
    if (first) report({ at: first, message: "empty", subject: "canonical" });
    else report({ at: post.top, message: "missing", subject: "canonical" });
  },
});
