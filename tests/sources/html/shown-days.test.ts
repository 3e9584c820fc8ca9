import { describe, expect, test } from "vitest";
import { readMarked } from "./marked.ts";

/** The days of a page with ⟦marks⟧: what they are read from, and that they stand at the marks. */
function shown(markup: string): readonly string[] {
  const { page, spans } = readMarked(markup);
  return page.facts.shownDays.map(({ start, end, day, source }, index) => {
    const place = spans[index];
    return place?.start === start && place.end === end ? `${day} ${source}` : `${day} ${source} elsewhere`;
  });
}

const long = `<p>${"The thread goes through the fold and back again. ".repeat(5)}</p>`;

describe("the days that a page shows", () => {
  test.each([
    ['<article><h1>A</h1><time datetime="⟦2024-05-01T10:00:00+02:00⟧">1 May</time></article>', "2024-05-01 time"],
    ["<p><time> ⟦May 1, 2024⟧ </time>", "2024-05-01 time"],
    ['<time datetime="">⟦1 May 2024⟧</time>', "2024-05-01 time"],
    ['<time itemprop="datePublished" datetime="⟦2024-05-01⟧">then</time>', "2024-05-01 published"],
    ['<time class="entry-date published updated" datetime="⟦2024-05-01⟧">then</time>', "2024-05-01 published"],
    ["<time pubdate datetime=⟦2024-05-01⟧>then</time>", "2024-05-01 published"],
    [`<article><h1>A</h1>${long}<footer><time datetime=⟦2024-05-01⟧>then</time></footer></article>`, "2024-05-01 time"],
    [`<main><h1>A</h1><p>By Wren on ⟦1 May 2024⟧ · 4 min</p>${long}</main>`, "2024-05-01 text"],
    [`<header><h1>A</h1><p>⟦1 M&#97;y 2024⟧</p></header><main>${long}</main>`, "2024-05-01 text"],
    [`<div class="comments"><main><p>⟦1 May 2024⟧</p>${long}</main></div>`, "2024-05-01 text"],
  ])("%s", (markup, day) => {
    expect(shown(markup)).toEqual([day]);
  });

  test.each([
    '<time class="dt-updated" datetime="2024-05-01">then</time>',
    '<time itemprop="dateModified" datetime="2024-05-01">then</time>',
    '<p>Last updated: <b><time datetime="2024-05-01">then</time></b>',
    "<p>Zuletzt aktualisiert am 1. Mai 2024</p>",
    `<main>${long}<p>She was born on 1 May 1994.</p></main>`,
    `<main><h1>1 May 2024</h1>${long}</main>`,
    `<main><blockquote>1 May 2024</blockquote>${long}</main>`,
    `<main>${long}</main><footer>1 May 2024 <time>1 May 2024</time></footer>`,
    `<nav><time>1 May 2024</time></nav><main>${long}</main>`,
    `<main>${long}<section class="comments"><p><time>1 May 2024</time></section></main>`,
    `<article>${long}<aside><time>1 May 2024</time></aside><article><time>1 May 2024</time></article></article>`,
    `<main><article><h1>A</h1>${long}</article><ul class="related-posts"><li>1 May 2024</ul></main>`,
    `<main><article><h1>A</h1>${long}</article></main><h2>More</h2><time>1 May 2024</time>`,
    "<template><time>1 May 2024</time></template>",
    '<time datetime="0001-01-01T00:00:00Z">0001</time>',
    "<time>yesterday</time><time></time>",
  ])("none: %s", (markup) => {
    expect(shown(markup)).toEqual([]);
  });

  test("in the order of the source, ten at most, and a line of `<time>` once", () => {
    expect(shown(`<main><p>⟦1 May 2024⟧, <time datetime="⟦2024-05-02⟧">2 May 2024</time></p>${long}</main>`)).toEqual([
      "2024-05-01 text",
      "2024-05-02 time",
    ]);
    expect(shown("<p><time>1 May 2024</time></p>".repeat(12))).toHaveLength(10);
  });

  test("of an entry of a feed there are none", () => {
    expect(readMarked("<p>1 May 2024</p>", "entry").page.facts.shownDays).toEqual([]);
  });
});
