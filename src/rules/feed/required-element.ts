import type { Entry, Feed } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";

const item = "<item><title>Rye</title></item>";
const rss = (inside: string): string => `<rss version="2.0"><channel>${inside}</channel></rss>`;
const atom = (inside: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`;
const named = "<title>Bread</title><link>https://a.example/</link>";
const identified = "<id>tag:a.example,2025:1</id><title>Bread</title><updated>2025-05-02T10:00:00Z</updated>";

export default defineRule({
  scope: "feed",
  summary: "The feed and its entries have every element that the format requires.",
  why: "Readers rely on what the format promises: without a title, id or date they show blanks, repeat entries or drop the feed.",
  source:
    "RSS 2.0, required channel elements and elements of item; RSS 1.0, section 5; RFC 4287, sections 4.1.1 and 4.1.2; JSON Feed 1.1.",
  severity: "error",
  options: {},
  messages: {
    feed: "The feed has no {what}, which {format} requires. Add {example}.",
    entry: "The entry has no {what}, which {format} requires. Add {example}.",
    titleOrDescription: "The item has neither a title nor a description. RSS requires one of them.",
    author:
      "Nobody is named as the author: neither the feed nor this entry has one. Atom requires an <author> in one of them.",
  },
  examples: [
    { good: rss(`${named}<description>About bread.</description>${item}`) },
    { good: atom(`${identified}<author><name>Ada</name></author><entry>${identified}</entry>`) },
    {
      good: {
        "feed.json":
          '{ "version": "https://jsonfeed.org/version/1.1", "title": "Bread", "items": [{ "id": "1", "content_text": "Rye." }] }',
      },
    },
    {
      bad: rss(`${named}${item}`).replace("<channel>", "⟦<channel>⟧"),
      says: "The feed has no <description>, which RSS requires. Add <description>What the feed is about.</description>.",
    },
    {
      bad: rss(`${named}<description>About bread.</description>⟦<item>⟧<link>https://a.example/rye</link></item>`),
      says: "The item has neither a title nor a description. RSS requires one of them.",
    },
    {
      bad: atom(
        `${identified}<author><name>Ada</name></author>⟦<entry>⟧<id>tag:a.example,2025:2</id><title>Rye</title></entry>`,
      ),
      says: "The entry has no <updated>, which Atom requires. Add <updated>2025-05-02T10:00:00Z</updated>.",
    },
    {
      bad: atom(`${identified}⟦<entry>⟧${identified}</entry>`),
      says: "Nobody is named as the author: neither the feed nor this entry has one. Atom requires an <author> in one of them.",
    },
    {
      bad: {
        "feed.json":
          '{ "version": "https://jsonfeed.org/version/1.1", "title": "Bread", "items": [⟦{⟧ "content_text": "Rye." }] }',
      },
      says: 'The entry has no “id”, which JSON Feed requires. Add "id": "https://example.org/posts/1".',
    },
  ],

  check(feed, { report }) {
    if (feed.format === "unknown") return;
    const format = formatNames[feed.format];
    for (const { what, example, has } of requiredInFeed(feed)) {
      if (!has(feed)) report({ at: feed.opening, message: "feed", data: { what, format, example } });
    }
    for (const entry of feed.entries) {
      for (const { what, example, has } of requiredInEntry[feed.format]) {
        if (!has(entry)) report({ at: entry.opening, message: "entry", data: { what, format, example } });
      }
      if (feed.format === "rss" && !hasTitleOrDescription(entry))
        report({ at: entry.opening, message: "titleOrDescription" });
      if (feed.format === "atom" && feed.authors.length === 0 && entry.authors.length === 0) {
        report({ at: entry.opening, message: "author" });
      }
    }
  },
});

const formatNames = { rss: "RSS", rdf: "RSS 1.0", atom: "Atom", json: "JSON Feed" } as const;

interface Required<Owner> {
  readonly what: string;
  readonly example: string;
  readonly has: (owner: Owner) => boolean;
}

/** An element that is there and empty is another fault than one that is missing. */
function element<Owner>(name: string, content: string, has: (owner: Owner) => boolean): Required<Owner> {
  return { what: `<${name}>`, example: `<${name}>${content}</${name}>`, has };
}

const date = "2025-05-02T10:00:00Z";

function requiredInFeed({ format }: Feed): readonly Required<Feed>[] {
  const title = element<Feed>("title", "Name of the site", (feed) => feed.title !== undefined);
  const link = element<Feed>("link", "https://example.org/", (feed) => feed.link !== undefined);
  const about = element<Feed>("description", "What the feed is about.", (feed) => feed.description !== undefined);
  const id = element<Feed>("id", "https://example.org/", (feed) => feed.id !== undefined);
  const updated = element<Feed>("updated", date, ({ dates }) => dates.some(({ role }) => role === "updated"));
  const jsonTitle = { ...title, what: "“title”", example: '"title": "Name of the site"' };
  if (format === "atom") return [id, title, updated];
  return format === "json" ? [jsonTitle] : [title, link, about];
}

const requiredInEntry: Readonly<Record<Exclude<Feed["format"], "unknown">, readonly Required<Entry>[]>> = {
  rss: [],
  rdf: [
    element("title", "Title of the post", ({ title }) => title !== undefined),
    element("link", "https://example.org/posts/1", ({ link }) => link !== undefined),
  ],
  atom: [
    element("id", "https://example.org/posts/1", ({ id }) => id !== undefined),
    element("title", "Title of the post", ({ title }) => title !== undefined),
    element("updated", date, ({ dates }) => dates.some(({ role }) => role === "updated")),
  ],
  json: [{ what: "“id”", example: '"id": "https://example.org/posts/1"', has: ({ id }) => id !== undefined }],
};

function hasTitleOrDescription({ title, description, content }: Entry): boolean {
  return title !== undefined || description !== undefined || content !== undefined;
}
