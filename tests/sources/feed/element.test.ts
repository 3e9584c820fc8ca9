import { expect, test } from "vitest";
import type { FeedElement } from "../../../src/model/element.ts";
import { feedElement } from "../../../src/sources/feed/element.ts";
import { parseXml } from "../../../src/sources/xml/index.ts";

const read = (text: string): FeedElement => {
  const document = parseXml("feed.xml", text);
  return feedElement(document, document.root!);
};
const names = (element: FeedElement): string[] => [element.name, ...element.children.flatMap(names)];

test("elements are named by namespace, whatever their prefix", () => {
  const rss = `<rss xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:a10="http://www.w3.org/2005/Atom">
    <channel><title/><i:author/><a10:link/></channel></rss>`;
  expect(names(read(rss))).toEqual(["rss", "channel", "title", "itunes:author", "atom:link"]);
  const atom = '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title/><title/></a:entry></a:feed>';
  expect(names(read(atom))).toEqual(["atom:feed", "atom:entry", "atom:title", "title"]);
  const rdf = `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
    <channel r:about="x"/><item/></r:RDF>`;
  expect(names(read(rdf))).toEqual(["rdf:RDF", "channel", "item"]);
  expect(names(read(rdf.replace("rss/1.0/", "rss/1.0")))).toEqual(["rdf:RDF", "channel", "item"]);
  expect(read(rdf).child("channel")?.attribute("rdf:about")?.value.value).toBe("x");
});

test("the namespace of the root is the format's own, whichever it is", () => {
  expect(names(read("<feed><entry/></feed>"))).toEqual(["atom:feed", "atom:entry"]);
  expect(names(read('<feed xmlns="http://purl.org/atom/ns#"><title/></feed>'))).toEqual(["atom:feed", "atom:title"]);
  expect(names(read('<rss xmlns="http://backend.userland.com/rss2"><channel/></rss>'))).toEqual(["rss", "channel"]);
});

test("a namespace that is almost a known one is taken for it; others are unknown", () => {
  const rss = `<rss xmlns:m="http://search.yahoo.com/mrss" xmlns:x="urn:x"><m:content x:a="" b=""/><x:y/><z:title/></rss>`;
  const root = read(rss);
  expect(names(root)).toEqual(["rss", "media:content", "{urn:x}y", "{z}title"]);
  expect(root.children[0]?.attributes.map(({ name }) => name)).toEqual(["{urn:x}a", "b"]);
});

test("elements and attributes have their places and texts", () => {
  const text = '<rss><channel a="1 &amp; 2">x<b>y</b> z</channel></rss>';
  const channel = read(text).child("channel")!;
  const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  expect(at(channel.span)).toBe('<channel a="1 &amp; 2">x<b>y</b> z</channel>');
  expect(at(channel.opening)).toBe('<channel a="1 &amp; 2">');
  expect(at(channel.nameSpan)).toBe("channel");
  expect(channel.text.value).toBe("xy z");
  expect(channel.ownText.value).toBe("x z");
  expect(channel.markup.value).toBe("x<b>y</b> z");
  const [attribute] = channel.attributes;
  expect([attribute?.value.value, at(attribute!.span), at(attribute!.nameSpan)]).toEqual([
    "1 & 2",
    'a="1 &amp; 2"',
    "a",
  ]);
  expect(channel.children[0]?.parent).toBe(channel);
});
