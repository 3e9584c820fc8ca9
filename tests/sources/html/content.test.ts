import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/model/text.ts";
import { readHtml } from "../../../src/sources/html/index.ts";
import { proseOf } from "./marked.ts";

const long =
  "A paragraph that says enough to outweigh whatever small things a template puts around the text of a post.";

function textsOf(markup: string): string[] {
  return proseOf(markup).map(([, text]) => text);
}

describe("the content of a page", () => {
  it("is its article", () => {
    expect(textsOf(`<div>Share</div><article><p>${long}</p></article><div>Imprint</div>`)).toEqual([long]);
  });

  it("is the article even when comments are articles within it", () => {
    const markup = `<main><div>Share</div><article><p>${long}</p><article><p>Nice.</p></article></article></main>`;
    expect(textsOf(markup)).toEqual([long, "Nice."]);
  });

  it("is main when several articles are cards of a list", () => {
    const card = "<article><h2><a href=/p>Post</a></h2><p>A teaser of the post.</p></article>";
    expect(textsOf(`<div>Banner</div><main><h1>Posts</h1>${card}${card}</main>`)).toEqual([
      "Posts",
      ...["Post", "A teaser of the post."],
      ...["Post", "A teaser of the post."],
    ]);
  });

  it("is the article that holds nearly all text among cards of related posts", () => {
    const card = "<article><h3><a href=/p>Post</a></h3><p>A teaser.</p></article>";
    expect(textsOf(`<main><article><p>${long}</p></article>${card}${card}</main>`)).toEqual([long]);
  });

  it("is main when the article leaves the title and the lede outside", () => {
    const markup = `<main><h1>Title</h1><p>Lede.</p><article><p>${long}</p></article></main><div>Imprint</div>`;
    expect(textsOf(markup)).toEqual(["Title", "Lede.", long]);
  });

  it("is not an article that holds little of it", () => {
    const card = "<article><p>One related post.</p></article>";
    expect(textsOf(`<main><div><p>${long}</p></div>${card}</main>`)).toEqual([long, "One related post."]);
  });

  it("is main, by name or role", () => {
    expect(textsOf(`<p>Skip</p><main><p>${long}</p></main>`)).toEqual([long]);
    expect(textsOf(`<p>Skip</p><div role="main"><p>${long}</p></div>`)).toEqual([long]);
  });

  it("is the innermost element that holds nearly all text where nothing is named", () => {
    const side = "<div class=side><ul><li><a href=/1>A linked post in the side bar</a></ul></div>";
    const markup = `<div id=page>${side}<div id=text><h1>T</h1><p>${long}</p><p>${long}</p></div><div>Imprint</div></div>`;
    expect(textsOf(markup)).toEqual(["T", long, long]);
  });

  it("is the whole page where the text is spread, or all of it links", () => {
    expect(textsOf(`<div><p>${long}</p></div><div><p>${long}</p></div>`)).toEqual([long, long]);
    expect(textsOf("<ul><li><a href=/1>One</a><li><a href=/2>Two</a></ul>")).toEqual(["One", "Two"]);
  });

  it("is all of an entry", () => {
    expect(proseOf(`<article><p>${long}</p></article><p>After</p>`, "entry").map(([, text]) => text)).toEqual([
      long,
      "After",
    ]);
  });
});

describe("the content that the configuration names", () => {
  const markup = `<main><p>${long}</p></main><div id=post class="entry text"><p>Short.</p></div><p>Imprint</p>`;
  const contentOf = (selector: string): string[] =>
    readHtml(plainText("page.html", markup, 0), "html", selector).blocks.map(({ text }) => text.value);

  it.each(["#post", ".text", "div.entry.text", "div#post.entry", "section, #post", " DIV "])("is %j", (selector) => {
    expect(contentOf(selector)).toEqual(["Short."]);
  });

  it.each(["", "#other", "p.entry", "div > p", ".entry.other"])(
    "is worked out where %j selects nothing",
    (selector) => {
      expect(contentOf(selector)).toEqual([long]);
    },
  );
});
