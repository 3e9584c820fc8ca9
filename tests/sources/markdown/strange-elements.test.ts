import { expect, it } from "vitest";
import { mark, readMarked } from "./marked.ts";

/** The marks show the tags. */
async function expectStrange(text: string, names: readonly string[], file?: string): Promise<void> {
  const { source, page } = await readMarked(text, file);
  expect(page.facts.strangeElements.map(({ value }) => value)).toEqual(names);
  expect(mark(source, page.facts.strangeElements)).toBe(text);
}

it("finds what a browser swallows", async () => {
  await expectStrange(
    "A Vec⟦<T>⟧ or Option⟦<String>⟧.\n\n⟦<cot>⟧\nThink.\n</cot>\n\n> <p>\n> ⟦<Foo bar=1>⟧\n> </p>\n",
    ["t", "string", "cot", "foo"],
  );
});

it("knows elements, those of one's own, and code", async () => {
  await expectStrange(
    "A <b>b</b> <kbd>c</kbd> <my-tag>d</my-tag> `Vec<T>` \\<T> Vec&lt;T> 1 <2 <https://a.example> <!-- <T> -->\n\n    Vec<T>\n\n```\n<T>\n```\n\n$a<T>b=1$\n",
    [],
  );
});

it("knows that svg and math have names of their own", async () => {
  await expectStrange(
    "A <svg viewBox='0'><path d='M0'/><linearGradient/></svg> <math><mi>x</mi></math> ⟦<mi>⟧\n\n<svg>\n<g>\n\n<path />\n\n</g>\n</svg>\n",
    ["mi"],
  );
});

it("takes names with a capital letter that are closed for components", async () => {
  await expectStrange(
    "<Badge type='tip' /> <Tabs>\n\n<Tab>\n\nText.\n\n</Tab>\n\n</Tabs>\n\nA ⟦<Item>⟧ and ⟦<tab>⟧b</tab>.",
    ["item", "tab"],
  );
});

it("finds none in MDX, where they are components", async () => {
  await expectStrange("<Foo>\n\nA <bar>b</bar>.\n\n</Foo>\n", [], "post.mdx");
  await expectStrange("<Foo>\n\nA <bar> {.\n", [], "post.mdx");
});

it("keeps the first fifty", async () => {
  const { page } = await readMarked("A <x> b\n\n".repeat(80));
  expect(page.facts.strangeElements).toHaveLength(50);
});
