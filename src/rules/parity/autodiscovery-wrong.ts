import { addressOn } from "../../facts/address.ts";
import { announcesFeed, feedsByAddress, feedTypes, mediaType } from "../../facts/autodiscovery.ts";
import { oneFinding } from "../../findings/one-finding.ts";
import type { Feed } from "../../model/feed.ts";
import type { HeadLink, Post } from "../../model/post.ts";
import type { Span } from "../../model/source.ts";
import { defineRule } from "../../rule.ts";
import { grouped } from "../../values/grouped.ts";

const rss = '<rss version="2.0"><channel><link>https://a.example/</link></channel></rss>';
const page = (type: string, href: string): string =>
  `<!DOCTYPE html>\n<link rel="alternate" ${type} href="${href}">\n<a href="/rye/">Rye</a>`;
const site = { dir: "public", url: "https://a.example/" };

export default defineRule({
  scope: "site",
  summary: "What pages announce as a feed is one, of the type they say.",
  why: "Readers choose what to subscribe to by this link: a wrong one is passed over, or gives nothing.",
  source:
    "https://www.rssboard.org/rss-autodiscovery; RFC 4287, section 7 (application/atom+xml); JSON Feed 1.1, Suggestions for Publishers.",
  severity: "error",
  options: {},
  messages: {
    page: "“{href}” is announced as a feed, and is a page. Give the address of the feed.",
    type: "The feed “{href}” is announced without a type that readers look for ({type}). Write type=“{expected}”.",
    format: {
      text: "The feed “{href}” is announced as {type}, and is {format}. Write type=“{expected}”.",
      severity: "warning",
    },
  },
  examples: [
    {
      good: {
        "public/feed.xml": rss.replace(
          "<channel>",
          '<channel><a:link xmlns:a="http://www.w3.org/2005/Atom" rel="self" href="https://a.example/"/>',
        ),
        "public/index.html": page('type="application/rss+xml"', "/feed.xml"),
        "public/fr/index.html": page('hreflang="en"', "https://a.example/"),
      },
      site,
    },
    {
      good: {
        "public/feed.xml": rss,
        "public/index.html": page('type="application/rss+xml; charset=utf-8"', "/feed.xml"),
      },
      site,
    },
    {
      good: {
        "public/feed.xml": rss,
        "public/index.html": page('type="application/atom+xml"', "https://b.example/atom"),
      },
      site,
    },
    {
      good: {
        "public/feed.xml": rss,
        "public/index.html": page('hreflang="de"', "/rye/"),
        "public/rye/index.html": "",
      },
      site,
    },
    {
      bad: {
        "public/feed.xml": rss,
        "public/index.html": page('type="application/rss+xml"', "⟦/rye/⟧"),
        "public/rye/index.html": "<h1>Rye</h1>",
      },
      site,
      says: "“/rye/” is announced as a feed, and is a page. Give the address of the feed.",
    },
    {
      bad: { "public/feed.xml": rss, "public/index.html": page('type="text/xml"', "⟦/feed.xml⟧") },
      site,
      says: "The feed “/feed.xml” is announced without a type that readers look for (text/xml). Write type=“application/rss+xml”.",
    },
    {
      bad: { "public/feed.xml": rss, "public/index.html": page('type="application/atom+xml"', "⟦/feed.xml⟧") },
      site,
      says: "The feed “/feed.xml” is announced as application/atom+xml, and is RSS. Write type=“application/rss+xml”.",
    },
  ],

  check(site, { report }) {
    const feedAt = feedsByAddress(site);
    const pages = site.posts.filter(({ form, kind }) => form === "html" && kind !== "redirect");
    const wrong = pages.flatMap((post) =>
      post.headLinks.flatMap((link) => faultOf({ post, link, feedAt, site }) ?? []),
    );
    // A template writes the same link on every page.
    for (const [, faults] of grouped(wrong, ({ key }) => key)) {
      const [{ message, href, type, feed }] = faults;
      const places = oneFinding(
        faults.map(({ at }) => at),
        "The same here.",
      );
      if (!places) continue;
      const [expected = ""] = feedTypes[feed?.format ?? "rss"];
      if (message === "page") report({ ...places, message, data: { href } });
      else if (message === "type") report({ ...places, message, data: { href, type: type || "no type", expected } });
      else report({ ...places, message, data: { href, type, expected, format: formats[feed?.format ?? "rss"] } });
    }
  },
});

const formats: Readonly<Record<Feed["format"], string>> = {
  rss: "RSS",
  rdf: "RSS",
  atom: "Atom",
  json: "a JSON Feed",
  unknown: "no feed",
};

interface Fault {
  readonly message: "page" | "type" | "format";
  readonly at: Span;
  readonly href: string;
  readonly type: string;
  readonly feed: Feed | undefined;
  readonly key: string;
}

interface Announced {
  readonly post: Post;
  readonly link: HeadLink;
  readonly feedAt: (url: string) => Feed | undefined;
  readonly site: { postAt(url: string): Post | undefined };
}

function faultOf({ post, link, feedAt, site }: Announced): Fault | undefined {
  if (!link.rel.includes("alternate") && !link.rel.includes("feed")) return undefined;
  const { href } = link;
  const url = addressOn(post, href.value);
  if (url === undefined) return undefined;
  const feed = feedAt(url);
  const type = mediaType(link.type);
  const message = feed
    ? typeFault(feed, link, type)
    : announcesFeed(link) && site.postAt(url)?.form === "html" && "page";
  return message ? { message, at: href, href: href.value, type, feed, key: `${message} ${url} ${type}` } : undefined;
}

function typeFault(feed: Feed, link: HeadLink, type: string): "type" | "format" | undefined {
  if (feed.format === "unknown" || feedTypes[feed.format].includes(type)) return undefined;
  if (link.rel.includes("feed") && type === "") return undefined;
  return Object.values(feedTypes).flat().includes(type) ? "format" : "type";
}
