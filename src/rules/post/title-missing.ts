import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

export default defineRule({
  scope: "post",
  summary: "Every page has a title.",
  why: "Search results, tabs, bookmarks and screen readers name a page by its title; without one they show its address, or what they make up.",
  source: "HTML Standard, “The title element”; WCAG 2.2, success criterion 2.4.2.",
  severity: "error",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    missing: "The page has no title. Add a <title> to its head.",
    empty: "The title of the page is empty. Write what the page is about.",
  },
  examples: [
    { good: { "page.html": "<html><head><title>Bread</title></head></html>" } },
    { good: { "page.html": '<html><head><meta name="robots" content="noindex"></head></html>' } },
    { good: "Markdown leaves the title to its generator." },
    {
      bad: { "page.html": "<html>⟦<head>⟧</head><body><svg><title>Menu</title></svg></body></html>" },
      says: "The page has no title. Add a <title> to its head.",
    },
    {
      bad: { "page.html": "<html><head><title> ⟦⟧</title></head></html>" },
      says: "The title of the page is empty. Write what the page is about.",
    },
  ],

  check(post, { report }) {
    const [first] = post.titles;
    if (post.titles.some(({ value }) => value.trim() !== "") || !isIndexable(post)) return;
    if (first) report({ at: first, message: "empty", subject: "title" });
    else report({ at: post.top, message: "missing", subject: "title" });
  },
});
