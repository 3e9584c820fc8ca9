import type { Example } from "../../rule.ts";

const atom = (inside: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0">${inside}</feed>`;
const link = (rel: string, path = rel): string => `<link rel="${rel}" href="https://a.example/${path}"/>`;

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: atom(`${link("self")}${link("first", "self")}${link("next")}${link("last")}`) },
  { good: atom(`<fh:complete/>${link("self")}${link("current", "self")}`) },
  { good: atom(`<fh:archive/>${link("current")}${link("next-archive")}`) },
  {
    good: `<rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom" xmlns:h="http://purl.org/syndication/history/1.0">
  <channel><h:archive/><a:link rel="current" href="/feed"/><a:link rel="prev-archive" href="/2024"/></channel></rss>`,
  },
  {
    bad: atom(`<entry>⟦${link("next")}⟧</entry>`),
    says: "A link with rel=next leads from one part of a feed to another; in an entry no reader follows it. Move it to the feed.",
  },
  {
    bad: atom(`<fh:complete/>${link("self")}⟦${link("prev-archive")}⟧`),
    says: "The feed says that it is complete, yet has a link to more of it, rel=prev-archive. Remove one of them.",
  },
  {
    bad: atom(`<fh:complete/>${link("self")}⟦${link("current")}⟧`),
    says: "The feed says that it is complete, yet that “https://a.example/current” is its current form. Remove one of them.",
  },
  {
    bad: atom("<fh:complete/>⟦<fh:archive/>⟧"),
    says: "The feed says that it is complete and that it is an archive, which holds a part. Remove one of them.",
  },
  {
    bad: atom(`${link("self")}${link("last", "self")}⟦${link("next")}⟧`),
    says: "The feed gives itself as the last part, yet has a link with rel=next. Remove one of them.",
  },
  {
    bad: atom(`⟦<fh:archive/>⟧${link("prev-archive")}`),
    says: "The archive does not say where the feed itself is. Add a link with rel=current to it.",
  },
  {
    bad: atom(`⟦<fh:archive/>⟧${link("current")}`),
    says: "The archive leads to no other: readers cannot put the feed together. Add links with rel=prev-archive or rel=next-archive.",
  },
];
