import { expect, test } from "vitest";
import { emptyFieldsOf, fieldsOf } from "../src/vocabulary/fields.ts";

import type { ElementForm } from "../src/vocabulary/form.ts";
import { jsonFeed } from "../src/vocabulary/json-feed.ts";
import { jsonStructureOf } from "../src/vocabulary/json-structure.ts";
import { lexiconOf } from "../src/vocabulary/lexicon.ts";
import { structureOf } from "../src/vocabulary/structure.ts";
import { readFeedText as read } from "./read-feed.ts";

for (const [format, version] of [
  ["rss", "2.0"],
  ["rss", "0.91"],
  ["rss", "0.93"],
  ["rss", "0.94"],
  ["rdf", "0.90"],
  ["rdf", "1.0"],
  ["rdf", "1.1"],
  ["atom", "1.0"],
] as const) {
  test(`${format} ${version}: every element that may stand somewhere is described`, () => {
    const { elements } = lexiconOf({ format, version })!;
    const missing = [...elements].flatMap(([parent, form]) =>
      Object.keys(form.children ?? {}).filter((child) => !elements.has(`${parent}/${child}`) && !elements.has(child)),
    );
    expect(missing).toEqual([]);
  });

  test(`${format} ${version}: every element that is described may stand somewhere`, () => {
    const { elements } = lexiconOf({ format, version })!;
    const children = new Set([...elements.values()].flatMap((form: ElementForm) => Object.keys(form.children ?? {})));
    const roots = ["rss", "rdf:RDF", "atom:feed", "atom:entry", "channel", "Channel", "item"];
    const lost = [...elements.keys()].filter(
      (name) => !children.has(name.slice(name.lastIndexOf("/") + 1)) && !roots.includes(name),
    );
    expect(lost).toEqual([]);
  });
}

test("the structure leaves out what is foreign, and what stands in elements that hold anything", async () => {
  const feed = await read(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="urn:x"><x:a><title/></x:a><entry>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><title/></div></content><titel/><id/></entry></feed>`);
  const seen = structureOf(feed).map(({ name, form, fits }) => [name, form !== undefined, fits]);
  expect(seen).toEqual([
    ["atom:feed", true, true],
    ["atom:entry", true, true],
    ["atom:content", true, true],
    ["atom:titel", false, false],
    ["atom:id", true, true],
  ]);
  expect(structureOf(feed)).toBe(structureOf(feed));
});

test("fields are the values that are not empty, by kind", async () => {
  const feed = await read(`<rss version="2.0"><channel><ttl> 60 </ttl><ttl/><image><width>90</width></image>
    <item><enclosure url="a.mp3" length="12" type="audio/mpeg"/></item></channel></rss>`);
  const fields = fieldsOf(feed, "integer").map(({ name, text, whole, form }) => [
    name,
    text.value,
    whole.value,
    form.max,
  ]);
  expect(fields).toEqual([
    ["<ttl>", "60", " 60 ", undefined],
    ["<width>", "90", "90", 144],
    ["length of <enclosure>", "12", "12", undefined],
  ]);
  expect(fieldsOf(feed, "url", "mime-type").map(({ text }) => text.value)).toEqual(["a.mp3", "audio/mpeg"]);
});

test("places without a value are told apart", async () => {
  const feed = await read("<rss><channel><pubDate> </pubDate><ttl>60</ttl></channel></rss>");
  expect(emptyFieldsOf(feed, "rfc822").map(({ name }) => name)).toEqual(["<pubDate>"]);
  expect(fieldsOf(feed, "rfc822")).toEqual([]);
});

const json = (inside: string): string => `{ "version": "https://jsonfeed.org/version/1.1", ${inside} }`;

test("JSON values have their kinds too", async () => {
  const feed = await read(
    json(`"icon": " https://a.example/i.png", "author": { "url": "https://a.example/" }, "items": [
      { "url": "https://a.example/1", "date_published": "2025-05-02", "date_modified": "", "tags": ["rye", 5], "image": null,
        "attachments": [{ "mime_type": "audio/mpeg", "size_in_bytes": 5 }], "_x": { "url": "https://a.example/x" } }, 7]`),
  );
  const told = (...fields: ReturnType<typeof fieldsOf>) => fields.map(({ name, text }) => `${name} ${text.value}`);
  expect(told(...fieldsOf(feed, "url"))).toEqual([
    "“icon” https://a.example/i.png",
    "“url” of the author https://a.example/",
    "“url” https://a.example/1",
  ]);
  expect(told(...fieldsOf(feed, "rfc3339", "mime-type"))).toEqual([
    "“date_published” 2025-05-02",
    "“mime_type” of the attachment audio/mpeg",
  ]);
  expect(told(...fieldsOf(feed, "text"))).toEqual(["value in “tags” rye"]);
  expect(told(...emptyFieldsOf(feed, "rfc3339"))).toEqual(["“date_modified” "]);
  expect(fieldsOf(feed, "integer")).toEqual([]);
});

test("of a key that stands twice the last is judged, in document order", async () => {
  const feed = await read(json('"title": "one", "icon": "a", "title": "two", "unknown": 1'));
  const { objects, values } = jsonStructureOf(feed);
  expect(values.map(({ key, index }) => [key, index])).toEqual([
    ["", -1],
    ["version", 0],
    ["icon", 2],
    ["title", 3],
  ]);
  expect(objects.map(({ form }) => form)).toEqual([jsonFeed]);
  expect(jsonStructureOf(feed)).toBe(jsonStructureOf(feed));
});

test("Atom 0.3 has names of its own", async () => {
  const feed = await read(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><tagline/><modified/><subtitle/>
    <entry><issued/><content mode="escaped"/></entry></feed>`);
  const seen = structureOf(feed).map(({ name, fits }) => [name, fits]);
  expect(seen).toEqual([
    ["atom:feed", true],
    ["atom:tagline", true],
    ["atom:modified", true],
    ["atom:subtitle", false],
    ["atom:entry", true],
    ["atom:issued", true],
    ["atom:content", true],
  ]);
});

test("what modules say of a feed goes with an entry into its source", async () => {
  const feed = await read(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <entry><source><dc:rights/><entry/></source></entry></feed>`);
  const source = structureOf(feed).filter(({ elements }) => elements[0]?.parent?.name === "atom:source");
  expect(source.map(({ name, fits }) => [name, fits])).toEqual([
    ["dc:rights", true],
    ["atom:entry", false],
  ]);
});
