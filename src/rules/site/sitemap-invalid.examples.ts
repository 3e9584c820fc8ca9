import type { Example } from "../../rule.ts";

const site = { dir: "public", url: "https://example.org/" };
const home = "<!doctype html>\n<title>Bread</title>";
const name = "http://www.sitemaps.org/schemas/sitemap/0.9";
const files = (sitemap: string) => ({ "public/sitemap.xml": sitemap, "public/index.html": home });
const urlset = (...urls: readonly string[]) =>
  files(`<urlset xmlns="${name}">\n${urls.map((url) => `<url>${url}</url>`).join("\n")}\n</urlset>`);
const loc = "<loc>https://example.org/</loc>";
/** The sitemap alone, as it is mended. */
const text = (fixed: ReturnType<typeof files>): string => fixed["public/sitemap.xml"];

export const examples: readonly [Example, Example, ...Example[]] = [
  {
    good: urlset(
      `\n  <loc>\n    https://example.org/?a=1&amp;b=2\n  </loc>\n  <lastmod>2026-01</lastmod>`,
      `${loc}<lastmod>2025-12-31T09:30Z</lastmod><changefreq>weekly</changefreq><priority>0.8</priority>`,
    ),
    site,
  },
  {
    good: {
      ...files(`<sitemapindex xmlns="${name}"><sitemap>${loc.replace("/<", "/sitemap.txt<")}</sitemap></sitemapindex>`),
      "public/sitemap.txt": "https://example.org/\nhttps://example.org/rye/",
    },
    site,
    options: { maxEntries: 2, maxBytes: 142, maxAddress: 31 },
  },
  {
    bad: files(`⟦<html>⟧<title>Not found</title></html>`),
    site,
    says: "This is no sitemap but an HTML page. Publish a sitemap here, or name none.",
  },
  {
    bad: urlset("<loc>https://example.org/?a=1⟦&⟧b=2</loc>"),
    site,
    says: "The XML is broken at “&”. Crawlers stop reading there; expected “&amp;”.",
    fixed: text(urlset("<loc>https://example.org/?a=1&amp;b=2</loc>")),
  },
  {
    bad: files(`<urlset xmlns="⟦${name.replace("http:", "https:")}⟧"><url>${loc}</url></urlset>`),
    site,
    says: `The namespace of the sitemap is “${name.replace("http:", "https:")}”, in which crawlers know no addresses. Write “${name}”.`,
    fixed: `<urlset xmlns="${name}"><url>${loc}</url></urlset>`,
  },
  {
    bad: files(`⟦<urlset>⟧<url>${loc}</url></urlset>`),
    site,
    says: `The sitemap names no namespace, and crawlers refuse it. Add xmlns=“${name}”.`,
  },
  {
    bad: files(`<urlset xmlns="${name}">⟦<url><lastmod>2026-01-01</lastmod></url>⟧</urlset>`),
    site,
    says: "This has no address. Give it a loc.",
  },
  {
    bad: urlset("<loc>⟦/rye/⟧</loc>", ...["a", "b", "c", "d", "e"].map((path) => `<loc>/${path}/</loc>`)),
    site,
    says: "“/rye/” is no full address, and 5 more like it. Write “https://example.org/rye/”.",
    fixed: text(urlset(...["rye", "a", "b", "c", "d", "e"].map((path) => `<loc>https://example.org/${path}/</loc>`))),
  },
  {
    bad: urlset("<loc>⟦https://example.org/a loaf/⟧</loc>", "<loc>⟦mailto:ada@example.org⟧</loc>"),
    site,
    says: [
      "“https://example.org/a loaf/” is no address of a web page. Correct it.",
      "“mailto:ada@example.org” is no address of a web page. Correct it.",
    ],
  },
  {
    bad: urlset("<loc>⟦https://example.org/rye/⟧</loc>"),
    site,
    options: { maxAddress: 23 },
    says: "The address has 24 characters; crawlers read at most 23. Shorten it.",
  },
  {
    bad: files(
      `<sitemapindex xmlns="${name}"><sitemap><loc>⟦https://example.org/sitemap.xml⟧</loc></sitemap></sitemapindex>`,
    ),
    site,
    says: "An index may not name another index, “https://example.org/sitemap.xml”. Name its sitemaps here.",
  },
  {
    bad: { "public/index.html": home, "public/sitemap.txt": "⟦https://example.org/⟧\nhttps://example.org/rye/" },
    site,
    options: { maxEntries: 1 },
    says: "The sitemap has 2 addresses; crawlers read at most 1. Split it, and name the parts in an index.",
  },
  {
    bad: files(`⟦<urlset xmlns="${name}">⟧<url>${loc}</url></urlset>`),
    site,
    options: { maxBytes: 110 },
    says: "The sitemap has 111 bytes; crawlers read at most 110. Split it, and name the parts in an index.",
  },
  {
    bad: files(`⟦<urlset xmlns="${name}">⟧</urlset>`),
    site,
    says: "The sitemap names no address. List the pages that are to be found.",
  },
  {
    bad: urlset(`${loc}<lastmod>⟦2026-01-05 09:30:00⟧</lastmod>`, `${loc}<lastmod>⟦5 May 2025 09:30 GMT⟧</lastmod>`),
    site,
    says: [
      "The lastmod “2026-01-05 09:30:00” is no date of the W3C format, and passed over. Write it like 2026-01-31 or 2026-01-31T09:30:00+01:00.",
      "The lastmod “5 May 2025 09:30 GMT” is no date of the W3C format, and passed over. Write it like 2025-05-05T09:30:00Z.",
    ],
    fixed: text(
      urlset(`${loc}<lastmod>2026-01-05 09:30:00</lastmod>`, `${loc}<lastmod>2025-05-05T09:30:00Z</lastmod>`),
    ),
  },
  {
    bad: urlset(`${loc}<changefreq>⟦often⟧</changefreq><priority>⟦10⟧</priority>`),
    site,
    says: [
      "The changefreq “often” is none. Write always, hourly, daily, weekly, monthly, yearly or never, or leave it out.",
      "The priority “10” is none. Write a number from 0.0 to 1.0, or leave it out.",
    ],
  },
];
