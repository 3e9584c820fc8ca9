import { describe, expect, it } from "vitest";
import { plainText, TextBuilder } from "../../../src/model/text.ts";
import { readHtml } from "../../../src/sources/html/index.ts";
import fc from "../../fast-check.ts";
import { proseOf, readMarked, unmark } from "./marked.ts";

describe("kinds of blocks", () => {
  it("tells paragraphs, headings, items, quotes, cells and captions apart", () => {
    const blocks = proseOf(
      "<h2>Head</h2><p>One</p>two<div>three</div><ul><li>four<ol><li><p>five</p></ol>six</ul><dl><dt>term<dd>seven</dl>" +
        "<blockquote><p>eight</p><h3>Inner</h3></blockquote><table><caption>nine</caption><tr><th>ten<td><p>eleven" +
        "</table><figure><img alt=no><figcaption>twelve</figcaption></figure><details><summary>more</summary>last</details>",
    );
    expect(blocks).toEqual([
      ["heading", "Head"],
      ["paragraph", "One"],
      ["paragraph", "two"],
      ["paragraph", "three"],
      ["item", "four"],
      ["item", "five"],
      ["item", "six"],
      ["item", "term"],
      ["item", "seven"],
      ["quote", "eight"],
      ["heading", "Inner"],
      ["caption", "nine"],
      ["cell", "ten"],
      ["cell", "eleven"],
      ["caption", "twelve"],
      ["paragraph", "more"],
      ["paragraph", "last"],
    ]);
  });

  it("takes two line breaks for the end of a paragraph, and one for a space", () => {
    expect(proseOf("<font>One<br>line.<br> <br/>Two.<br><br><br>Three.</font>")).toEqual([
      ["paragraph", "One line."],
      ["paragraph", "Two."],
      ["paragraph", "Three."],
    ]);
  });

  it("leaves out what is no prose", () => {
    const gone =
      "nav footer aside form button script style pre template svg select textarea noscript iframe video object xmp";
    const markup = gone.split(" ").map((name) => `<${name}>Some words here</${name}>`);
    expect(
      proseOf(`<p>a</p>${markup.join("\n")}<p hidden>b</p><p aria-hidden=true>c</p><div role=search>d</div>`),
    ).toEqual([["paragraph", "a"]]);
  });

  it("leaves out a header unless it is the article's", () => {
    expect(proseOf("<header><h1>Site</h1><p>Slogan</p></header><p>Text</p>")).toEqual([["paragraph", "Text"]]);
    expect(proseOf("<article><header><p>Lede</p></header><p>Text</p></article>")).toEqual([
      ["paragraph", "Lede"],
      ["paragraph", "Text"],
    ]);
    expect(proseOf("<header><p>Lede</p></header><p>Text</p>", "entry")).toEqual([
      ["paragraph", "Lede"],
      ["paragraph", "Text"],
    ]);
  });

  it("leaves out blocks without a letter or digit", () => {
    expect(proseOf("<p>…</p><p><code>npm i</code></p><p>&nbsp;</p><li>→</li><p>x</p>")).toEqual([["paragraph", "x"]]);
  });
});

describe("text of blocks", () => {
  it("collapses white space, also across tags, and keeps no-break spaces", () => {
    expect(proseOf("<p>\n  One <b> two</b>\n\tthree&#32;&#10; four&nbsp; <i></i> five\n</p>")).toEqual([
      ["paragraph", "One two three four\u00a0 five"],
    ]);
  });

  it("puts one character in place of code and mathematics", () => {
    const markup =
      "<p>Run <code>npm <b>ci</b></code>, press <kbd><kbd>Ctrl</kbd>+C</kbd>, <samp>x</samp> <var>y</var> " +
      "<math><mi>a</mi></math> <span class='katex big'><span>b</span><span aria-hidden=true>b</span></span> " +
      "<span class=MathJax_Preview>c</span> $$d$$ <code></code>e.</p>";
    expect(proseOf(markup)[0]?.[1]).toBe("Run \uFFFC, press \uFFFC, \uFFFC \uFFFC \uFFFC \uFFFC \uFFFC $$d$$ e.");
  });

  it("places code as a whole", () => {
    const { page, spans } = readMarked("<p>a ⟦<code>b</code>⟧ c</p>");
    expect(page.blocks[0]!.text.span(2, 3)).toEqual(spans[0]);
  });

  it("leaves out marks of footnotes, not other links within the page", () => {
    const markup =
      "<p>One.<sup><a href=#fn1>1</a></sup> Two<a href='#fn2'><sup>2</sup></a>, three<a href=#fn3>[3]</a>; " +
      "see <a href=#s>above</a> and <a href=#4>4</a>. <a href=#ref>↩︎</a></p>";
    expect(proseOf(markup)[0]?.[1]).toBe("One. Two, three; see above and 4.");
  });

  it("places words through references and white space", () => {
    const { page, spans } = readMarked("<p>Fish ⟦&amp;⟧\n  <em>⟦chips⟧</em> at caf⟦&eacute;⟧s");
    const { text } = page.blocks[0]!;
    expect(text.value).toBe("Fish & chips at cafés");
    expect([text.span(5, 6), text.span(7, 12), text.span(19, 20)]).toEqual(spans);
  });

  it("writes edits the way they stand in HTML", () => {
    const { page, source } = readMarked("<p>Fish &amp; chips</p>");
    const edit = page.blocks[0]!.text.replace(5, 6, "<&>");
    expect(source.slice(0, edit.start) + edit.text + source.slice(edit.end)).toBe("<p>Fish &lt;&amp;> chips</p>");
  });

  it("maps through the text that the markup stands in", () => {
    const { source, spans } = unmark("<x>&lt;p>Fish ⟦&amp;amp;⟧ ⟦chips⟧&lt;a href=⟦/c⟧></x>");
    const below = new TextBuilder("page.html");
    for (const part of source.matchAll(/&lt;|&amp;|[^&]+/g)) {
      if (part[0] === "&lt;") below.stand("<", part.index, part.index + 4);
      else if (part[0] === "&amp;") below.stand("&", part.index, part.index + 5);
      else below.copy(part[0], part.index);
    }
    const page = readHtml(below.build(0), "entry");
    const { text } = page.blocks[0]!;
    expect(text.value).toBe("Fish & chips");
    const [link] = page.facts.uses;
    expect([text.span(5, 6), text.span(7, 12), { file: link!.file, start: link!.start, end: link!.end }]).toEqual(
      spans,
    );
    expect(page.facts.form).toBe("entry");
  });

  it("keeps the place of every character, whatever the markup", () => {
    const pieces =
      "<p> </p> <b> </b> <code> </code> <li> </ul> <br> <h2> </h2> <a#href=x> </a> <svg> </svg> <div> </div> <!--x--> " +
      "word é 😀 &amp; &eacute; &nope; & &#128512; &nbsp; &notit; < &lt;p>";
    const piece = fc.constantFrom(" ", "\n", "\n\t ", "  ", ...pieces.split(" ").map((name) => name.replace("#", " ")));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const source = parts.join("");
        for (const { text } of readHtml(plainText("page.html", source, 0), "html").blocks) expectPlaces(source, text);
      }),
      { numRuns: 500 },
    );
  });
});

/** Every character stands for itself, a reference, white space, or code; one behind the other. */
function expectPlaces(source: string, text: ReturnType<typeof plainText>): void {
  expect(text.value).not.toMatch(/^ | {2}| $/);
  let last = 0;
  for (let at = 0; at < text.value.length; at++) {
    const { start, end } = text.span(at, at + 1);
    const below = source.slice(start, end);
    const character = text.value[at]!;
    if (character === " ") expect(below).toMatch(/^(?:\s+|<\/?[a-z0-9]+>)$/);
    else if (character === "\uFFFC") expect(below).toMatch(/^<code>/);
    else if (end - start === 1) expect(character).toBe(below);
    else expect(below).toMatch(/^&(?:amp|eacute|#128512|nbsp|not|lt);?$/);
    expect(start).toBeGreaterThanOrEqual(last);
    last = start;
  }
}
