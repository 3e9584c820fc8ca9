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
    says: "“http://example.org/rye/” is an address of http://example.org, and 1 more like it; the site is at https://example.org. Correct the address that the sitemap is made with.",
  },
  {
    bad: {
      "public/robots.txt": "Sitemap: ⟦http://localhost:1313/sitemap.xml⟧",
      "public/index.html": page(),
    },
    site,
    says: "Only your own network can reach “http://localhost:1313/sitemap.xml”. Build the site with its public address.",
  },
  {
    bad: {
      "public/sitemap.xml": sitemap("https://ada.example/bread/", "⟦https://ada.example/rye/⟧"),
      "public/robots.txt": "Sitemap: https://ada.example/bread/sitemap.xml",
      "public/index.html": page(),
    },
    site: { dir: "public", url: "https://ada.example/bread/" },
    says: "“https://ada.example/rye/” lies outside “https://ada.example/bread/”, the folder of its sitemap, and is passed over. Name the sitemap in robots.txt, or list the page in one above.",
  },
  {
    bad: {
      "public/sitemap.xml": sitemap("https://ada.example/bread/", "⟦https://ada.example/oats/⟧"),
      "public/index.html": page(),
    },
    site: { dir: "public", url: "https://ada.example/bread/" },
    says: "“https://ada.example/oats/” lies outside “https://ada.example/bread/”, the folder of its sitemap, and is passed over. Name the sitemap in robots.txt, or list the page in one above.",
  },
];
