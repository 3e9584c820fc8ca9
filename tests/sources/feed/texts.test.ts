import { expect, test } from "vitest";
import type { Feed } from "../../../src/model/feed.ts";
import { readFeedText as read } from "../../read-feed.ts";

function shown({ texts }: Pick<Feed, "texts">): string[] {
  return texts.map(({ name, type, text }) => `${name} ${type} ${text.value}`);
}

test("the texts of RSS", async () => {
  const feed = await read(`<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
    <title>A</title><link>B</link><copyright>C</copyright>
    <item><description>D</description><dc:creator>E</dc:creator><category>F</category><x:title xmlns:x="x">G</x:title></item>
  </channel></rss>`);
  expect(shown(feed)).toEqual(["title text A", "copyright text C"]);
  expect(feed.entries.map(shown)).toEqual([["description html D", "dc:creator text E", "category text F"]]);
});

test("the texts of Atom, and what they say of their type", async () => {
  const feed = await read(`<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title type="html">A</a:title>
    <a:entry><a:rights>B</a:rights><a:author><a:name>C</a:name><a:uri>D</a:uri></a:author><a:category label="E"/>
    <a:summary type="text/html">F</a:summary><a:content type="xhtml"><p>G</p></a:content></a:entry></a:feed>`);
  expect(shown(feed)).toEqual(["a:title html A"]);
  const [entry] = feed.entries;
  expect(entry && shown(entry)).toEqual([
    "a:rights text B",
    "a:name text C",
    "label text E",
    "a:summary html F",
    "a:content xhtml G",
  ]);
  expect(entry?.texts.map(({ declaredType }) => declaredType?.value)).toEqual([
    undefined,
    undefined,
    undefined,
    "text/html",
    "xhtml",
  ]);
});

test("the texts of a JSON Feed", async () => {
  const feed = await read(`{ "version": "https://jsonfeed.org/version/1.1", "title": "A", "authors": [{ "name": "B" }],
    "items": [{ "content_html": "C", "content_text": "D", "summary": "E", "author": { "name": "F" } }] }`);
  expect(shown(feed)).toEqual(["title text A", "name text B"]);
  expect(feed.entries.map(shown)).toEqual([
    ["summary text E", "content_html html C", "content_text text D", "name text F"],
  ]);
});

test.each([
  ["none", "", "", "", undefined],
  ["of the feed", ' xml:base="https://a.example/b/"', "", "", "https://a.example/b/"],
  ["of the feed, relative to its address", ' xml:base="b/"', "", "", "https://self.example/b/"],
  [
    "of the entry, within that of the feed",
    ' xml:base="https://a.example/b/"',
    ' xml:base="c/"',
    "",
    "https://a.example/b/c/",
  ],
  ["of the content", "", "", ' xml:base="https://a.example/d"', "https://a.example/d"],
  ["empty", ' xml:base="https://a.example/"', ' xml:base=""', "", "https://a.example/"],
  ["another attribute of that name", ' base="https://a.example/"', "", "", undefined],
])("the base of a content: %s", async (_, ofFeed, ofEntry, ofContent, base) => {
  const self = "https://self.example/feed.xml";
  const atom = await read(`<feed xmlns="http://www.w3.org/2005/Atom"${ofFeed}><link rel="self" href="${self}"/>
    <entry${ofEntry}><content type="html"${ofContent}>A</content></entry></feed>`);
  expect(atom.entries[0]?.content?.base).toBe(base);
  const rss = await read(`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"${ofFeed}><channel>
    <atom:link rel="self" href="${self}"/><item${ofEntry}><description${ofContent}>A</description></item></channel></rss>`);
  expect(rss.entries[0]?.description?.base).toBe(base);
});
