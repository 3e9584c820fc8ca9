import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/model/text.ts";
import { readHtml } from "../../../src/sources/html/index.ts";
import { textOfMarkup } from "../../../src/sources/html/text-of-markup.ts";
import fc from "../../fast-check.ts";
import { proseOf, readMarked } from "./marked.ts";

describe("markup left open or crossed", () => {
  it("reads a page of which nothing is closed", () => {
    const { page } = readMarked(
      "<html lang=en><head><title>T</title><body><h1>H<p>One <b>two<p>Three <a href=x>four<ul><li>Five",
    );
    expect(page.facts.titles[0]?.value).toBe("T");
    expect(page.facts.uses.map(({ value }) => value)).toEqual(["x"]);
    expect(page.facts.headings[0]?.depth).toBe(1);
    expect(proseOf("<p>One <b>two<p>Three <a href=x>four<ul><li>Five")).toEqual([
      ["paragraph", "One two"],
      ["paragraph", "Three four"],
      ["item", "Five"],
    ]);
  });

  it("lets stray end tags end nothing that is not open", () => {
    const markup = "<main></p></li></div></span><p>One</i> two</p></main></body></html><p>Three";
    expect(proseOf(`</article>${markup}`)).toEqual([["paragraph", "One two"]]);
  });

  it("lets an element of a line not end a block", () => {
    expect(proseOf("<ul><b><li>One</b> two</li><li>Three</ul>")).toEqual([
      ["item", "One two"],
      ["item", "Three"],
    ]);
    expect(proseOf("<code><p>a</code> b</p>c")).toEqual([["paragraph", "c"]]);
  });

  it("ends a paragraph that was left open where a block begins", () => {
    expect(proseOf("<p>One<article><p>Two</p></p>Three</article>Four", "entry")).toEqual([
      ["paragraph", "One"],
      ["paragraph", "Two"],
      ["paragraph", "Three"],
      ["paragraph", "Four"],
    ]);
  });

  it("comes out of a drawing that was left open", () => {
    expect(proseOf("<svg><path d=x><text>no</text><p>Yes</p>")).toEqual([["paragraph", "Yes"]]);
    expect(readMarked("<svg><p>x</p><title>T</title>").page.facts.titles).toHaveLength(1);
  });

  it("comes out of what was left open in the head", () => {
    expect(proseOf("<head><noscript><link href=x><body><p>Yes</p>")).toEqual([["paragraph", "Yes"]]);
    expect(proseOf("<noscript><link href=x><body><p>Yes</p>")).toEqual([["paragraph", "Yes"]]);
  });

  it("comes out of a template or button whose blocks were left open", () => {
    expect(proseOf("<template><ul><li>No</template><p>Yes")).toEqual([["paragraph", "Yes"]]);
    expect(proseOf("<p>One <button><p>no</button> two")).toEqual([["paragraph", "One two"]]);
  });

  it("reads pages without head, text, or anything", () => {
    expect(readMarked("").page).toMatchObject({ blocks: [], language: undefined });
    expect(readMarked("\0\0").page.facts.words).toBe(0);
    expect(readMarked("<frameset><frame src=a><noframes><p>Old</p></noframes></frameset>").page.blocks).toEqual([]);
    expect(proseOf("Plain text")).toEqual([["paragraph", "Plain text"]]);
  });

  it("passes over what a browser passes over", () => {
    expect(
      proseOf("<p>One<!-- two --!> three<? four ?> five<![CDATA[ six ]]> seven<!doctype html></p><!-- eight"),
    ).toEqual([["paragraph", "One three five seven"]]);
  });
});

describe("hostile input", () => {
  const count = 50_000;
  it.each([
    ["<div>", ""],
    ["<b>", "</i>"],
    ["<i><div>", "</i>"],
    ["<p>", ""],
    ["<li><ul>", ""],
    ["<a href=#x>1", "</a>"],
    ["<h1>x", ""],
    ["<svg><p>", ""],
    ["<template>", "</template>"],
    ["<article><main>", ""],
    ["<td>", "</table>"],
    ["<code>x", "</code>"],
    ["&a", ""],
    ["\0<\0", ""],
    ["<!-- a -- b>", ""],
    ["</p ", ""],
  ])("%j and %j 50,000 times", (opening, closing) => {
    const markup = plainText("page.html", opening.repeat(count) + closing.repeat(count), 0);
    expect(readHtml(markup, "html").facts.span.end).toBe(markup.value.length);
    expect(textOfMarkup(markup).value.length).toBeLessThanOrEqual(markup.value.length);
  });

  it.each([
    ["srcset", `<img srcset="${"a,,,,,, ".repeat(count)}${",".repeat(count)}">`],
    ["refresh", `<meta http-equiv=refresh content="0;${" ".repeat(count)}url${" ".repeat(count)}">`],
    [
      "JSON-LD",
      `<script type=application/ld+json>{"@graph":${"[".repeat(count)}${"]".repeat(count)},"x":"Article"}</script>`,
    ],
    ["white space", `<p>${" \n".repeat(count)}x`],
    ["attributes", `<a ${"href=x id=y ".repeat(count)}>`],
    ["one word", `<p>${"-".repeat(count)}`],
  ])("%s", (_, source) => {
    const { facts } = readHtml(plainText("page.html", source, 0), "html");
    expect(facts.span.end).toBe(source.length);
  });

  it("reads any mixture of tags and text, with every place within the page", () => {
    const names =
      "html head body title p div li ul table td a b code svg math template noscript script style h1 h2 pre";
    const piece = fc.oneof(
      fc.constantFrom(...names.split(" ")).chain((name) => fc.constantFrom(`<${name}>`, `</${name}>`, `<${name}/>`)),
      fc.constantFrom(
        "<a href='&amp;'>",
        "<img srcset='a 1x,b'>",
        "<p lang=x hidden>",
        "<!--",
        "-->",
        "<",
        "&#",
        "='\"",
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const source = parts.join("");
        const { facts, blocks } = readHtml(plainText("page.html", source, 0), "html");
        const metas = facts.metas.map(({ content }) => content);
        for (const { start, end } of [
          ...facts.titles,
          ...facts.headings,
          ...metas,
          ...facts.uses,
          ...blocks.map(({ text }) => text),
        ]) {
          expect(0 <= start && start <= end && end <= source.length).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
