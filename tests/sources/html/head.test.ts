import { expect, it } from "vitest";
import type { Fact } from "../../../src/model/post.ts";
import { readMarked, spanOf } from "./marked.ts";

const headEnd = (markup: string): string | undefined => readMarked(markup).page.facts.headEnd?.value;

it.each([
  ["a head that its end tag ends", "<html><head><title>t</title></head><body><p>x"],
  ["a body that opens before the head was closed", "<head><title>t</title><body><p>x"],
  ["a page without a head", "<title>t</title><h1>x</h1>"],
  [
    "what belongs in a head",
    '<head><meta charset=utf-8><base href="/"><style>p{}</style><script>"<p>"</script><template><p>a</template></head>',
  ],
  ["elements for readers without scripts", '<head><noscript><img src="/pixel"></noscript></head><p>x'],
  ["a fragment of an article", "<p>x<title>t</title>"],
  ["white space that XSLT writes as references", "<head>&#13;\n<title>t</title>&#xD;\n</head>"],
  ["the title of an icon in a paragraph", "<head><title>t</title></head><p><svg><title>Pen</title></svg>"],
  ["white space and comments", "<head>\n <!-- a -->\n <title>t</title>\n</head>"],
])("the head ends where it should: %s", (_, markup) => {
  expect(headEnd(markup)).toBeUndefined();
});

it.each([
  ["an element", "<head><title>t</title>⟦<div id=a>⟧</div><meta name=robots content=noindex></head>", "div"],
  ["a picture", "<head>⟦<img src=/pixel>⟧<title>t</title></head>", "img"],
  ["an element of one's own", "<head>⟦<x-analytics>⟧</x-analytics></head>", "x-analytics"],
  ["the end tag of the body", "<head>⟦</body>⟧<title>t</title></head>", "/body"],
  ["the end tag of the page", "<head><title>t</title>⟦</html >⟧<meta name=a content=b></head>", "/html"],
  ["a line break that is written as an end tag", "<head>⟦</br>⟧<title>t</title></head>", "/br"],
  ["text", "<head>\n ⟦Hello there⟧\n<title>t</title></head>", ""],
])("the head ends early by %s", (_, markup, value) => {
  const { page, spans } = readMarked(markup);
  expect([page.facts.headEnd].map((fact) => spanOf(fact as Fact))).toEqual(spans);
  expect(page.facts.headEnd?.value).toBe(value);
});

it("tells what stands in the body", () => {
  const { facts } = readMarked(
    "<head><meta name=a content=1><p><meta name=b content=2></head><title>t</title><link rel=canonical href=/>",
  ).page;
  expect(facts.metas.map(({ content }) => content.inBody)).toEqual([false, true]);
  expect(facts.titles.map(({ inBody }) => inBody)).toEqual([true]);
  expect(facts.headLinks.map(({ href }) => href.inBody)).toEqual([true]);
});

it("takes what stands between head and body for the head's", () => {
  const { facts } = readMarked("<head></head><meta name=a content=1><body><meta name=b content=2>").page;
  expect(facts.metas.map(({ content }) => content.inBody)).toEqual([false, true]);
});

it("takes what follows a noscript between head and body for the body's", () => {
  const { facts } = readMarked("<head></head><noscript>No</noscript><meta name=a content=1><body>x").page;
  expect(facts.metas.map(({ content }) => content.inBody)).toEqual([true]);
});

it("reads the titles of the page alone", () => {
  const titles = (markup: string) => readMarked(markup).page.facts.titles.map(({ value }) => value);
  expect(titles("<title>a</title><p>Edit <svg><title>Pen</title><path d='M0 0'/></svg></p>")).toEqual(["a"]);
  expect(titles("<head><noscript><title>No scripts</title></noscript><title>a</title></head>")).toEqual(["a"]);
});

it("reads the language of an alternate", () => {
  const { page, spans } = readMarked("<link rel=alternate hreflang=⟦de-AT⟧ href=/de/>");
  expect(page.facts.headLinks.map(({ hreflang }) => hreflang && spanOf(hreflang))).toEqual(spans);
});

it.each(["<!doctype html>\n<html lang=en>\n⟦<head>⟧<title>t</title>", "⟦<html lang=en>⟧<body>x", "\n⟦<p>Hello⟧\n<p>x"])(
  "something missing is reported at the head, the page or the first line: %j",
  (markup) => {
    const { page, spans } = readMarked(markup);
    expect([spanOf(page.facts.top)]).toEqual(spans);
  },
);
