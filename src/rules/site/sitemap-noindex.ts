import { announcedPosts } from "../../facts/announced.ts";
import { listedAddresses } from "../../facts/listed-addresses.ts";
import { noindexOf } from "../../facts/robots.ts";
import { fewOrOne } from "../../findings/few-or-one.ts";
import { defineRule } from "../../rule.ts";

const sitemap = (path: string): string =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${path}</loc></url></urlset>`;
const page = (robots: string): string =>
  `<!doctype html>\n<title>Search</title><meta name="robots" content="${robots}">`;
const files = (loc: string, robots: string) => ({
  "public/sitemap.xml": sitemap(loc),
  "public/search/index.html": page(robots),
});
const site = { dir: "public", url: "https://example.org/" };

export default defineRule({
  scope: "site",
  summary: "No page that asks to be left out of search engines stands in a sitemap.",
  why: "One file says “find this”, the other “leave it out”: search engines report an error, and spend on it what other pages need.",
  source:
    "Google, on building a sitemap (https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap).",
  severity: "error",
  options: {},
  messages: {
    noindex: "The page at “{url}” says “{directive}”{more}. Take it out of the sitemap, or let it be found.",
  },
  examples: [
    { good: files("https://example.org/search/", "index, follow"), site },
    { good: files("https://example.org/", "noindex"), site },
    {
      good: {
        ...files("https://example.org/search/", "noindex"),
        "public/feed.xml":
          '<rss version="2.0"><channel><link>https://example.org/</link><item><link>https://example.org/search/</link></item></channel></rss>',
      },
      site,
    },
    {
      bad: {
        "public/sitemap.xml": sitemap("⟦https://example.org/search/⟧"),
        "public/search/index.html": page("all").replace(
          "</title>",
          '</title><meta name="googlebot" content="noindex">',
        ),
      },
      site,
      says: "The page at “https://example.org/search/” says “noindex”. Take it out of the sitemap, or let it be found.",
    },
    {
      bad: files("⟦https://example.org/search/⟧", "noindex, follow"),
      site,
      says: "The page at “https://example.org/search/” says “noindex”. Take it out of the sitemap, or let it be found.",
    },
  ],

  check(site, { report }) {
    // That the feed announces it as well is said by parity/noindex-in-feed.
    const announced = new Set(announcedPosts(site.feeds).map(({ post }) => post));
    const found = listedAddresses(site).flatMap(({ loc, url }) => {
      const post = site.postAt(url);
      const directive = post && post.kind !== "redirect" && !announced.has(post) ? noindexOf(post) : undefined;
      return directive ? [{ loc, directive }] : [];
    });
    for (const { item, others, more } of fewOrOne(found)) {
      const related = [
        { at: item.directive.at, note: "The page says so here." },
        ...others.map(({ loc }) => ({ at: loc, note: "This page, too." })),
      ];
      const data = { url: item.loc.value, directive: item.directive.name, more };
      report({ at: item.loc, message: "noindex", related, data });
    }
  },
});
