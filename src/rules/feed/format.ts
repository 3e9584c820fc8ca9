import { defineRule } from "../../rule.ts";

export default defineRule({
  scope: "feed",
  summary: "What is named as a feed is one: RSS, Atom or JSON Feed.",
  why: "Feed readers subscribe to nothing when the address of a feed leads to a page, a sitemap or other data.",
  severity: "error",
  options: {},
  messages: {
    notFeed: "This is {looksLike}, not a feed. Name an RSS, Atom or JSON Feed file.",
  },
  examples: [
    { good: '<rss version="2.0"><channel></channel></rss>' },
    { good: { "feed.json": '{ "version": "https://jsonfeed.org/version/1.1", "items": [] }' } },
    {
      bad: "⟦<⟧!DOCTYPE html><title>Bread</title>",
      says: "This is an HTML page, not a feed. Name an RSS, Atom or JSON Feed file.",
    },
    {
      bad: '<?xml version="1.0"?>\n⟦<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">⟧</urlset>',
      says: "This is a sitemap, not a feed. Name an RSS, Atom or JSON Feed file.",
    },
    {
      bad: { "feed.json": '⟦{⟧ "name": "bread" }' },
      says: "This is JSON without the version and items of a JSON Feed, not a feed. Name an RSS, Atom or JSON Feed file.",
    },
  ],

  check({ looksLike, opening }, { report }) {
    if (looksLike !== undefined) report({ at: opening, message: "notFeed", data: { looksLike } });
  },
});
