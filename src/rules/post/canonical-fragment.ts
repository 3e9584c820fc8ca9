import { canonicalsOf } from "../../facts/canonical.ts";
import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

const head = (href: string): string => `<head><link rel="canonical" href="${href}"></head>`;

export default defineRule({
  scope: "post",
  summary: "Canonical addresses have no fragment.",
  why: "Search engines do not use fragments: a page that means to be told from others by one is not.",
  source: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  severity: "warning",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    fragment: "The canonical address ends in “{fragment}”, which search engines leave out. Write it without.",
  },
  examples: [
    { good: { "page.html": head("https://example.org/rye/") } },
    {
      bad: { "page.html": head("⟦https://example.org/bread/#rye⟧") },
      says: "The canonical address ends in “#rye”, which search engines leave out. Write it without.",
    },
  ],

  check(post, { report }) {
    for (const canonical of canonicalsOf(post)) {
      const from = canonical.value.indexOf("#");
      if (from < 0 || !isIndexable(post)) continue;
      const fragment = canonical.value.slice(from);
      report({ at: canonical, message: "fragment", data: { fragment }, subject: fragment });
    }
  },
});
