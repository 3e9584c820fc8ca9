import type { Example } from "../../rule.ts";

const atom = (links: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">${links}</feed>`;
const link = (attributes: string): string => `<link href="https://a.example/rye" ${attributes}/>`;
const none = "so no reader follows the link.";

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: atom(`${link('rel="alternate" hreflang="en"')}${link('hreflang="de"')}${link('type="application/pdf"')}`) },
  { good: atom(`${link('rel="related"')}${link('rel="related"')}${link('rel="https://a.example/rels/loaf"')}`) },
  { good: atom(link('rel="enclosure" type="audio/mpeg" length="1200"')) },
  { good: atom('<link rel="self" href="https://a.example/feed"/><entry><link href="/rye"/></entry>') },
  {
    bad: atom(`${link('type="text/html"')}⟦${link('rel="alternate" type="Text/HTML"')}⟧`),
    says: "This is another link with rel=alternate of the same type and language: readers choose one by chance. Keep one, or tell them apart by type or hreflang.",
  },
  {
    bad: atom(`<entry>${link('rel="⟦altenate⟧"')}</entry>`),
    says: `“altenate” is no registered relation, ${none} Did you mean “alternate”?`,
    fixed: atom(`<entry>${link('rel="alternate"')}</entry>`),
  },
  {
    bad: atom(link('rel="⟦loaf⟧"')),
    says: `“loaf” is no registered relation, ${none} Use a registered one, or an address of your own.`,
  },
  {
    bad: atom(link('rel="⟦related via⟧"')),
    says: "“related via” is taken for one relation, which nobody knows. Write a link for each.",
  },
  {
    bad: `<rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><a:link rel="⟦Self⟧" href="https://a.example/feed"/></channel></rss>`,
    says: "“Self” is the relation “self”, which most readers know by that spelling alone. Write “self”.",
    fixed: `<rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><a:link rel="self" href="https://a.example/feed"/></channel></rss>`,
  },
  {
    bad: atom(`<entry>⟦${link('rel="enclosure" type="audio/mpeg"')}⟧</entry>`),
    says: "The enclosure has no length: players choose by it what to download. Add it.",
  },
  {
    bad: atom(
      '<link rel="self" href="https://a.example/feed"/><entry><link href="⟦https://a.example/feed#rye⟧"/></entry>',
    ),
    says: "The link “https://a.example/feed#rye” leads back to the feed itself. Write the address of the page.",
  },
  {
    bad: atom('<link href="⟦#top⟧"/>'),
    says: "The link “#top” leads back to the feed itself. Write the address of the page.",
  },
];
