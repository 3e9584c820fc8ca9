import type { Example } from "../../rule.ts";

const rss = (...links: readonly string[]): string =>
  [
    '<rss version="2.0"><channel><link>https://a.example/</link>',
    ...links.map((link) => `<item><link>${link}</link></item>`),
    "</channel></rss>",
  ].join("\n");
const page = (canonical: string): string => `<link rel="canonical" href="${canonical}">\n<h1>Rye</h1>`;
const site = { dir: "public", url: "https://a.example/" };

export const examples: readonly [Example, Example, ...Example[]] = [
  {
    good: {
      "public/feed.xml": rss(
        "https://a.example/rye/?utm_source=feed",
        "https://a.example/oat/#top",
        "https://a.example/bun/",
        "https://a.example/roll/",
      ),
      "public/rye/index.html": page("https://a.example/rye/"),
      "public/oat/index.html": page("/oat/"),
      "public/bun/index.html": page("https://a.example/"),
      "public/roll/index.html": page("https://a.example/nothing/"),
    },
    site,
  },
  {
    bad: {
      "public/feed.xml": rss("https://a.example/rye/"),
      "public/rye/index.html": page("⟦https://a.example/oat/⟧"),
      "public/oat/index.html": page("https://a.example/oat/"),
    },
    site,
    says: "The page names “https://a.example/oat/” as its canonical address, the feed leads to “https://a.example/rye/”. Search engines leave the page out for the other one: name its own address.",
  },
  {
    bad: {
      "public/feed.xml": rss("https://a.example/rye/"),
      "public/rye/index.html": page("https://a.example/oat/"),
      "public/oat/index.html": page("https://a.example/oat/"),
      "rye.md": "---\nurl: /rye/\ncanonical: ⟦https://a.example/oat/⟧\n---\n# Rye",
    },
    site,
    says: "The page names “https://a.example/oat/” as its canonical address, the feed leads to “https://a.example/rye/”. Search engines leave the page out for the other one: name its own address.",
  },
  {
    bad: {
      "public/feed.xml": rss("https://a.example/rye/"),
      "public/rye/index.html": page("⟦https://staging.example/rye/⟧"),
    },
    site,
    says: "The page names “https://staging.example/rye/” as its canonical address, the feed leads to “https://a.example/rye/”. Search engines leave the page out for the other one: name its own address.",
  },
  {
    bad: {
      "public/feed.xml": rss("https://a.example/rye/"),
      "public/rye/index.html": page("⟦https://b.example/2024/rye-bread⟧"),
    },
    site,
    says: "The page names a page of b.example as its canonical address, so that search engines show that one. Keep this only where the post was published there first.",
  },
  ...[
    ["https://www.a.example/rye/", "www"],
    ["https://a.example/rye", "the slash at the end"],
    ["https://a.example/rye/index.html", "the end of the path"],
  ].map(([canonical = "", difference = ""]) => ({
    bad: { "public/feed.xml": rss("https://a.example/rye/"), "public/rye/index.html": page(`⟦${canonical}⟧`) },
    site,
    says: `The canonical address “${canonical}” and the link of the feed, “https://a.example/rye/”, lead to one page and differ in ${difference}. Write one form everywhere.`,
  })),
  {
    bad: {
      "public/feed.xml": rss("http://a.example/rye/"),
      "public/rye/index.html": page("⟦https://a.example/rye/⟧"),
    },
    site,
    says: "The canonical address “https://a.example/rye/” and the link of the feed, “http://a.example/rye/”, lead to one page and differ in http and https. Write one form everywhere.",
  },
];
