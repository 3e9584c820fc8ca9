import type { Example } from "../../rule.ts";

const home = "https://example.org/";
const site = { dir: "public", url: home };
const page = (published: string, modified = ""): string => {
  const changed = modified === "" ? "" : `<meta property="article:modified_time" content="${modified}">`;
  const prose = `<p>${"Rye bread keeps for a week, and some say that it is best on the third day. ".repeat(3)}</p>`;
  return `<!doctype html>\n<title>Rye</title><meta property="article:published_time" content="${published}">${changed}\n${prose}`;
};
const sitemap = (entries: Readonly<Record<string, string>>): string => {
  const urls = Object.entries(entries).map(
    ([path, date]) => `<url><loc>${home}${path}</loc><lastmod>${date}</lastmod></url>`,
  );
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>`;
};
const files = (lastmod: string, html: string) => ({
  "public/sitemap.xml": sitemap({ "rye/": lastmod }),
  "public/rye/index.html": html,
});
const numbers = Array.from({ length: 10 }, (_, index) => `post-${index}/`);

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: files("2025-05-01", page("2025-05-08T00:00:00Z")), site, options: { behindDays: 7 } },
  { good: files("2025-06-30", page("2025-05-08", "2025-05-31")), site, options: { aheadDays: 30 } },
  // The page tells of no change: nobody knows better than the sitemap.
  { good: files("2025-11-30", page("2021-05-08")), site },
  { good: files("2025-03-01", page("2025-05-08", "2025-03-01T08:00:00Z")), site },
  // Published before its day: that is said by others.
  { good: files("2025-05-01", page("2027-05-01")), site },
  {
    bad: files("⟦2025-05-01⟧", page("2021-05-08", "2025-05-08T00:00:01Z")),
    site,
    options: { behindDays: 7 },
    says: "The lastmod “2025-05-01” is 7 days older than the page, which says “2025-05-08T00:00:01Z”. Give the day of its last change.",
  },
  {
    bad: files("⟦2025-07-01⟧", page("2025-05-08", "2025-05-31")),
    site,
    options: { aheadDays: 30 },
    says: "The lastmod “2025-07-01” is 31 days newer than the page, which says “2025-05-31”. Give the day of its last change.",
  },
  {
    bad: files("⟦2026-07-01⟧", page("2025-05-08")),
    site,
    now: "2026-06-01T00:00:00Z",
    says: "The lastmod “2026-07-01” lies 30 days in the future. Give the day of the last change.",
  },
  {
    bad: files("⟦0001-01-01T00:00:00Z⟧", page("2025-05-08")),
    site,
    says: "The lastmod “0001-01-01T00:00:00Z” lies before the web. Give the day of the last change, or leave it out.",
  },
  {
    bad: {
      "public/sitemap.xml": sitemap(
        Object.fromEntries(numbers.map((path, index) => [path, index === 0 ? "⟦2025-12-24⟧" : "2025-12-24"])),
      ),
      ...Object.fromEntries(
        numbers.map((path, index) => [`public/${path}index.html`, page(`2025-0${(index % 9) + 1}-10`)]),
      ),
    },
    site,
    says: "All 10 addresses have the lastmod “2025-12-24”, though most pages are older: it is when the sitemap was made. Give the day on which each page last changed, or leave it out.",
  },
];
