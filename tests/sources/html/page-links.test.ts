import { expect, it } from "vitest";
import { readMarked, spanOf } from "./marked.ts";

it.each([
  ["its text", "<a href=/a>⟦Salt  and\n <b>pepper</b>⟧</a>", "Salt and pepper"],
  ["decoded", "<a href=/a>⟦Salt &amp; pepper⟧</a>", "Salt & pepper"],
  ["the alternative of its picture", "<a href=/a>⟦<img alt='Salt &amp; pepper' src=a>⟧</a>", "Salt & pepper"],
  ["its label before its text", "<a href=/a aria-label='Read on about salt'>⟦Read more⟧</a>", "Read on about salt"],
  ["its title where there is no text", "<a href=/a title=Salt>⟦<i class=icon></i>⟧</a>", "Salt"],
  ["the title of its drawing", "<a href=/a>⟦<svg><title>Salt</title></svg>⟧</a>", "Salt"],
  ["not what is hidden from those who listen", "<a href=/a>⟦Salt <span aria-hidden=true>→</span>⟧</a>", "Salt"],
  ["words of blocks apart", "<a href=/a>⟦<h3>Salt</h3><p>It is white.</p>⟧</a>", "Salt It is white."],
  ["nothing, at its tag", "⟦<a href=/a>⟧</a>", ""],
])("is called by %s", (_, markup, value) => {
  const { page, spans } = readMarked(markup);
  expect(page.facts.links.map((link) => link.value)).toEqual([value]);
  expect(page.facts.links.map(spanOf)).toEqual(spans);
});

it("shares its address with the uses", () => {
  const { facts } = readMarked("<a href=/a rel='NoFollow me'>Salt</a>").page;
  expect(facts.links[0]?.href).toBe(facts.uses[0]);
  expect(facts.links[0]?.rel).toEqual(["nofollow", "me"]);
});

it("leaves out anchors, but no button of a script", () => {
  const { facts } = readMarked("<a name=salt></a><a id=b>x</a><a onclick='go()' id=c>Go</a><a>Bare</a>").page;
  expect(facts.links.map(({ value, scripted, href }) => ({ value, scripted, href }))).toEqual([
    { value: "Go", scripted: true, href: undefined },
    { value: "Bare", scripted: false, href: undefined },
  ]);
});

it("tells furniture from content", () => {
  const { facts } = readMarked("<nav><a href=a>A</a></nav><header><a href=b>B</a></header><p><a href=c>C</a>").page;
  expect(facts.links.map(({ furniture }) => furniture)).toEqual([true, true, false]);
});

it("ends one link where the next begins", () => {
  const { facts } = readMarked("<a href=a>A <a href=b>B</a>").page;
  expect(facts.links.map(({ value }) => value)).toEqual(["A", "B"]);
});

it("ends one link where the next begins, though a block stands open in it", () => {
  const { page, spans } = readMarked("<a href=a>⟦<div>A⟧<a href=b>⟦B⟧</a></div><p><a href=c>⟦C⟧</a>");
  expect(page.facts.links.map(({ value }) => value)).toEqual(["A", "B", "C"]);
  expect(page.facts.links.map(spanOf)).toEqual(spans);
});

it.each([
  ["a heading in its paragraph", "<p>\n<a href=/a>⟦<h3>Salt &amp; pepper⟧</h3></a>\n<p>Text</p>", "Salt & pepper"],
  ["a card in its paragraph", "<p><a href=/a>⟦<div><img src=a alt=''><div>Salt⟧</div></div></a></p>", "Salt"],
  ["nothing, up to the next link", "<p>⟦<a href=/a>⟧<div></div></p><p><a name=b>x</a>", ""],
  ["nothing, up to the end", "<p>⟦<a href=/a>⟧<div> </div>", ""],
])("goes on where a block cuts it off: %s", (_, markup, value) => {
  const { page, spans } = readMarked(markup);
  expect(page.facts.links.map((link) => link.value)).toEqual([value]);
  expect(page.facts.links.map(spanOf)).toEqual(spans);
});
