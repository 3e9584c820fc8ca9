import { describe, expect, it } from "vitest";
import type { Fact } from "../../../src/model/post.ts";
import { readMarked, spanOf } from "./marked.ts";

function expectFacts(found: readonly Fact[], spans: readonly object[], values: readonly string[]): void {
  expect(found.map(({ value }) => value)).toEqual(values);
  expect(found.map(spanOf)).toEqual(spans);
}

describe("titles and language", () => {
  it("reads the title without the white space around it", () => {
    const { page, spans } = readMarked("<title>\n  ⟦Salt &amp; pepper:\n  a tale⟧\n</title>");
    expectFacts(page.facts.titles, spans, ["Salt & pepper: a tale"]);
  });

  it("reads every title, an empty one too", () => {
    const { page, spans } = readMarked("<title>⟦⟧</title><title>⟦Two⟧</title>");
    expectFacts(page.facts.titles, spans, ["", "Two"]);
  });

  it("takes tags within a title for text", () => {
    const { page } = readMarked("<title>The <b> element</title>");
    expect(page.facts.titles.map(({ value }) => value)).toEqual(["The <b> element"]);
  });

  it("leaves out titles of drawings and templates", () => {
    const { page } = readMarked("<template><title>a</title></template><svg><title>b</title></svg>");
    expect(page.facts.titles).toEqual([]);
  });

  it("reads the language of the html element", () => {
    const { page, spans } = readMarked("<html class=x LANG='⟦de-AT⟧'><p>Servus, Welt.");
    expectFacts([page.facts.language!], spans, ["de-AT"]);
    expect(page.language).toBe("de-AT");
  });

  it("takes lang over xml:lang, which HTML does not read", () => {
    expect(readMarked("<html xml:lang=de lang=en>").page.facts.language?.value).toBe("en");
    expect(readMarked("<html xml:lang=de>").page.facts.language?.value).toBe("de");
  });

  it("takes the language of most of the prose over that of the page", () => {
    const { page } = readMarked("<html lang=en><p>Hi<main lang=fr><p>Une histoire plus longue</main>");
    expect(page.language).toBe("fr");
    expect(page.facts.language?.value).toBe("en");
  });
});

describe("metas and links of the head", () => {
  it("reads name, property and http-equiv in lower case", () => {
    const { page, spans } = readMarked(
      "<meta name=Description content='⟦a &quot;b&quot;⟧'><META PROPERTY='OG:Title' CONTENT=⟦x⟧>" +
        "<meta http-equiv=Content-Language content='⟦⟧'><meta charset=utf-8><meta itemprop=name content=y>",
    );
    expect(page.facts.metas.map(({ name }) => name)).toEqual(["description", "og:title", "content-language"]);
    expectFacts(
      page.facts.metas.map(({ content }) => content),
      spans,
      ['a "b"', "x", ""],
    );
  });

  it("reads links with the words of rel, their type and place", () => {
    const { page, spans } = readMarked('<link rel="Alternate  HOME" type=application/rss+xml href="⟦/feed.xml⟧">');
    const [link] = page.facts.headLinks;
    expect(link).toMatchObject({ rel: ["alternate", "home"], type: "application/rss+xml" });
    expectFacts([link!.href], spans, ["/feed.xml"]);
  });

  it("reads the first base only", () => {
    expect(readMarked("<base target=_top><base href=' /a/ '><base href=/b/>").page.facts.base).toBe("/a/");
    expect(readMarked("<p>x").page.facts.base).toBeUndefined();
  });

  it("takes addresses of a noscript in the head, yet nothing it says", () => {
    const { page } = readMarked(
      "<head><noscript><link rel=stylesheet href=/plain.css><meta http-equiv=refresh content='0;url=/no'>" +
        "</noscript><link rel=canonical href=/></head>",
    );
    expect(page.facts.uses.map(({ value }) => value)).toEqual(["/plain.css", "/"]);
    expect(page.facts.headLinks.map(({ href }) => href.value)).toEqual(["/"]);
    expect(page.facts.metas).toEqual([]);
    expect(page.facts.signs.refresh).toBeUndefined();
  });
});

describe("uses", () => {
  it.each([
    ["<a href='⟦/a⟧'>", "link"],
    ["<map><area href=⟦b.html⟧></map>", "link"],
    ["<img alt='' src='⟦i.png⟧'>", "image"],
    ["<picture><source srcset=⟦s.png⟧></picture>", "image"],
    ["<video poster=⟦p.jpg⟧></video>", "image"],
    ["<video src=⟦v.mp4⟧></video>", "media"],
    ["<audio><source src=⟦a.ogg⟧></audio>", "media"],
    ["<audio src=⟦a.mp3⟧></audio>", "media"],
    ["<video><track src=⟦t.vtt⟧></video>", "media"],
    ["<iframe src='⟦https://example.org/⟧'></iframe>", "frame"],
    ["<frameset><frame src=⟦menu.html⟧></frameset>", "frame"],
    ["<embed src=⟦e⟧>", "frame"],
    ["<object data=⟦o⟧></object>", "frame"],
    ["<script src=⟦s.js⟧></script>", "resource"],
    ["<link rel='preload stylesheet' href=⟦s.css⟧>", "resource"],
    ["<link rel='shortcut icon' href=⟦f.ico⟧>", "resource"],
    ["<link rel=canonical href=⟦/⟧>", "head"],
    ["<meta property=og:image content=⟦/o.png⟧>", "head"],
    ["<meta property=og:url content=⟦/u⟧>", "head"],
    ["<meta name=twitter:image content=⟦/t.png⟧>", "head"],
    ["<meta http-equiv=refresh content='0; URL=⟦/next⟧'>", "link"],
    ["<pre><code><a href=⟦deep⟧>x</a></code></pre>", "link"],
    ["<nav><a href=⟦nav⟧>x</a></nav>", "link"],
    ["<noscript><img src=⟦lazy.png⟧></noscript>", "image"],
  ])("%s is a use", (text, role) => {
    const { page, source, spans } = readMarked(text);
    expect(page.facts.uses.map((use) => [use.role, spanOf(use)])).toEqual([[role, spans[0]]]);
    expect(page.facts.uses[0]?.value).toBe(source.slice(spans[0]!.start, spans[0]!.end));
  });

  it.each([
    "<form action=/search></form>",
    "<link rel=preconnect href=https://fonts.example>",
    "<link rel='dns-prefetch' href=//fonts.example>",
    "<a name=x>",
    "<!-- <a href=x> -->",
    "<template><a href=x></a></template>",
    "<script>document.write('<a href=x>')</script>",
    "<style>a { background: url(x) } /* <a href=x> */</style>",
    "<textarea><a href=x></textarea>",
    "<meta property=og:image content=''>",
    "<meta property=og:title content=/x>",
    "<meta http-equiv=refresh content=300>",
    "<p data-href=x>",
    "<a href=x",
  ])("%s uses nothing", (text) => {
    expect(readMarked(text).page.facts.uses).toEqual([]);
  });

  it("gives each candidate of a srcset its own place", () => {
    const { page, spans } = readMarked(
      '<img srcset="⟦a.png⟧ 1x, ⟦b.png?x=1&amp;y=2⟧ 2x,⟦c,d.png⟧ 100w 50h ,⟦e.png⟧, ⟦data:image/gif;base64,R0==⟧ (a,b) 3x">',
    );
    const values = ["a.png", "b.png?x=1&y=2", "c,d.png", "e.png", "data:image/gif;base64,R0=="];
    expectFacts(page.facts.uses, spans, values);
  });

  it.each([
    ['<a href="⟦?a=1&amp;b=2⟧">', "?a=1&b=2"],
    ["<a href='⟦?a=1&copy=2⟧'>", "?a=1&copy=2"],
    ["<a href='⟦caf&eacute;⟧'>", "café"],
    ["<a href='⟦&#x2F;x&#47;⟧'>", "/x/"],
    ["<a title=y href=⟦x?a&b⟧ class=z>", "x?a&b"],
    ["<a href=⟦x/⟧>", "x/"],
    ["<a href = '⟦ spaced ⟧' >", " spaced "],
    ['<a href="⟦⟧">', ""],
    ["<a href=⟦⟧>", ""],
    ["<a href⟦⟧>", ""],
    ["<a HREF=⟦x⟧ href=y>", "x"],
    ['<a data-x=">" href="⟦x⟧">', "x"],
  ])("%s has this value at this place", (text, value) => {
    const { page, spans } = readMarked(text);
    expectFacts(page.facts.uses, spans, [value]);
  });

  it("keeps the order of the source", () => {
    const { page } = readMarked(
      "<link rel=icon href=1><body><a href=2><img src=3 srcset='4, 5'></a><script src=6></script>",
    );
    expect(page.facts.uses.map(({ value }) => value).join("")).toBe("123456");
  });
});

describe("anchors", () => {
  it("reads ids of all elements and names of links", () => {
    const { page } = readMarked(
      "<h2 id='caf&eacute;'>x</h2><a name=old></a><svg><g id=g /></svg><p id=😀><input name=no>",
    );
    expect(page.facts.anchors).toEqual(["café", "old", "g", "😀"]);
  });

  it("knows no empty ones, and no names of links within SVG", () => {
    expect(readMarked("<p id=''></p><a name></a><svg><a name=x id=y></a></svg>").page.facts.anchors).toEqual(["y"]);
  });

  it.each([
    ["<div id=root></div><script src=app.js></script>", true],
    ["<div id=root></div><script type='application/ld+json'>{}</script>", false],
    ["<h1>Words</h1><script src=app.js></script>", false],
    [`<p>${"word ".repeat(25)}</p><script src=app.js></script>`, false],
    [`<p>${"word ".repeat(24)}</p><script src=app.js></script>`, true],
    ["<p>A few words</p>", false],
  ])("others are hidden where scripts write the page: %#", (markup, hidden) => {
    expect(readMarked(markup).page.facts.hiddenAnchors).toBe(hidden);
  });

  it("leaves templates and comments out", () => {
    expect(readMarked("<template id=a><p id=b></template><!-- <p id=c> -->").page.facts.anchors).toEqual([]);
  });
});

describe("the page", () => {
  it("has no front matter, and a span over all of it", () => {
    const { page, source } = readMarked("<p>x</p>\n");
    expect(page.facts).toMatchObject({ file: "page.html", form: "html", frontMatter: [], aliases: [] });
    expect(page.facts.span).toEqual({ file: "page.html", start: 0, end: source.length });
  });
});
