import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/engine/fix.ts";
import type { Markup } from "../../../src/model/markup.ts";
import { plainText } from "../../../src/model/text.ts";
import { readMarkup } from "../../../src/sources/html/markup/index.ts";
import fc from "../../fast-check.ts";
import { unmark } from "./marked.ts";

function read(html: string, type: "html" | "xhtml" = "html"): Markup {
  return readMarkup(plainText("feed.xml", html, 0), type);
}

/** The markup with what is at fault between marks, and the codes. */
function faultsOf(html: string, type: "html" | "xhtml" = "html"): [string, ...string[]] {
  const { faults } = read(html, type);
  let marked = html;
  for (const { start, end } of faults.toReversed()) {
    marked = `${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`;
  }
  return [marked, ...faults.map(({ code }) => code)];
}

describe("markup that is whole", () => {
  it.each([
    ["end tags left out", "<p>One<p>Two<ul><li>A<li>B<ul><li>C</ul></ul><dl><dt>A<dd>B<dt>C</dl>"],
    ["tables", "<table><caption>T<thead><tr><th>A<th>B<tbody><tr><td>1<td>2<tr><td><table><tr><td>3</table></table>"],
    ["choices and ruby", "<select><optgroup><option>A<option>B<optgroup><option>C</select><ruby>A<rt>B<rp>C</ruby>"],
    ["void elements", "<br><br/><img src=a><hr /><video><source src=a><track></video><wbr>"],
    [
      "drawings",
      "<svg><path d='M0'/><foo><title>A</title></foo><foreignObject><p>B</foreignObject></svg><math><mi>x</mi></math>",
    ],
    ["elements of one's own", "<my-chart></my-chart><o:p></o:p>"],
    ["raw text", "<script>if (a</b>c) d('<p>')</script><style>a > b</style><textarea></b></textarea>"],
    ["no tags", "a < b && c > d, 1<2, I <3 <> </> & &nope; <!-- </b> --> <!doctype html> <?php ?>"],
    ["attributes", "<a href=b title='c \"d\"' data-x hidden = 'x' class=\"a>b\">e</a>"],
    ["an end tag in upper case", "<P><B>a</b></P>"],
  ])("%s", (_, html) => {
    expect(faultsOf(html)).toEqual([html]);
  });
});

describe("faults of structure", () => {
  it.each([
    ["⟦<b>⟧a", "unclosed-element"],
    ["<p>a ⟦<b>⟧c</p>d", "unclosed-element"],
    ["<div>⟦<span>⟧a</div>b", "unclosed-element"],
    ["<div>⟦<b>⟧a", "unclosed-element"],
    ["<ul><li>⟦<em>⟧a<li>b</ul>", "unclosed-element"],
    ["⟦<a href=1>⟧b<a href=2>c</a>", "unclosed-element"],
    ["<b><i>a</b>⟦</i>⟧", "crossed-elements"],
    ["<b><i>a</b> c⟦</i>⟧", "crossed-elements"],
    ["<div><p>a</div>⟦</p>⟧", "crossed-elements"],
    ["<p>a⟦<div>⟧b</div></p>", "nested-element"],
    ["<p><a href=1><b>a⟦<ul>⟧<li>c</ul></b></a></p>", "nested-element"],
    ["<a href=1>b⟦<a href=2>⟧c</a>d</a>", "nested-element"],
    ["a⟦</div>⟧", "stray-end-tag"],
    ["<div><table><tr><td>⟦</div>⟧a</table></div>", "stray-end-tag"],
    ["<h2>a⟦</h3>⟧<p>b", "other-end-tag"],
    ["a⟦</br>⟧b<img src=c>⟦</img>⟧", "void-end-tag", "void-end-tag"],
    ["⟦<span/>⟧a<p/>b", "self-closing-tag"],
    ["⟦<iframe src='a'/>⟧<b>c</b>", "self-closing-tag"],
    ["a ⟦<T>⟧ ⟦<cot⟧ x=y>b</cot>", "unknown-element", "unknown-element"],
    ["<svg><g>⟦<p>⟧a</p></g></svg>", "nested-element"],
  ])("%s", (marked, ...codes) => {
    expect(faultsOf(marked.replace(/[⟦⟧]/g, ""))).toEqual([marked, ...codes]);
  });

  it("names what belongs to a fault", () => {
    const source = "<b><i>a</b> c</i>";
    const related = read(source).faults[0]?.related.map(({ start, end }) => source.slice(start, end));
    expect(related).toEqual(["<i>", "</b>"]);
  });
});

describe("faults of tags", () => {
  it.each([
    ["a⟦<!-- b⟧", "unclosed-comment"],
    ["a⟦<!-- b⟧\nc\nd", "unclosed-comment"],
    ["<div>a⟦<b class⟧", "unclosed-tag"],
    ["a⟦<p⟧", "unclosed-tag"],
    ["<b>a⟦</b⟧", "unclosed-tag"],
    ['a⟦<a href="b⟧\n', "unclosed-quote"],
    ['<a ⟦href="b⟧>c</a> <a href="d">e</a>', "unclosed-quote"],
    ["⟦<p class=a Hello⟧<b>c</b>", "unclosed-tag"],
    ['<img alt="the "⟦best"⟧ one">', "quote-in-value"],
    ['<a ⟦href=b"⟧>c</a>', "quote-in-value"],
    ["<a ⟦href=”b”⟧>c</a>", "typographic-quotes"],
    ["<b class=a id=b ⟦class=c⟧>d</b>", "duplicate-attribute"],
    ["⟦<![CDATA[⟧a]]>b", "cdata-section"],
    ["a⟦<![CDATA[⟧b", "cdata-section"],
  ])("%s", (marked, ...codes) => {
    expect(faultsOf(marked.replace(/[⟦⟧]/g, ""))).toEqual([marked, ...codes]);
  });
});

describe("XHTML", () => {
  it("has no faults of structure, and elements that end where the slash says", () => {
    const { elements, faults } = read('<x:div><x:P>a<br/><b/></x:P><script src="a"/>c</x:div>', "xhtml");
    expect(faults).toEqual([]);
    expect(elements.map(({ name, whole }) => [name, whole.value])).toEqual([
      ["div", '<x:div><x:P>a<br/><b/></x:P><script src="a"/>c</x:div>'],
      ["p", "<x:P>a<br/><b/></x:P>"],
      ["br", "<br/>"],
      ["b", "<b/>"],
      ["script", '<script src="a"/>'],
    ]);
  });

  it("knows its elements", () => {
    expect(faultsOf("<div><svg><foo/></svg>⟦<cot>⟧a</cot></div>".replace(/[⟦⟧]/g, ""), "xhtml")).toEqual([
      "<div><svg><foo/></svg>⟦<cot>⟧a</cot></div>",
      "unknown-element",
    ]);
  });
});

describe("attributes", () => {
  it.each([
    ['<a href="?a=1&amp;b">', "?a=1&b", '<a href="&quot;&amp;\'">'],
    ["<a href='?a=1&amp;b'>", "?a=1&b", "<a href='\"&amp;&#39;'>"],
    ["<a href=?a=1&amp;b>", "?a=1&b", "<a href=&#34;&#38;&#39;>"],
    ["<a href>", "", '<a href="&quot;&amp;\'">'],
    ['<a href="">', "", '<a href="&quot;&amp;\'">'],
    ["<a href=''>", "", "<a href='\"&amp;&#39;'>"],
  ])("%s reads %j and is replaced for its quotes", (html, value, replaced) => {
    const attribute = read(html).elements[0]?.attributes[0];
    expect(attribute?.value.value).toBe(value);
    const edit = attribute?.value.replace(0, value.length, "\"&'");
    expect(applyEdits(html, edit ? [edit] : [])).toBe(replaced);
    expect(read(replaced).elements[0]?.attributes[0]?.value.value).toBe("\"&'");
  });

  it("know their places", () => {
    const { source, spans } = unmark("<a ⟦HREF = 'b'⟧>");
    const attribute = read(source).elements[0]?.attributes[0];
    expect(attribute?.name).toBe("href");
    expect(attribute?.whole).toMatchObject({ start: spans[0]?.start, end: spans[0]?.end });
  });
});

describe("hostile markup", () => {
  const count = 50_000;
  it.each([
    ["<div>", "</div>"],
    ["<b>", "</i>"],
    ["<b><i>", "</b></i>"],
    ["<p><div>", "</p>"],
    ["<svg><p>", ""],
    ["<li><ul>", "</li>"],
    ["<td><div>", "</td>"],
    ["<h1>", "</h2>"],
    ["<x>", "</y>"],
    ['<a "b" ', ""],
    ["<b a=1 a=1>", ""],
    ["<!-- a", "-->"],
    ["<![CDATA[", "]]>"],
    ['<p class="', '"'],
    ["<a b", ">"],
    ["</", ""],
  ])("%j and %j 50,000 times takes time that grows with its length", (opening, closing) => {
    const { elements, faults } = read(opening.repeat(count) + closing.repeat(count));
    expect(elements.length).toBeLessThanOrEqual(2 * count);
    expect(faults.length).toBeLessThanOrEqual(1_000);
  });

  it("is read whatever stands in it, every place within the text and every safe fix removing its fault", () => {
    const name = fc.constantFrom(..."p div li ul table td a b i code svg math h1 h2 br img script x my-x".split(" "));
    const piece = fc.oneof(
      name.chain((word) => fc.constantFrom(`<${word}>`, `</${word}>`, `<${word}/>`)),
      fc.constantFrom(
        "<a href='&amp;'>",
        "<img a=1 a=1>",
        "<b a=”b”>",
        "<!--",
        "-->",
        "<",
        ">",
        '"',
        "<![CDATA[",
        "]]>",
        "\n",
      ),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom("html" as const, "xhtml" as const),
        (parts, type) => {
          const html = parts.join("");
          const { elements, faults } = read(html, type);
          const places = [
            ...faults,
            ...faults.flatMap(({ related }) => related),
            ...elements.map(({ whole }) => whole),
          ];
          for (const { start, end } of places) expect(0 <= start && start <= end && end <= html.length).toBe(true);
          for (const { tag, whole, parent } of elements) {
            expect(whole.end).toBeGreaterThanOrEqual(tag.end);
            if (parent) expect(parent.tag.end).toBeLessThanOrEqual(tag.start);
          }
          for (const { code, fix } of faults) {
            if (!fix?.safe) continue;
            const mended = read(applyEdits(html, fix.edits), type).faults;
            const before = faults.filter((fault) => fault.code === code).length;
            expect(mended.filter((fault) => fault.code === code).length, `${code} ${html}`).toBeLessThan(before);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
