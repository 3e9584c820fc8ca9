import type { Example } from "../../rule.ts";

const rss = (...descriptions: readonly string[]): string =>
  [
    '<rss version="2.0"><channel><link>https://a.example/</link>',
    ...descriptions.map(
      (text, index) => `<item><description>${text}</description><link>https://a.example/${index + 1}/</link></item>`,
    ),
    "</channel></rss>",
  ].join("\n");
const page = (description: string): string => `<meta name="description" content="${description}">\n<h1>Rye</h1>`;
const site = { dir: "public", url: "https://a.example/" };

export const examples: readonly [Example, Example, ...Example[]] = [
  {
    good: {
      "public/feed.xml": rss(
        "Rye bread needs time, water and a warm corner.",
        "&lt;p&gt;When my grandmother baked, the whole street knew.&lt;/p&gt;",
        "When my grandmother baked, the whole street …",
      ),
      "public/1/index.html": page("Rye bread needs a warm corner – and time."),
      "public/2/index.html": page("How to bake with barley."),
      "public/3/index.html": page("How to bake with oats."),
    },
    site,
  },
  {
    good: { "public/feed.xml": rss("barley bread oven"), "public/1/index.html": page("bread without flour") },
    site,
    options: { similarity: 0.3333 },
  },
  {
    bad: { "public/feed.xml": rss("⟦barley bread oven⟧"), "public/1/index.html": page("bread without flour") },
    site,
    options: { similarity: 0.3334 },
    says: "The feed describes this post as “barley bread oven”, its page as “bread without flour”. Say the same in both.",
  },
];
