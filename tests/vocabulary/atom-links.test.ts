import { expect, test } from "vitest";
import type { Feed } from "../../src/model/feed.ts";
import { addressOf, linksIn, linksOf } from "../../src/vocabulary/atom-links.ts";
import { readFeedText } from "../read-feed.ts";

const read = (attributes: string, inside: string): Promise<Feed> => {
  const text = `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>${inside}</feed>`;
  return readFeedText(text);
};

test("a relation is known by its name, in small letters, “alternate” without one", async () => {
  const links = ["", 'rel=" "', 'rel=" Self "', 'rel="http://www.iana.org/assignments/relation/Via"', 'rel="urn:X"'];
  const { element } = await read("", links.map((rel) => `<link ${rel} href=" /a "/>`).join(""));
  expect(linksIn(element).map(({ rel }) => rel)).toEqual(["alternate", "alternate", "self", "via", "urn:x"]);
  expect(linksOf("self", element).map(({ href }) => href?.value)).toEqual(["/a"]);
  expect(linksIn(undefined)).toEqual([]);
});

test("an empty address is none", async () => {
  const { element } = await read("", '<link/><link href=" "/>');
  expect(linksIn(element).map(({ href }) => href)).toEqual([undefined, undefined]);
});

test("xml:base counts from the outside in, and an absolute address needs none", async () => {
  const links = '<link xml:base="sub/" href="x"/><link href="//b.example/y"/><link href="https://c.example"/><link/>';
  const { entries, element } = await read(
    'xml:base="https://a.example/blog/"',
    `${links}<entry xml:base="p/">${links}</entry>`,
  );
  expect(linksIn(element).map(addressOf)).toEqual([
    "https://a.example/blog/sub/x",
    "https://b.example/y",
    "https://c.example/",
    undefined,
  ]);
  expect(linksIn(entries[0]?.element).map(addressOf)[0]).toBe("https://a.example/blog/p/sub/x");
  const without = await read('xml:base="blog/"', links);
  expect(linksIn(without.element).map(addressOf)).toEqual([undefined, undefined, "https://c.example/", undefined]);
});
