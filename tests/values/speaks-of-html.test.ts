import { expect, it } from "vitest";
import { speaksOfHtml, speaksOfHtmlNear } from "../../src/values/speaks-of-html.ts";

it("knows texts about HTML and encodings", () => {
  expect(speaksOfHtml("Escape the ampersand")).toBe(true);
  expect(speaksOfHtml("Knead the dough for an hour")).toBe(false);
});

it("looks at what stands near a place only", () => {
  const text = `In HTML, write &amp;.${" Knead the dough.".repeat(40)} Salt &amp; butter.`;
  expect(speaksOfHtmlNear(text, text.indexOf("&amp;"))).toBe(true);
  expect(speaksOfHtmlNear(text, text.lastIndexOf("&amp;"))).toBe(false);
});
