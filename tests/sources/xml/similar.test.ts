import { expect, it } from "vitest";
import { isSimilar } from "../../../src/sources/xml/similar.ts";

it.each([
  ["title", "title"],
  ["a", "A"],
  ["pubdate", "pubDate"],
  ["tilte", "title"],
  ["titel", "title"],
  ["titl", "title"],
  ["titles", "title"],
  ["itemsx", "item"],
  ["desciptoin", "description"],
])("%s is a slip of %s", (one, other) => {
  expect(isSimilar(one, other)).toBe(true);
});

it.each([
  ["b", "i"],
  ["url", "uri"],
  ["link", "guid"],
  ["item", "itemized"],
  ["author", "category"],
  ["tilet", "elite"],
])("%s is no slip of %s", (one, other) => {
  expect(isSimilar(one, other)).toBe(false);
});
