import type { Example } from "../../rule.ts";

const rss = (...titles: readonly string[]): string =>
  [
    '<rss version="2.0"><channel>',
    "<title>Crumb</title><link>https://a.example/</link>",
    ...titles.map((title, index) => `<item><title>${title}</title><link>https://a.example/${index + 1}/</link></item>`),
    "</channel></rss>",
  ].join("\n");
const page = (title: string, heading = ""): string => `<title>${title}</title>\n<h1>${heading}</h1>`;
const site = { dir: "public", url: "https://a.example/" };

export const examples: readonly [Example, Example, ...Example[]] = [
  {
    good: {
      "public/feed.xml": rss("Ep. 12: Rye &amp; barley", "It’s &lt;em&gt;done&lt;/em&gt;", "Rye 🍞", "A note"),
      "public/1/index.html": page("Rye &amp; barley – Crumb"),
      "public/2/index.html": page("Crumb", "It's <em>done</em>"),
      "public/3/index.html": page("Crumb | Rye"),
      "public/4/index.html": page("Crumb"),
    },
    site,
  },
  {
    good: { "public/feed.xml": rss("abcd"), "public/1/index.html": page("abcx") },
    site,
    options: { similarity: 0.6666 },
  },
  {
    bad: { "public/feed.xml": rss("⟦abcd⟧"), "public/1/index.html": page("abcx") },
    site,
    options: { similarity: 0.6667 },
    says: "The feed calls this post “abcd”, its page “abcx”. Give both the same title.",
  },
  {
    bad: {
      "public/feed.xml": rss("⟦A note for the baker⟧"),
      "public/1/index.html": page("Sour rye · Crumb", "Sour rye"),
      "1.md": "---\ntitle: Sour rye\nurl: /1/\n---\n",
    },
    site,
    says: "The feed calls this post “A note for the baker”, its page “Sour rye”. Give both the same title.",
  },
  {
    bad: {
      "public/feed.xml": rss("Sour rye"),
      "public/1/index.html": page("Crumb", "⟦Barley soup⟧"),
      "1.md": "---\ntitle: Sour rye\nurl: /1/\n---\n",
    },
    site,
    says: "The page calls this post “Barley soup”, the feed and the Markdown “Sour rye”. Correct the title of the page.",
  },
  {
    bad: { "feed.xml": rss("⟦Barley soup⟧"), "1.md": "---\ntitle: Sour rye\nurl: /1/\n---\n" },
    says: "The feed calls this post “Barley soup”, its Markdown “Sour rye”. Give both the same title.",
  },
];
