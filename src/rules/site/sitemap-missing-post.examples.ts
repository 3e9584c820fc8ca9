import type { Example } from "../../rule.ts";

const home = "https://example.org/";
const site = { dir: "public", url: home };
const page = (head = ""): string =>
  `<!doctype html>\n<html lang="en"><head><title>Rye</title>${head}</head><body><a href="/oats/">Oats</a></body></html>`;
const feed = (...urls: readonly string[]): string =>
  `<rss version="2.0"><channel>${urls.map((url) => `<item><link>${url}</link></item>`).join("")}</channel></rss>`;
const sitemap = (...urls: readonly string[]): string => {
  const entries = urls.map((url) => `<url><loc>${url}</loc></url>`);
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join("")}</urlset>`;
};
const grains = ["rye", "oats", "spelt", "emmer", "barley", "millet", "teff"];
const pages = Object.fromEntries(grains.map((grain) => [`public/${grain}/index.html`, page()]));

export const examples: readonly [Example, Example, ...Example[]] = [
  {
    good: {
      "feed.xml": feed(`${home}rye/`, `${home}oats/`),
      "public/rye/index.html": page(),
      "public/oats/index.html": page('<meta name="robots" content="noindex">'),
      "public/about/index.html": page(),
      "public/sitemap.xml": sitemap(`${home}rye`),
    },
    site,
  },
  {
    // The other sitemap is not at hand: nobody knows what it lists.
    good: {
      "feed.xml": feed(`${home}rye/`),
      "public/rye/index.html": page(),
      "public/sitemap.xml": sitemap(home),
      "public/robots.txt": "Sitemap: https://files.example.net/posts.xml",
    },
    site,
  },
  {
    bad: {
      "public/rye/index.html": page().replace("<head>", "⟦<head>⟧"),
      "feed.xml": feed(`${home}rye/`),
      "public/sitemap.xml": sitemap(home),
    },
    site,
    says: "No sitemap lists “https://example.org/rye/”. Add it, or mark the page noindex where it is not to be found.",
  },
  {
    bad: {
      "public/sitemap.xml": sitemap(`${home}rye/`).replace(/^<[^>]+>/, "⟦$&⟧"),
      "feed.xml": feed(...grains.map((grain) => `${home}${grain}/`)),
      ...pages,
    },
    site,
    says: "No sitemap lists 6 of 7 articles, “https://example.org/barley/” first. Is the sitemap older than the site?",
  },
];
