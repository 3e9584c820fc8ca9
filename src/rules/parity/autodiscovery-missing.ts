import { addressOn } from "../../facts/address.ts";
import { announcedPosts } from "../../facts/announced.ts";
import { announcesFeed, feedsByAddress, feedTypes, homePage } from "../../facts/autodiscovery.ts";
import type { Post } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";

const rss = (...links: readonly string[]): string =>
  [
    '<rss version="2.0"><channel><link>https://a.example/</link>',
    ...links.map((link) => `<item><link>https://a.example/${link}/</link></item>`),
    "</channel></rss>",
  ].join("\n");
const announcing = '<head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head>';
const site = { dir: "public", url: "https://a.example/" };

export default defineRule({
  scope: "site",
  summary: "The home page and the posts announce the site's feed.",
  why: "Readers that are given the address of the site or a post look for the feed in the head of the page: without the link many find none.",
  source: "https://www.rssboard.org/rss-autodiscovery; the HTML Standard, link type “alternate”.",
  severity: "warning",
  options: {},
  messages: {
    home: "The home page announces no feed. Add <link rel=alternate type={type} href=…> to its head.",
    posts:
      "Of {all} posts in the feed {count} announce no feed. Add <link rel=alternate type={type} href=…> to their heads.",
  },
  examples: [
    {
      good: {
        "public/feed.xml": rss("rye", "oat"),
        "public/index.html": announcing,
        "public/rye/index.html": announcing,
        "public/oat/index.html": "<head></head>",
      },
      site,
    },
    {
      good: { "public/index.html": '<head></head><a href="/rye/">Rye</a>', "public/rye/index.html": "<h1>Rye</h1>" },
      site,
    },
    {
      bad: {
        "public/feed.xml": rss("rye"),
        "public/index.html": "⟦<head>⟧</head>",
        "public/rye/index.html": announcing,
      },
      site,
      says: "The home page announces no feed. Add <link rel=alternate type=application/rss+xml href=…> to its head.",
    },
    {
      bad: {
        "public/feed.xml": rss("rye", "oat", "bun"),
        "public/index.html": announcing,
        "public/rye/index.html": "⟦<head>⟧</head>",
        "public/oat/index.html": "<head></head>",
        "public/bun/index.html": announcing,
      },
      site,
      says: "Of 3 posts in the feed 2 announce no feed. Add <link rel=alternate type=application/rss+xml href=…> to their heads.",
    },
    {
      bad: {
        "public/feed.xml": rss("rye"),
        "public/index.html":
          '⟦<head>⟧<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/1"></head>',
        "public/rye/index.html": announcing,
      },
      site,
      says: "The home page announces no feed. Add <link rel=alternate type=application/rss+xml href=…> to its head.",
    },
    // That the type is wrong is said by parity/autodiscovery-wrong.
    {
      good: {
        "public/feed.xml": rss("rye"),
        "public/index.html": '<head><link rel="alternate" type="text/xml" href="/feed.xml"></head>',
        "public/rye/index.html": announcing,
      },
      site,
    },
  ],

  check(site, { report }) {
    const pages = announcedPosts(site.feeds).filter(({ post }) => post.form === "html");
    const [first] = pages;
    if (!first) return;
    const [type = "application/rss+xml"] = feedTypes[first.announcements[0].feed.format];
    const home = homePage(site);
    const feedAt = feedsByAddress(site);
    if (home && !announces(home, feedAt)) {
      report({ at: home.top, message: "home", data: { type } });
      return;
    }
    const silent = pages.filter(({ post }) => !announces(post, feedAt)).map(({ post }) => post);
    const [at] = silent;
    if (!at || silent.length * 2 <= pages.length) return;
    const related = silent.slice(1, 4).map(({ top }) => ({ at: top, note: "Nor does this one." }));
    report({ at: at.top, message: "posts", data: { type, count: silent.length, all: pages.length }, related });
  },
});

/** Whether a page names a feed, be it by the wrong type. */
function announces(post: Post, feedAt: ReturnType<typeof feedsByAddress>): boolean {
  return post.headLinks.some((link) => {
    if (announcesFeed(link)) return true;
    const url = link.rel.includes("alternate") ? addressOn(post, link.href.value) : undefined;
    return url !== undefined && feedAt(url) !== undefined;
  });
}
