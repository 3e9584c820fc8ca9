import type { Example } from "../../rule.ts";

const item = (guid: string, link: string): string =>
  `<item><title>On ${guid}</title><guid>${guid}</guid><link>${link}</link></item>`;
const rss = (link: string, home = "https://a.example/", more = ""): string =>
  `<rss version="2.0"><channel><link>${home}</link>${item("rye", link)}${more}</channel></rss>`;
const wheat = (folder: string): string => `\n${item("wheat", `https://a.example/${folder}/wheat/`)}`;
const previous = "before.xml";
const site = { dir: "public", url: "https://a.example/" };
const page = "<title>Rye</title>";
const stub = '<meta http-equiv="refresh" content="0; url=https://a.example/rye-bread/">';
const old = "https://a.example/rye/";

export const examples: [Example, Example, ...Example[]] = [
  // What every server redirects.
  {
    good: { "feed.xml": rss("https://a.example/rye"), [previous]: rss("http://www.a.example/rye/?utm_source=feed") },
    previous,
  },
  // A page at the old address redirects.
  {
    good: {
      "public/feed.xml": rss("https://a.example/rye-bread/"),
      "public/rye-bread/index.html": page,
      "public/rye/index.html": stub,
      [previous]: rss(old),
    },
    previous,
    site,
  },
  {
    good: { "feed.xml": rss("https://a.example/rye-bread/"), [previous]: rss(old) },
    previous,
    web: { [old]: { outcome: "moved", reason: "has moved for good", finalUrl: "https://a.example/rye-bread/" } },
  },
  // A link blog links elsewhere; a site that moved is one thing, not one for each post.
  { good: { "feed.xml": rss("https://b.example/new"), [previous]: rss("https://b.example/old") }, previous },
  { good: { "feed.xml": rss("https://new.example/rye/", "https://new.example/"), [previous]: rss(old) }, previous },
  {
    bad: {
      "public/feed.xml": rss("⟦https://a.example/rye-bread/⟧"),
      "public/rye-bread/index.html": page,
      [previous]: rss(old),
    },
    previous,
    site,
    says: "This post was at “https://a.example/rye/”, where nothing is any more. Let the old address redirect to the new one.",
  },
  {
    bad: { "feed.xml": rss("⟦https://a.example/rye-bread/⟧"), [previous]: rss(old) },
    previous,
    says: "This post was at “https://a.example/rye/”, and whether that leads on was not found out. Let the old address redirect to the new one.",
  },
  // One cause, one finding.
  {
    bad: {
      "feed.xml": rss("⟦https://a.example/posts/rye/⟧", "https://a.example/", wheat("posts")),
      [previous]: rss("https://a.example/blog/rye/", "https://a.example/", wheat("blog")),
    },
    previous,
    says: "2 posts have moved, this one from “https://a.example/blog/rye/”; whether their old addresses lead on was not found out. Let these redirect to the new ones.",
  },
  {
    bad: {
      "public/feed.xml": rss("⟦https://a.example/posts/rye/⟧", "https://a.example/", wheat("posts")),
      "public/posts/rye/index.html": page,
      "public/posts/wheat/index.html": page,
      [previous]: rss("https://a.example/blog/rye/", "https://a.example/", wheat("blog")),
    },
    previous,
    site,
    says: "2 posts have moved, this one from “https://a.example/blog/rye/”, and nothing is at their old addresses any more. Let these redirect to the new ones.",
  },
];
