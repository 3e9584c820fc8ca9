import { listedAddresses } from "../../facts/listed-addresses.ts";
import { sitemapsOfRobots } from "../../facts/named-sitemaps.ts";
import { isOwnAddress } from "../../facts/own-address.ts";
import { fewOrOne } from "../../findings/few-or-one.ts";
import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { grouped } from "../../values/grouped.ts";

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
const sitemap = (...paths: readonly string[]): string => {
  const urls = paths.map((path) => `<url><loc>${path}</loc></url>`);
  return `<urlset xmlns="${namespace}">\n${urls.join("\n")}\n</urlset>`;
};
const pages = { "public/index.html": "<title>Home</title>", "public/posts/rye/index.html": "<title>Rye</title>" };
const site = { dir: "public", url: "https://example.org/" };

export default defineRule({
  scope: "site",
  summary: "Every address of a sitemap leads to a page, and every sitemap that is named is there.",
  why: "Search engines report each address that is gone as an error, and trust a sitemap less that lists many.",
  severity: "error",
  options: {},
  messages: {
    missing: "Nothing is at “{url}”{more}. Take it out of the sitemap, or publish the page.",
    misspelt: "Nothing is at “{url}”{more}. Is “{nearest}” meant?",
    sitemap: "There is no sitemap at “{url}”{more}. Correct the address, or publish it.",
  },
  examples: [
    {
      good: {
        ...pages,
        "public/guide.pdf": "",
        "public/_redirects": "/old /posts/rye/",
        "public/sitemap.xml": sitemap(
          "https://example.org/posts/rye",
          "https://example.org/guide.pdf",
          "https://example.org/old",
          "https://example.com/gone/",
        ),
        "public/robots.txt": "Sitemap: https://example.org/sitemap.xml\nSitemap: https://example.com/sitemap.xml",
      },
      site,
    },
    {
      bad: { ...pages, "public/sitemap.xml": sitemap("⟦https://example.org/courses/⟧") },
      site,
      says: "Nothing is at “https://example.org/courses/”. Take it out of the sitemap, or publish the page.",
    },
    {
      bad: { ...pages, "public/sitemap.xml": sitemap("⟦https://example.org/posts/ryee/⟧") },
      site,
      says: "Nothing is at “https://example.org/posts/ryee/”. Is “/posts/rye/” meant?",
    },
    {
      bad: {
        ...pages,
        "public/sitemap_index.xml": `<sitemapindex xmlns="${namespace}"><sitemap><loc>⟦https://example.org/sitemap-posts.xml⟧</loc></sitemap></sitemapindex>`,
        "public/robots.txt":
          "Sitemap: https://example.org/sitemap_index.xml\nSitemap: ⟦https://example.org/sitemap-notes.xml⟧",
      },
      site,
      says: [
        "There is no sitemap at “https://example.org/sitemap-notes.xml”. Correct the address, or publish it.",
        "There is no sitemap at “https://example.org/sitemap-posts.xml”. Correct the address, or publish it.",
      ],
    },
  ],

  check(site, { report, target }) {
    const indexed = new Set(site.sitemaps.filter(({ kind }) => kind === "index").flatMap(({ entries }) => entries));
    const listed = listedAddresses(site, true).map(({ entry, loc, url }) => ({
      loc,
      url,
      ofIndex: indexed.has(entry),
    }));
    const named = sitemapsOfRobots(site.robots).map((loc) => ({ loc, url: loc.value, ofIndex: true }));
    const broken = [...listed, ...named].flatMap(({ loc, url, ofIndex }): Missing[] => {
      const answer = isOwnAddress(url, site) ? target(url) : undefined;
      if (!answer || answer instanceof Promise || !answer.own || answer.outcome !== "broken") return [];
      const { nearest = "" } = answer;
      const message = nearest === "" ? "missing" : "misspelt";
      return [{ loc, nearest, message: ofIndex ? "sitemap" : message }];
    });
    for (const [message, alike] of grouped(broken, (missing) => missing.message)) {
      for (const { item, others, more } of fewOrOne(alike)) {
        const related = others.map(({ loc }) => ({ at: loc, note: "Nothing is there either." }));
        report({ at: item.loc, message, related, data: { url: item.loc.value, more, nearest: item.nearest } });
      }
    }
  },
});

/** An address at which nothing is. */
interface Missing {
  readonly loc: Text;
  readonly nearest: string;
  readonly message: "missing" | "misspelt" | "sitemap";
}
