import type { Example } from "../../rule.ts";

const site = { dir: "public", url: "https://example.org/" };
const page = (head = ""): string => `<!doctype html>\n<html lang="en"><head><title>Rye</title>${head}</head></html>`;
const sitemap = (...urls: readonly string[]): string => {
  const entries = urls.map((url) => `<url><loc>${url}</loc></url>`);
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join("\n")}</urlset>`;
};

export const examples: readonly [Example, Example, ...Example[]] = [
  {
    good: {
      "public/sitemap.xml": sitemap("https://example.org/", "https://www.example.org/rye/"),
      "public/index.html": page(),
      "public/rye/index.html": page('<link rel="canonical" href="https://www.example.org/rye/">'),
      "public/robots.txt": "Sitemap: https://files.example.net/sitemap.xml",
    },
    site,
  },
  {
    good: {
      "public/sitemaps/posts/sitemap.xml": sitemap("https://example.org/rye/"),
      "public/robots.txt": "Sitemap: https://example.org/sitemaps/posts/sitemap.xml",
      "public/index.html": page(),
    },
    site,
  },
  {
    good: { "public/sitemap.xml": sitemap("https://a.example/rye/"), "public/index.html": page() },
    site: { dir: "public" },
  },
  {
    bad: {
      "public/sitemap.xml": sitemap("https://example.org/", "⟦http://example.org/rye/⟧", "http://example.org/oats/"),
      "public/index.html": page(),
    },
    site,
    says: "2 of 3 addresses in sitemaps begin with “http://example.org”, “http://example.org/rye/” first; the site is at “https://example.org”. Correct the address that the sitemap is made with.",
  },
  {
    bad: {
      "public/robots.txt": "Sitemap: ⟦http://localhost:1313/sitemap.xml⟧",
      "public/index.html": page(),
    },
    site,
    says: "Only your own network can reach “http://localhost:1313”, with which 1 addresses for crawlers begin, “http://localhost:1313/sitemap.xml” first. Build the site with its public address.",
  },
  {
    bad: {
      "public/sitemap.xml": sitemap("https://ada.example/bread/", "⟦https://ada.example/oats/⟧"),
      "public/index.html": page(),
    },
    site: { dir: "public", url: "https://ada.example/bread/" },
    says: "1 of 2 addresses in sitemaps lie outside “https://ada.example/bread/”, “https://ada.example/oats/” first, and are passed over. List them in a sitemap above, or name this one in robots.txt.",
  },
];
