import type { FeedElement } from "../../model/element.ts";
import type { Entry } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";
import { prefixOf } from "../../vocabulary/lexicon.ts";
import { childName, vocabularyName } from "../../vocabulary/names.ts";
import { structureOf } from "../../vocabulary/structure.ts";
import { contents } from "./required-element.words.ts";

const item = "<item><title>Rye</title></item>";
const rss = (inside: string): string => `<rss version="2.0"><channel>${inside}</channel></rss>`;
const atom = (inside: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`;
const named = "<title>Bread</title><link>https://a.example/</link>";
const identified = "<id>tag:a.example,2025:1</id><title>Bread</title><updated>2025-05-02T10:00:00Z</updated>";

export default defineRule({
  scope: "feed",
  summary: "The feed, its entries and their parts have every element that the format requires.",
  why: "Readers rely on what the format promises: without a title, id or date they show blanks, repeat entries or drop the feed.",
  source:
    "RSS 2.0, required channel elements and elements of item; RSS 1.0, section 5; RFC 4287, sections 4.1.1 and 4.1.2.",
  severity: "error",
  options: {},
  messages: {
    missing: "The {owner} has no <{name}>, which {format} requires. Add {example}.",
    titleOrDescription: "The item has neither a title nor a description. RSS requires one of them.",
    author:
      "Nobody is named as the author: neither the feed nor this entry has one. Atom requires an <author> in one of them.",
  },
  examples: [
    { good: rss(`${named}<description>About bread.</description>${item}`) },
    { good: atom(`${identified}<author><name>Ada</name></author><entry>${identified}</entry>`) },
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
      bad: rss(`${named}<description>About bread.</description>⟦<image>⟧${named}</image>`),
      says: "The <image> has no <url>, which RSS requires. Add <url>https://example.org/image.png</url>.",
    },
  ],

  check(feed, { report }) {
    for (const { elements, form } of structureOf(feed)) {
      for (const name of form?.requiredChildren ?? []) {
        const format = vocabularyName(prefixOf(name), feed);
        for (const element of elements.filter((one) => !one.child(name))) {
          const written = childName(element, name);
          const data = { owner: ownerOf(element), name: written, format, example: exampleOf(element, name) };
          report({ at: element.opening, message: "missing", data, subject: `${element.name}/${name}` });
        }
      }
    }
    // What a table of elements cannot say: one of two, or one here or there.
    const { format, entries } = feed;
    for (const entry of format === "rss" ? entries.filter(saysNothing) : []) {
      report({ at: entry.opening, message: "titleOrDescription" });
    }
    for (const entry of format === "atom" && feed.authors.length === 0 ? entries : []) {
      if (entry.authors.length === 0) report({ at: entry.opening, message: "author" });
    }
  },
});

function saysNothing({ title, description, content }: Entry): boolean {
  return title === undefined && description === undefined && content === undefined;
}

function ownerOf({ name, written }: FeedElement): string {
  if (name === "channel" || name === "atom:feed") return "feed";
  return name === "item" || name === "atom:entry" ? "entry" : `<${written}>`;
}

function exampleOf(parent: FeedElement, name: string): string {
  const written = childName(parent, name);
  const content = contents[`${parent.name}/${name}`] ?? contents[name] ?? "…";
  return `<${written}>${content}</${written}>`;
}
