import { describe, expect, it } from "vitest";
import { readMarked, spanOf } from "./marked.ts";

function headingsOf(text: string) {
  const { page, spans } = readMarked(text);
  expect(page.facts.headings.map(spanOf)).toEqual(spans);
  return page.facts.headings.map(({ depth, value }) => [depth, value]);
}

describe("headings", () => {
  it("reads depth, text and the place of the content", () => {
    const found = headingsOf(
      "<h1 class=a> ⟦One &amp;\n <em>only</em>⟧ </h1><H6>⟦six⟧</H6><hr><header><h7>no</h7></header>",
    );
    expect(found).toEqual([
      [1, "One & only"],
      [6, "six"],
    ]);
  });

  it("reads the id that they go by: their own, or the first one in them", () => {
    const markup =
      "<h2 id='a&amp;b'><a id=no></a>One</h2><h2><a name=c></a>Two</h2><section id=s><h2>Three</h2></section><h2 id=''>Four</h2>";
    const { page } = readMarked(markup);
    expect(page.facts.headings.map(({ anchor }) => anchor)).toEqual(["a&b", "c", undefined, undefined]);
  });

  it("reads them wherever they stand but in templates", () => {
    const found = headingsOf(
      "<nav><h2>⟦a⟧</h2></nav><aside><h3>⟦b⟧</h3></aside><header><h1>⟦c⟧</h1></header><template><h2>d</h2></template>",
    );
    expect(found).toEqual([
      [2, "a"],
      [3, "b"],
      [1, "c"],
    ]);
  });

  it("reads code, alternative texts, buttons and lines within", () => {
    expect(headingsOf("<h2>⟦Using <code>npm&nbsp;ci</code> now⟧</h2>")).toEqual([[2, "Using npm\u00a0ci now"]]);
    expect(headingsOf('<h1>⟦<a href="/"><img src=x alt="My &amp; site"></a>⟧</h1>')).toEqual([[1, "My & site"]]);
    expect(headingsOf("<h3>⟦<button aria-expanded=false>Fold<svg><title>v</title></svg></button>⟧</h3>")).toEqual([
      [3, "Fold"],
    ]);
    expect(headingsOf("<h1>⟦One<br>two<div>three</div>four⟧</h1>")).toEqual([[1, "One two three four"]]);
  });

  it("keeps an operator in code that leads to itself", () => {
    expect(headingsOf('<h3 id=q>⟦<a href="#q"><code>?</code></a>⟧</h3>')).toEqual([[3, "?"]]);
  });

  it("leaves permalinks and what is hidden out", () => {
    expect(headingsOf("<h2>⟦C# <a href='#c'>#</a>⟧</h2>")).toEqual([[2, "C#"]]);
    expect(headingsOf("<h2>⟦Why<a class=anchor href=#why>&para;</a>⟧</h2>")).toEqual([[2, "Why"]]);
    expect(headingsOf("<h2>⟦Why<span aria-hidden=true>§</span>⟧</h2><h2 hidden>no</h2>")).toEqual([[2, "Why"]]);
  });

  it("leaves out what is in a closed dialog or for browsers without scripts", () => {
    const dialog = "<div class=modal aria-hidden=true><div><h5>Log out?</h5></div></div>";
    expect(headingsOf(`<h1>⟦a⟧</h1>${dialog}<section hidden><h2>b</h2></section><h2>⟦c⟧</h2>`)).toEqual([
      [1, "a"],
      [2, "c"],
    ]);
    expect(headingsOf("<noscript><h1>Switch scripts on</h1></noscript><h1>⟦a⟧</h1>")).toEqual([[1, "a"]]);
  });

  it("keeps a linked heading, even one that is a number", () => {
    expect(headingsOf("<h2>⟦<a href=#2024>2024</a>⟧</h2><h2>⟦<a href=/1>1</a>⟧</h2>")).toEqual([
      [2, "2024"],
      [2, "1"],
    ]);
  });

  it("reads an empty heading", () => {
    expect(headingsOf("<h1><a href=/></a></h1>".replace("<a", "⟦<a").replace("</h1>", "⟧</h1>"))).toEqual([[1, ""]]);
    expect(headingsOf("<h2> ⟦⟧</h2><p>text")).toEqual([[2, ""]]);
  });

  it("ends a heading at the next one, at any heading's end tag, and with its parent", () => {
    expect(headingsOf("<h1>⟦a⟧<h2>⟦b⟧</h3><div><h4>⟦c⟧</div><p>d")).toEqual([
      [1, "a"],
      [2, "b"],
      [4, "c"],
    ]);
  });
});
