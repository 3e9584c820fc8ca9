import { expect, it } from "vitest";
import type { Image } from "../../../src/model/post.ts";
import { readMarked, spanOf } from "./marked.ts";

async function imagesOf(text: string, file?: string): Promise<readonly Image[]> {
  const { page } = await readMarked(text, file);
  return page.facts.images;
}

/** The marks show the alternatives. */
async function expectAlternatives(text: string, values: readonly (string | undefined)[], file?: string): Promise<void> {
  const { page, spans } = await readMarked(text, file);
  const alternatives = page.facts.images.map(({ alternative }) => alternative);
  expect(alternatives.map((alternative) => alternative?.value)).toEqual(values);
  expect(alternatives.flatMap((alternative) => (alternative ? [spanOf(alternative)] : []))).toEqual(spans);
}

it("knows where the alternative stands, also an empty one", async () => {
  await expectAlternatives("![⟦A \\[b\\] *c* `d`⟧](e.png) and ![⟦⟧](f.png)\n\n> ![⟦g⟧][h] ![⟦H⟧][]\n\n[h]: i.png\n", [
    "A [b] c d",
    "",
    "g",
    "H",
  ]);
});

it("has one character for what a template writes", async () => {
  await expectAlternatives("![⟦{{ .Title }}⟧]({{ .Url }}) ![⟦my_file_name⟧](x)", ["\uFFFC", "my_file_name"]);
});

it("has the tag as its place and the address that is used", async () => {
  const { page, spans } = await readMarked(
    'A ⟦![x](a.png "T")⟧ and ⟦![y][z]⟧ <b>⟦<img src=b.png>⟧</b>.\n\n> <p>\n> ⟦<img src="c.png"\n> alt="d" width=1 height=1>⟧\n> </p>\n\n[z]: e.png\n',
  );
  const { images, uses } = page.facts;
  expect(images.map(spanOf)).toEqual(spans);
  expect(images.map(({ source }) => source?.value)).toEqual(["a.png", "e.png", "b.png", "c.png"]);
  for (const { source } of images) expect(uses).toContain(source);
  expect(images.map(({ named }) => named)).toEqual([true, false, false, false]);
  expect(images.map(({ unseen }) => unseen)).toEqual([false, false, false, true]);
  expect(images.map(({ alternative }) => alternative?.value)).toEqual(["x", "y", undefined, "d"]);
});

it("does not know an address that a template writes", async () => {
  const images = await imagesOf('![x]({{ .a }}) <img src="{{ .b }}" alt="">');
  expect(images.map(({ source }) => source)).toEqual([undefined, undefined]);
});

it("finds none in code, comments and links", async () => {
  expect(await imagesOf("`![a](b)` [c](d.png) <!-- ![e](f) --> \\![g](h)\n\n    ![i](j)\n")).toEqual([]);
});

it("moves with the sections of a long text", async () => {
  await expectAlternatives(`${"- a\n\nText.\n\n".repeat(300)}![⟦b⟧](c)\n`, ["b"]);
});

it("reads elements and components of MDX", async () => {
  const text =
    '<Image src="a.png" alt=\'⟦A &amp; b⟧\' />\n\nIn <img src={x} alt=⟦{y}⟧ width={1} height={2} /> <img ⟦alt⟧ role="none" /> <Image src={c} /> ![⟦d⟧](e.png)\n'.replace(
      "⟦{y}⟧",
      "{y}",
    );
  const { page } = await readMarked(text, "post.mdx");
  expect(page.facts.images.map(({ alternative }) => alternative?.value)).toEqual([
    "A & b",
    "\uFFFC",
    "",
    undefined,
    "d",
  ]);
  expect(page.facts.images.map(({ sized }) => sized)).toEqual([true, true, false, true, false]);
  expect(page.facts.images.map(({ unseen }) => unseen)).toEqual([false, false, true, false, false]);
  expect(page.facts.images[0]?.source).toBe(page.facts.uses[0]);
});

it("does not know what an open list of properties holds", async () => {
  const [image] = await imagesOf("<img {...picture} />\n", "post.mdx");
  expect(image?.alternative?.value).toBe("\uFFFC");
});
