import type { Example } from "../../rule.ts";

const site = { dir: "public", url: "https://example.org/" };
const page = (head = ""): string => `<!doctype html>\n<html lang="en"><head><title>Rye</title>${head}</head></html>`;
const sitemap = (...paths: readonly string[]): string => {
  const urls = paths.map((path) => `<url><loc>https://example.org${path}</loc></url>`);
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("\n")}</urlset>`;
};
const files = (robots: string) => ({
  "public/robots.txt": robots,
  "public/sitemap.xml": sitemap("/", "/posts/rye/", "/posts/oats/"),
  "public/index.html": page(),
  "public/posts/rye/index.html": page(),
  "public/posts/oats/index.html": page(),
});

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: files("User-agent: *\nDisallow: /drafts/\nDisallow: /posts/\nAllow: /posts/*/$"), site },
  { good: files("User-agent: GPTBot\nDisallow: /"), site },
  { good: files("User-agent: *\nDisallow: /\n\nUser-agent: Googlebot\nUser-agent: Bingbot\nDisallow:"), site },
  {
    good: {
      ...files("User-agent: *\nDisallow: /posts/oats/"),
      "public/posts/oats/index.html": page('<meta name="robots" content="noindex">'),
    },
    site,
  },
  {
    bad: files("User-agent: *\n⟦Disallow: /⟧"),
    site,
    says: "“Disallow: /” keeps search engines from 3 pages that feeds and sitemaps name, “/” first. Open them, or name them nowhere.",
  },
  {
    bad: {
      ...files("User-agent: bingbot\n⟦Disallow: /*/rye⟧"),
      "feed.xml":
        '<rss version="2.0"><channel><item><link>https://example.org/posts/rye/</link></item></channel></rss>',
    },
    site,
    says: "“Disallow: /*/rye” keeps Bingbot from “/posts/rye/”, which a feed or sitemap names. Open it to them, or name it nowhere.",
  },
];
