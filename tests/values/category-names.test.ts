import { expect, test } from "vitest";
import { isCategorySlip, isSameCategory } from "../../src/values/category-names.ts";

test.each([
  ["Web Dev", "web-dev"],
  ["Bread & Butter", "bread and butter"],
  ["Recipe", "Recipes"],
  ["Story", "stories"],
  ["Boxes", "box"],
  ["C#", "c#"],
])("%s and %s are one category", (one, other) => {
  expect(isSameCategory(one, other)).toBe(true);
});

test.each([
  ["C", "C++"],
  ["HTTP/2", "HTTP/3"],
  ["News", "New"],
  ["Glass", "Glas"],
  ["日本", "日本語"],
])("%s and %s are two", (one, other) => {
  expect([isSameCategory(one, other), isCategorySlip(one, other)]).toEqual([false, false]);
});

test("a slip is a letter from six letters on, two from ten on, and never the first", () => {
  expect(isCategorySlip("Bakng!", "Baking")).toBe(false);
  expect(isCategorySlip("Bakign", "Baking")).toBe(true);
  expect(isCategorySlip("Cakes", "Caked")).toBe(false);
  expect(isCategorySlip("Sourdoug bred", "Sourdough bread")).toBe(true);
  expect(isCategorySlip("Leadership", "Readership")).toBe(false);
  expect(isCategorySlip("Müsliriegel", "Müslirigel")).toBe(true);
});
