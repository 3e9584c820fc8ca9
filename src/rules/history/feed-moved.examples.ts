import type { Example } from "../../rule.ts";

const rss = (self: string, more = ""): string => `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <atom:link rel="self" href="${self}"/>${more}
</channel>
</rss>`;
const link = (address: string): string => `\n  <link>${address}</link>`;
const newAddress = `\n  <itunes:new-feed-url xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">https://a.example/feed.xml</itunes:new-feed-url>`;
const atom = (id: string): string => `<feed xmlns="http://www.w3.org/2005/Atom"><id>${id}</id></feed>`;
const podcast = (guid: string): string =>
  `<rss version="2.0"><channel><podcast:guid xmlns:podcast="https://podcastindex.org/namespace/1.0">${guid}</podcast:guid></channel></rss>`;

const previous = "before.xml";
const feed = "https://a.example/feed.xml";
const old = "https://a.example/rss.xml";
const site = { dir: "public", url: "https://a.example/" };
const moved = "Let that address redirect here.";

export const examples: [Example, Example, ...Example[]] = [
  { good: { "feed.xml": rss(feed), [previous]: rss("http://www.a.example/feed.xml") }, previous },
  { good: { "feed.xml": rss(feed, newAddress), [previous]: rss(old) }, previous },
  {
    good: { "feed.xml": rss(feed), [previous]: rss(old) },
    previous,
    web: { [old]: { outcome: "moved", reason: "has moved for good", finalUrl: feed } },
  },
  // The whole site leads to its new host.
  {
    good: {
      "feed.xml": rss(feed, link("https://new.example/")),
      [previous]: rss(feed, link("https://a.example/")),
    },
    previous,
    web: {
      "https://a.example/": { outcome: "ok", reason: "is there", finalUrl: "https://new.example/" },
    },
  },
  {
    bad: { "public/feed.xml": rss(`⟦${feed}⟧`), "public/index.html": "<title>Bread</title>", [previous]: rss(old) },
    previous,
    site,
    says: `The feed was at “${old}”, where nothing is any more: subscribers stay behind. ${moved}`,
  },
  {
    bad: { "feed.xml": rss(`⟦${feed}⟧`), [previous]: rss(old) },
    previous,
    says: `The feed was at “${old}”, where subscribers still ask for it. ${moved}`,
  },
  // Feed and site moved to one host: that is said once.
  {
    bad: {
      "feed.xml": rss("https://new.example/feed.xml", link("⟦https://new.example/⟧")),
      [previous]: rss(feed, link("https://a.example/")),
    },
    previous,
    says: "The site was at a.example, and is at new.example now. Let the old addresses redirect to the new ones, that of the feed as well, and keep the ids of posts.",
  },
  {
    bad: { "feed.xml": atom("⟦https://a.example/feed⟧"), [previous]: atom("tag:a.example,2026:feed") },
    previous,
    says: "The id of the feed was “tag:a.example,2026:feed”: with another one it is another feed to readers. Give it the old one.",
  },
  {
    bad: {
      "feed.xml": podcast("⟦9b024349-ccf0-5f69-a609-6b82873eab3c⟧"),
      [previous]: podcast("917393e3-1b1e-5cef-ace4-edaa54e1f810"),
    },
    previous,
    says: "The podcast:guid of the feed was “917393e3-1b1e-5cef-ace4-edaa54e1f810”: with another one it is another feed to readers. Give it the old one.",
  },
  {
    bad: { "feed.xml": atom("urn:x-rye").replace(/^<feed [^>]+>/, "⟦$&⟧"), [previous]: podcast("") },
    previous,
    says: "The feed was RSS before, and is Atom now. Readers follow, as long as its address and the ids of posts stay.",
  },
];
