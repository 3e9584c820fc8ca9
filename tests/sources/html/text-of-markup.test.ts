import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/model/text.ts";
import { textOfMarkup } from "../../../src/sources/html/text-of-markup.ts";
import fc from "../../fast-check.ts";
import { unmark } from "./marked.ts";

function textOf(markup: string): string {
  return textOfMarkup(plainText("feed.xml", markup, 0)).value;
}

describe("text of markup", () => {
  it.each([
    ["Nothing to do\n at all", "Nothing to do\n at all"],
    ["a &amp; b &lt;b&gt; &eacute;&#33; AT&T &nope;", "a & b <b> é! AT&T &nope;"],
    ["<b>a</b><i> b</i> <a href='>'>c</a>", "a b c"],
    ["a  b\n\tc <em> d </em>", "a  b\n\tc  d "],
    ["<p>One</p><p>Two</p>", "One\nTwo"],
    ["<p>One \n</p>\n\n<div>\n  <p>Two</p></div>\n", "One\nTwo"],
    ["One<br>two<br/><br>three", "One\ntwo\nthree"],
    ["<ul><li>One<li>Two</ul>After", "One\nTwo\nAfter"],
    ["a<!-- b -->c<!-- <p> -->", "ac"],
    ["<!-- SC_OFF --><p>a</p><!-- SC_ON -->", "a"],
    ["a<script>if (b < c) d()</script><style>p{}</style>e", "ae"],
    ["a<template>b<template>c</template>d</template>e", "ae"],
    ["a<svg><title>b</title><path/></svg>c<svg/>d", "acd"],
    ["a<template>b", "a"],
    ["1 < 2 and 3 > 2", "1 < 2 and 3 > 2"],
    ["a <b", "a "],
    ["</p>a</p>", "a"],
    ["<p></p><br>", ""],
    ["", ""],
  ])("%j reads %j", (markup, text) => {
    expect(textOf(markup)).toBe(text);
  });

  it.each([
    ["<p>a <![CDATA[<b> &amp;]]> c</p>", "a <b> &amp; c"],
    ["<p>a</p><iframe src='b'/><p>c</p>", "a\nc"],
    ["a<script>b</script><style/>c", "ac"],
  ])("%j reads %j in XHTML", (markup, text) => {
    expect(textOfMarkup(plainText("feed.xml", markup, 0), "xhtml").value).toBe(text);
  });

  it("writes edits the way they stand in XHTML, in a section and beside it", () => {
    const markup = "a <b>b <![CDATA[c]]></b>";
    const text = textOfMarkup(plainText("feed.xml", markup, 0), "xhtml");
    expect(text.replace(2, 3, "<").text).toBe("&lt;");
    expect(text.replace(4, 5, "<").text).toBe("<");
  });

  it("places every character", () => {
    const { source, spans } = unmark("<p>One ⟦&amp;⟧ <b>⟦two⟧</b>⟦</p>⟧\n<p>⟦three⟧");
    const text = textOfMarkup(plainText("page.html", source, 0));
    expect(text.value).toBe("One & two\nthree");
    expect([text.span(4, 5), text.span(6, 9), text.span(9, 10), text.span(10, 15)]).toEqual(spans);
  });

  it("writes edits the way they stand in HTML, also where no markup is", () => {
    for (const markup of ["a b", "<p>a b</p>"]) {
      const edit = textOfMarkup(plainText("feed.xml", markup, 0)).replace(1, 2, " < ");
      expect(markup.slice(0, edit.start) + edit.text + markup.slice(edit.end)).toBe(markup.replace(" ", " &lt; "));
    }
  });

  it("gives back what was escaped, place by place", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const escaped = value.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll("\0", "");
        const text = textOfMarkup(plainText("feed.xml", `<b>${escaped}</b>`, 0));
        expect(text.value).toBe(value.replaceAll("\0", ""));
        for (let at = 0; at < text.value.length; at++) {
          const { start, end } = text.span(at, at + 1);
          if (end - start === 1) expect(`<b>${escaped}</b>`[start]).toBe(text.value[at]);
          else expect(`<b>${escaped}</b>`.slice(start, end)).toBe(`&#${text.value.charCodeAt(at)};`);
        }
      }),
    );
  });
});
