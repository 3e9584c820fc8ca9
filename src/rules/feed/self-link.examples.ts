import type { Example } from "../../rule.ts";

const atom = (links: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">${links}</feed>`;
const rss = (links: string): string =>
  `<rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel>${links}</channel></rss>`;
const self = (href: string): string => `<link rel="self" href="${href}"/>`;

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: atom(self("https://a.example/feed.xml")) },
  { good: rss('<a:link rel="self" href="https://a.example/feed.xml" type="application/rss+xml"/>') },
  { good: atom('<link rel="self" type="application/xml; charset=utf-8" href="https://a.example/feed.xml"/>') },
  { good: atom(self("feed.xml")).replace(">", ' xml:base="https://a.example/">') },
  { good: { "https://a.example/feed.xml": atom(self("https://a.example/feed.xml")) } },
  {
    good: { "https://a.example/feed.xml": atom(self("https://a.example/feed")) },
    delivery: { "https://a.example/feed.xml": { redirects: [{ url: "https://a.example/feed", status: 302 }] } },
  },
  {
    bad: atom("<title>Bread</title>").replace(/<feed.*?>/, "⟦$&⟧"),
    says: "The feed does not give its own address. Add a link with rel=self to it.",
  },
  {
    bad: rss("<title>Bread</title>").replace("<channel>", "⟦$&⟧"),
    says: "The channel does not give its own address. Add an <atom:link> with rel=self to it.",
  },
  {
    bad: atom(`${self("https://a.example/feed.xml")}⟦${self("https://a.example/atom.xml")}⟧`),
    says: "The feed gives 2 addresses as its own. Keep one link with rel=self.",
  },
  {
    bad: atom(self("⟦/feed.xml⟧")),
    says: "The address that the feed gives as its own, “/feed.xml”, is relative. Write it in full.",
  },
  {
    bad: rss('<link>https://a.example/</link><a:link rel="self" href="⟦https://a.example/⟧"/>'),
    says: "The address that the feed gives as its own, “https://a.example/”, is that of the site. Write the address of the feed.",
  },
  {
    bad: atom('<link rel="self" type="⟦text/html⟧" href="https://a.example/feed.xml"/>'),
    says: "The self link calls the feed text/html, which it is not. Write application/atom+xml.",
    fixed: atom('<link rel="self" type="application/atom+xml" href="https://a.example/feed.xml"/>'),
  },
  {
    bad: { "https://a.example/feed.xml": atom(self("⟦https://b.example/feed.xml⟧")) },
    says: "The feed was read at https://a.example/feed.xml, yet gives “https://b.example/feed.xml” as its own address. Write the one it is published at.",
  },
  {
    bad: { "https://a.example/feed.xml": atom(self("⟦http://www.a.example/feed.xml⟧")) },
    says: "The feed was read at https://a.example/feed.xml, and gives “http://www.a.example/feed.xml” as its own address. Write it in the same way.",
  },
];
