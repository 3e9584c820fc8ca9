import { descriptionOf } from "../../facts/description.ts";
import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

export default defineRule({
  scope: "post",
  summary: "Every page describes itself for search results.",
  why: "Without a description search engines show a piece of the page that they choose, and so do previews of shared links.",
  source:
    "Google Search Central, “Control your snippets in search results”: https://developers.google.com/search/docs/appearance/snippet",
  severity: "warning",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    missing: "The page has no description. Add a <meta name=description> of one or two sentences to its head.",
    empty: "The description of the page is empty. Say in one or two sentences what it is about.",
    listing: {
      text: "The list has no description. Add a <meta name=description> that says what it lists.",
      severity: "info",
    },
  },
  examples: [
    { good: { "page.html": '<head><meta name="description" content="Rye bread, from starter to crust."></head>' } },
    { good: "Markdown leaves it to its generator." },
    { good: { "404.html": "<head><title>Nothing here</title></head>" } },
    {
      bad: { "page.html": "⟦<head>⟧<title>Rye</title></head>" },
      says: "The page has no description. Add a <meta name=description> of one or two sentences to its head.",
    },
    {
      bad: { "page.html": '<head><meta name="description" content="⟦⟧"></head>' },
      says: "The description of the page is empty. Say in one or two sentences what it is about.",
    },
    {
      bad: { "public/index.html": '⟦<head>⟧<title>The Baker</title></head><a href="/rye/">Rye</a>' },
      site: { dir: "public", url: "https://example.org/" },
      says: "The list has no description. Add a <meta name=description> that says what it lists.",
    },
  ],

  check(post, { report }) {
    const description = descriptionOf(post);
    if ((description && description.value.trim() !== "") || !isIndexable(post)) return;
    const about = { at: description ?? post.top, subject: "description" };
    if (post.kind === "listing") report({ ...about, message: "listing" });
    else report({ ...about, message: description ? "empty" : "missing" });
  },
});
