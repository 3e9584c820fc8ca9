import { expect, it } from "vitest";
import type { Fact, Image } from "../../../src/model/post.ts";
import { readMarked, spanOf } from "./marked.ts";

const imageOf = (markup: string): Image | undefined => readMarked(markup).page.facts.images[0];

it.each([
  ["of an image", '⟦<img src="/a.png" alt="Salt">⟧', (image: Image) => image],
  ["of its address", '<img src="⟦/a.png⟧" alt="Salt">', (image: Image) => image.source],
  ["of its alternative", '<img src="/a.png" alt="⟦Salt⟧">', (image: Image) => image.alternative],
] as const)("knows the place %s", (_, markup, part) => {
  const { page, spans } = readMarked(markup);
  expect(page.facts.images.map((image) => spanOf(part(image) as Fact))).toEqual(spans);
});

it("shares its address with the uses, and decodes its alternative", () => {
  const { facts } = readMarked('<img src="/a.png" alt="Salt &amp; pepper">').page;
  expect(facts.uses[0]).toBe(facts.images[0]?.source);
  expect(facts.images[0]?.alternative?.value).toBe("Salt & pepper");
});

it.each([
  ["<img src=a.png>", undefined],
  ["<img src=a.png alt>", ""],
  ["<img src=a.png alt=''>", ""],
])("the alternative of %s", (markup, value) => {
  expect(imageOf(markup)?.alternative?.value).toBe(value);
});

it.each([
  ["<img width=10 height=20>", true],
  ["<img style='width:10px;height:auto'>", true],
  ["<img style='aspect-ratio: 2'>", true],
  ["<img width=10>", false],
  ["<img style='max-width: 100%'>", false],
])("whether the size is told: %s", (markup, sized) => {
  expect(imageOf(markup)?.sized).toBe(sized);
});

it.each([
  ["<img role=presentation src=a>", true],
  ["<div aria-hidden=true><p><img src=a></div>", true],
  ["<p hidden><img src=a>", true],
  ["<img width=1 height=1 src=a>", true],
  ["<img style='display:none' src=a>", true],
  ["<footer><img src=a></footer>", false],
  ["<img width=1 height=100 src=a>", false],
])("whether it is unseen: %s", (markup, unseen) => {
  expect(imageOf(markup)?.unseen).toBe(unseen);
});

it("leaves out what templates hold, and what readers without scripts get in place of another", () => {
  const { facts } = readMarked("<template><img src=a></template><noscript><img src=b></noscript><img src=c>").page;
  expect(facts.images.map(({ source }) => source?.value)).toEqual(["c"]);
  expect(facts.uses.map(({ value }) => value)).toEqual(["b", "c"]);
});

it("does not take a list of addresses for the address", () => {
  expect(imageOf('<img src="a.png" srcset="b.png 2x, c.png 3x">')?.source?.value).toBe("a.png");
  expect(imageOf('<img srcset="b.png 2x" src="a.png">')?.source?.value).toBe("a.png");
});

it("knows names that are no alternative", () => {
  expect(imageOf("<img src=a aria-label=Salt>")?.named).toBe(true);
  expect(imageOf("<img src=a title=' '>")?.named).toBe(false);
});
