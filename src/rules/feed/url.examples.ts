import type { Example } from "../../rule.ts";

const rss = (link: string): string => `<rss version="2.0"><channel><item><link>${link}</link></item></channel></rss>`;
const atom = (inside: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`;

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: rss("https://a.example/rye?size=2&amp;crust=thin#start") },
  {
    good: {
      "feed.xml": atom('<id>tag:a.example,2025:1</id><link href="/rye"/><logo>https://bücher.example/é.png</logo>'),
    },
  },
  {
    bad: rss("⟦/rye⟧"),
    says: "The <link> is “/rye”, but readers do not know what it is relative to. Write the whole address.",
  },
  {
    bad: { "feed.xml": atom("<entry><id>⟦rye⟧</id></entry>") },
    says: "The <id> is “rye”, but readers do not know what it is relative to. Write the whole address.",
  },
  {
    bad: rss("⟦https://https://⟧a.example/rye"),
    says: "The <link> “https://https://a.example/rye” begins with two schemes. Write “https://a.example/rye”.",
    fixed: rss("https://a.example/rye"),
  },
  {
    bad: rss("⟦https://a..example/rye⟧"),
    says: "The <link> “https://a..example/rye” has no host that can exist. Correct it.",
  },
  {
    bad: rss("https://a.example/50⟦%⟧"),
    says: "The <link> “https://a.example/50%” has a % that begins no percent-encoding. Write “https://a.example/50%25”.",
    fixed: rss("https://a.example/50%25"),
  },
  {
    bad: rss("https://a.example/#rye⟦#⟧crust"),
    says: "The <link> “https://a.example/#rye#crust” has two fragments. Write “https://a.example/#rye%23crust”.",
    fixed: rss("https://a.example/#rye%23crust"),
  },
  {
    bad: rss("https://a.example/br⟦ö⟧tchen"),
    says: "The <link> has characters beyond ASCII, which RSS readers may not ask for rightly. Write “https://a.example/br%C3%B6tchen”.",
    fixed: rss("https://a.example/br%C3%B6tchen"),
  },
  {
    bad: rss("https://⟦ada:secret⟧@a.example/rye"),
    says: "The <link> “https://ada:secret@a.example/rye” names a user or password, which every subscriber can read. Remove it.",
  },
  {
    bad: rss("⟦bakery⟧:rye"),
    says: "The scheme of the <link> “bakery:rye” is not registered, so hardly any program opens it. Use a registered one.",
  },
];
