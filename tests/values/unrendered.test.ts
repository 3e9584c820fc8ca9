import { expect, it } from "vitest";
import { speaksOf, unrenderedIn } from "../../src/values/unrendered.ts";

it.each([
  ["Bake **rye** bread.", "bold text", "**rye**"],
  ["他说**“面包”**很好。", "bold text", "**“面包”**"],
  ["No ~~wheat~~ rye.", "struck text", "~~wheat~~"],
  ["![Rye](rye.png)", "an image", "![Rye](rye.png)"],
  ["See [flour](https://a.example/b_(c)).", "a link", "[flour](https://a.example/b_(c))"],
  ["See [flour](../flour/).", "a link", "[flour](../flour/)"],
  ["## Flour and water", "a heading", "## Flour and water"],
  ["```js let a", "a code fence", "```js"],
  ["Rye is old.[^1] Very.", "a footnote", "[^1]"],
  ["[^note]: From a book.", "a footnote", "[^note]:"],
  ["[!NOTE] Rye is sticky.", "a note", "[!NOTE]"],
  [":::tip Rye", "a directive", ":::tip"],
  ["Rye {: .center }", "an attribute list", "{: .center }"],
  ["| A | B | |---|:-:| | 1 | 2 |", "a table", "|---|:-:|"],
  ['{{< figure src="rye.png" >}}', "a shortcode", '{{< figure src="rye.png" >}}'],
  ["{{% /note %}}", "a shortcode", "{{% /note %}}"],
  ["{% include rye.html %}", "a template tag", "{% include rye.html %}"],
  ["By {{ page.author | upcase }}.", "a variable", "{{ page.author | upcase }}"],
])("finds in %j %s", (text, what, found) => {
  const [first] = unrenderedIn(text);
  expect(first?.what).toBe(what);
  expect(text.slice(first?.from, first?.to)).toBe(found);
});

it.each([
  "2**3**4 and 2 ** 3 ** 4",
  "f(*args, **kwargs) and **options",
  "src/**/test/** and **/*.js",
  "**** is a password",
  "~~ and ~/.config ~/.local",
  "[sic] (here), a[i](x), [1] (2)",
  "A map[string](int) in Go",
  "[^a-z] and [^0-9]",
  "# 1 of 2",
  "#rye ##",
  "{x}, {{}}, {{ }}, { {a} }, {:.2f} and 5 % of {%}",
  "a | b | c ||---||",
  "Write “**bold**”, '[text](/url)' or \uFFFC.",
  "\uFFFC\uFFFC",
  "",
])("finds nothing in %j", (text) => expect(unrenderedIn(text)).toEqual([]));

it("knows what a text is about", () => {
  expect(speaksOf("markdown", "Ten tips for Markdown")).toBe(true);
  expect(speaksOf("template", "Ten tips for Markdown")).toBe(false);
  expect(speaksOf("template", "Filters in Liquid")).toBe(true);
});

it.each(["{{<", "{{ a |", "**a", "[a](/", "![", "{%", "```", "{: .", "|---", "\u00A0", "{{<\u00A0"])(
  "takes no time for %j a hundred thousand times",
  (piece) => {
    const start = performance.now();
    unrenderedIn(piece.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  },
);
