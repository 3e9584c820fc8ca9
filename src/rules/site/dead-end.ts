import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

const site = { dir: "public", url: "https://example.org/" };
const page = (...links: readonly string[]): string =>
  `<html><head></head><body><p>Bread. ${links.map((link) => `<a href="${link}">More</a>`).join(" ")}</p></body></html>`;

export default defineRule({
  scope: "site",
  summary: "Every page links to another page of the site.",
  why: "A reader who comes from a search engine cannot go on from such a page, and what it has earned is passed on to no other.",
  source: "Google Search Central, “SEO link best practices”.",
  severity: "info",
  options: {},
  messages: {
    none: "The page links to no other page of the site. Add links to the home page and to what a reader may want next.",
  },
  examples: [
    { good: { "public/index.html": page("/rye/"), "public/rye/index.html": page("/") }, site },
    { good: { "public/index.html": page() }, site },
    {
      bad: {
        "public/index.html": page("/rye/"),
        "public/rye/index.html": page("#top", "https://other.example/").replace("<head>", "⟦<head>⟧"),
      },
      says: "The page links to no other page of the site. Add links to the home page and to what a reader may want next.",
      site,
    },
  ],

  check({ posts, graph, isPartial }, { report }) {
    const pages = posts.filter((post) => post.form === "html" && post.url !== undefined && isIndexable(post));
    if (isPartial || pages.length < 2) return;
    for (const post of pages) {
      if (graph.from(post).length === 0)
        report({ at: (post.source ?? post).top, message: "none", subject: "dead end" });
    }
  },
});
