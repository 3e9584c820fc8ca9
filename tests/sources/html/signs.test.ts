import { describe, expect, it } from "vitest";
import { readMarked } from "./marked.ts";

function factsOf(markup: string) {
  return readMarked(markup).page.facts;
}

function signsOf(markup: string) {
  return factsOf(markup).signs;
}

describe("redirects", () => {
  it.each([
    ["0; url=/next", "/next"],
    ["0;URL='/a b'", "/a b"],
    ['5, url = "/q"junk', "/q"],
    ["0 /bare", "/bare"],
    ["1.5;/bare ", "/bare"],
    ["0;url=?a=1&amp;b=2", "?a=1&b=2"],
  ])("%s leads to %s", (content, target) => {
    expect(signsOf(`<meta http-equiv=Refresh content="${content.replaceAll('"', "&quot;")}">`).refresh).toBe(target);
  });

  it.each(["300", "", "url=/x", "0;", "0; url="])("%s leads nowhere", (content) => {
    expect(signsOf(`<meta http-equiv=refresh content="${content}">`).refresh).toBeUndefined();
  });

  it("takes a short script that leads away on a page that says nothing else", () => {
    expect(signsOf("<script>window.location.href = '/a';</script><p>Redirecting…").refresh).toBe("/a");
    expect(signsOf('<script>location.replace( "/b" )</script>').refresh).toBe("/b");
    expect(signsOf("<script>location = '/c'</script><p>one two three four five six seven eight nine ten").refresh).toBe(
      undefined,
    );
    expect(signsOf("<script>if (location.href === '/d') go()</script>").refresh).toBeUndefined();
    expect(signsOf(`<script>location = '/e';${" ".repeat(400)}</script>`).refresh).toBeUndefined();
  });
});

describe("declared articles", () => {
  it.each([
    "<meta property=og:type content=Article>",
    "<meta property=article:published_time content=2024-01-05>",
    '<script type="application/ld+json">{"@type":"BlogPosting"}</script>',
    '<script type="application/ld+json; charset=utf-8">[{"@type":["Thing","http://schema.org/NewsArticle"]}]</script>',
    '<script type="application/ld+json">{"@type":"Article",}</script>',
    '<script type=application/ld+json>{"@graph":[{"@type":"WebSite"},{"@type":"TechArticle"}]}</script>',
  ])("%s", (markup) => {
    expect(signsOf(markup).declaredArticle).toBe(true);
  });

  it.each([
    "<meta property=og:type content=website>",
    '<script type="application/ld+json">{"@type":"Blog","blogPost":[{"@type":"BlogPosting"}]}</script>',
    '<script type="application/ld+json">"Article"</script>',
    '<script type="application/json">{"@type":"Article"}</script>',
    '<template><script type="application/ld+json">{"@type":"Article"}</script></template>',
  ])("not %s", (markup) => {
    expect(signsOf(markup).declaredArticle).toBe(false);
  });
});

describe("visible dates", () => {
  it.each([
    "<time>yesterday</time>",
    "<article><footer><time datetime=2024-01-05>5 Jan</time></footer></article>",
    "<p>January 5, 2024</p>",
    "<div>Posted on 5th of… Jan. 5th 2024 · 4 min read</div>",
    "<header><h1>T</h1><span>2024-01-05</span></header>",
    "<p>5. März 2024</p>",
    "<p>5 de enero de 2024</p>",
    "<p>2024年1月5日</p>",
    "<p>05/01/2024</p>",
    "<p>Jan <b>5</b>,&nbsp;2024</p>",
  ])("%s", (markup) => {
    expect(signsOf(markup).visibleDate).toBe(true);
  });

  it.each([
    "<footer>© 2024, 5 January 2024</footer>",
    "<nav><time>2024-01-05</time></nav>",
    "<h2>5 January 2024</h2>",
    "<p>In 2024 we had 5 ideas</p>",
    "<p>Version 1.2.2024.1</p>",
    `<p>On 5 January 2024 ${"we wrote a long paragraph ".repeat(5)}</p>`,
  ])("not %s", (markup) => {
    expect(signsOf(markup).visibleDate).toBe(false);
  });
});

describe("the amount of prose", () => {
  it("counts words of all blocks but headings", () => {
    expect(
      factsOf("<h1>Not these</h1><p>It’s one — <code>x</code> well-known e-mail, 42.</p><li>Two words").words,
    ).toBe(7);
    expect(factsOf("<nav>none here</nav>").words).toBe(0);
  });

  it("counts Chinese and Japanese by characters, Korean by spaces", () => {
    expect(factsOf(`<p>${"汉".repeat(120)}</p>`).words).toBe(50);
    expect(factsOf("<p>나는 학교에 갑니다</p>").words).toBe(3);
  });

  it("counts paragraphs of at least 150 characters", () => {
    const paragraph = (length: number, letter = "a") => `<p>${letter.repeat(length)}</p>`;
    expect(signsOf(paragraph(150) + paragraph(149) + paragraph(151)).longParagraphs).toBe(2);
    expect(signsOf(`<ul><li>${"a".repeat(200)}</ul>`).longParagraphs).toBe(0);
  });

  it("counts Chinese, Japanese and Korean characters 2.5 times", () => {
    const paragraph = (length: number, letter: string) => `<p>${letter.repeat(length)}</p>`;
    expect(signsOf(paragraph(60, "字") + paragraph(59, "か")).longParagraphs).toBe(1);
    expect(signsOf(paragraph(60, "글")).longParagraphs).toBe(1);
  });

  it("tells the share of linked headings and items", () => {
    expect(signsOf("<h2><a href=/a>abcd</a></h2><ul><li><a href=/b>abc</a>d</ul><p>12345678</p>").linkedShare).toBe(
      0.5,
    );
    expect(signsOf("<h2><a href=#a>abcd</a></h2><li>a <a href=/b>b</a> cdef").linkedShare).toBe(0);
    expect(signsOf("").linkedShare).toBe(0);
  });
});
