import { isSelfCanonical } from "../../facts/canonical.ts";
import { isIndexable } from "../../facts/robots.ts";
import type { Post } from "../../model/post.ts";
import type { Site } from "../../model/site.ts";
import type { Span } from "../../model/source.ts";
import { defineRule } from "../../rule.ts";
import { addressKey } from "../../values/url.ts";

const site = { dir: "public", url: "https://example.org/" };
const page = (...links: readonly string[]): string =>
  `<html><body><p>Bread. ${links.map((link) => `<a href="${link}">More</a>`).join(" ")}</p></body></html>`;
const sitemap = (...paths: readonly string[]): string => `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map((path) => `<url><loc>${path}</loc></url>`).join("\n")}
</urlset>`;

export default defineRule({
  scope: "site",
  summary: "Some page links to every page that a sitemap or feed names.",
  why: "A page that nothing links to is hard to find for readers, and search engines take it for unimportant.",
  source: "Google Search Central, “SEO link best practices”: link to every page you care about from another one.",
  severity: "warning",
  options: {},
  messages: {
    sitemap: "No page links to {address}, which the sitemap names. Link to it where readers would look for it.",
    feed: "No page links to {address}, which the feed names. Link to it where readers would look for it.",
    list: {
      text: "No page links to the list {address}, which the sitemap names. Link to it, or take it out of the sitemap.",
      severity: "info",
    },
    source: "No page links to {address}. Link to it where readers would look for it.",
  },
  examples: [
    {
      good: {
        "public/index.html": page("/rye/"),
        "public/rye/index.html": page("/"),
        "public/sitemap.xml": sitemap("https://example.org/", "https://example.org/rye/"),
      },
      site,
    },
    {
      // A redirect leads there.
      good: {
        "public/index.html": page("/old/"),
        "public/old/index.html": '<html><head><meta http-equiv="refresh" content="0; url=/rye/"></head></html>',
        "public/rye/index.html": page(),
        "public/sitemap.xml": sitemap("https://example.org/rye/"),
      },
      site,
    },
    {
      bad: {
        "public/index.html": page(),
        "public/rye/index.html": page("/", "/rye/"),
        "public/sitemap.xml": sitemap("https://example.org/", "⟦https://example.org/rye/⟧"),
      },
      says: "No page links to https://example.org/rye/, which the sitemap names. Link to it where readers would look for it.",
      site,
    },
    {
      bad: {
        "public/index.html": page(),
        "public/tags/rye/index.html": page("/"),
        "public/sitemap.xml": sitemap("⟦https://example.org/tags/rye/⟧"),
      },
      says: "No page links to the list https://example.org/tags/rye/, which the sitemap names. Link to it, or take it out of the sitemap.",
      site,
    },
    {
      bad: {
        "public/index.html": page(),
        "public/rye/index.html": page("/"),
        "feed.xml":
          '<rss version="2.0"><channel><item><title>Rye</title><link>⟦https://example.org/rye/⟧</link></item></channel></rss>',
      },
      says: "No page links to https://example.org/rye/, which the feed names. Link to it where readers would look for it.",
      site,
    },
    {
      bad: {
        "public/index.html": page(),
        "public/rye/index.html": page("/"),
        "rye.md": "⟦---⟧\ntitle: Rye\nurl: /rye/\n---\nBread.",
      },
      says: "No page links to https://example.org/rye/. Link to it where readers would look for it.",
      site,
    },
  ],

  check(subject, { report }) {
    const { url, posts, postAt, graph, isPartial } = subject;
    const home = url === undefined ? undefined : postAt(url);
    // Without its home page nobody knows what leads where.
    if (isPartial || home?.form !== "html") return;
    const named = new NamedPages(subject);
    for (const post of posts) {
      const { url: address } = post;
      if (post === home || post.form !== "html" || address === undefined) continue;
      if (!isIndexable(post) || !isSelfCanonical(post) || graph.to(post).length > 0) continue;
      const place = named.placeOf(post);
      if (!place) continue;
      // Generators write lists of tags and sections of themselves.
      const message = post.kind === "listing" && place.by === "sitemap" ? "list" : place.by;
      report({ at: place.at, message, data: { address }, subject: "orphan" });
    }
  },
});

/** Where the site names pages besides by links. */
class NamedPages {
  readonly #places = new Map<string, { readonly by: "sitemap" | "feed"; readonly at: Span }>();

  constructor({ sitemaps, feeds }: Site) {
    for (const { url, loc } of sitemaps.flatMap(({ entries }) => entries)) {
      if (url !== undefined && loc) this.#places.set(addressKey(url), { by: "sitemap", at: loc });
    }
    for (const { url, link, id, span } of feeds.flatMap(({ entries }) => entries)) {
      const key = url === undefined ? undefined : addressKey(url);
      if (key !== undefined && !this.#places.has(key)) this.#places.set(key, { by: "feed", at: link ?? id ?? span });
    }
  }

  placeOf({ url = "", source }: Post): { readonly by: "sitemap" | "feed" | "source"; readonly at: Span } | undefined {
    return this.#places.get(addressKey(url)) ?? (source && { by: "source", at: source.top });
  }
}
