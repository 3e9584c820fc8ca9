import type { Example } from "../../rule.ts";

const prose = `<p>${"The dough rests for a night, and the oven is hot before the birds are awake. ".repeat(3)}</p>`;
const page = (json: string) => ({
  "page.html": `<html><head><title>Rye</title>\n<script type="application/ld+json">${json}</script></head>
<body><article><h1>Rye</h1>${prose}${prose}</article></body></html>`,
});
const day = '"datePublished": "2025-05-01"';
const image = '"image": ["https://bread.example/rye.jpg"]';

export const examples: readonly [Example, Example, ...Example[]] = [
  {
    good: page(`{ "@type": "BlogPosting", "headline": "Rye", "author": { "name": "Ann Miller" }, ${day}, ${image} }`),
  },
  {
    good: page(
      `{ "@graph": [{ "@type": ["Article", "Report"], "headline": "Rye", "author": "Ann Miller", ${day}, "image": { "@id": "#i" } }] }`,
    ),
  },
  { good: page('{ "@type": "WebPage", "name": "Rye", "mainEntity": { "@type": "Article", "headline": "Rye" } }') },
  // Said by post/jsonld-syntax.
  { good: page('{ "@type": "BlogPosting", "headline": "Rye" "author": "Ann Miller" }') },
  {
    bad: page(`⟦{⟧ "@type": "BlogPosting", "name": "Rye", "author": { "name": "Ann Miller" }, ${day}, ${image} }`),
    says: "The BlogPosting names no headline. Add “headline”.",
  },
  {
    bad: page(`⟦{⟧ "@type": "Article", "headline": "Rye", "author": { "name": "" }, ${day}, ${image} }`),
    says: "The Article names no author. Add “author.name”.",
  },
  {
    bad: page(`⟦{⟧ "@type": "Article", "headline": "Rye", "author": "Ann Miller", ${image} }`),
    says: "The Article names no day of publication. Add “datePublished”.",
  },
  {
    bad: page(`⟦{⟧ "@type": "NewsArticle", "headline": "Rye", "author": "Ann Miller", ${day} }`),
    says: "The NewsArticle names no image. Add “image”, where the article has one.",
  },
];
