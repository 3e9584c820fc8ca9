import { expect, it } from "vitest";
import { readMarked, spanOf } from "./marked.ts";

it("finds tags that HTML does not know", () => {
  const { page, spans } = readMarked("<p>A Vec⟦<T>⟧ and a ⟦<Cot size=1>⟧ in <code>Vec&lt;T&gt;</code></p>");
  expect(page.facts.strangeElements.map(({ value }) => value)).toEqual(["t", "cot"]);
  expect(page.facts.strangeElements.map(spanOf)).toEqual(spans);
});

it("leaves alone elements of one's own, of other vocabularies, of drawings and formulas, and what is in templates", () => {
  const { facts } = readMarked(
    "<my-box></my-box><o:p></o:p><svg><lineargradient/><foo/></svg><math><mfrac><mi>x</mi></mfrac></math><template><t></template><font>x</font>",
  ).page;
  expect(facts.strangeElements).toEqual([]);
});

it("leaves alone what follows the title of a drawing in a paragraph", () => {
  expect(readMarked("<p><svg><title>Pen</title><path d='M0 0'/></svg>").page.facts.strangeElements).toEqual([]);
});

it("keeps fifty", () => {
  expect(readMarked("<cot>".repeat(80)).page.facts.strangeElements).toHaveLength(50);
});
