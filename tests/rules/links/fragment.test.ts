import { describe, expect, test } from "vitest";
import type { LoadRequest } from "../../../src/sources/request.ts";
import { lintFiles } from "../../lint-files.ts";

type Files = Readonly<Record<string, string>>;

const url = "https://example.org/blog/";
const page = (body: string, head = ""): string => `<!doctype html><title>A page</title>${head}\n<body>${body}`;

/** What the rule says of a site, each as “file: message”. */
async function said(files: Files, more: Partial<LoadRequest> = {}): Promise<string[]> {
  const inputs = more.site ? ["public"] : Object.keys(files);
  const { diagnostics } = await lintFiles(files, inputs, more);
  return diagnostics
    .filter(({ rule }) => rule === "links/fragment")
    .map(({ span, message }) => `${span.file}: ${message}`);
}

/** A site whose home page has these links; returns those that are said to lead nowhere. */
async function lost(links: readonly string[], others: Files = {}, home = ""): Promise<string[]> {
  const anchors = links.map((href) => `<a href="${href}">A link</a>`).join("\n");
  const files = { "public/index.html": page(`${home}${anchors}`), ...others };
  const { diagnostics } = await lintFiles(files, ["public"], { site: { dir: "public", url } });
  const found = diagnostics.filter(({ rule, span }) => rule === "links/fragment" && span.file === "public/index.html");
  return found.map(({ span }) => files["public/index.html"].slice(span.start, span.end));
}

const rye = { "public/rye/index.html": page('<h1 id="a">Rye</h1><a href="/blog/">Home</a>') };

describe("the page that a fragment leads into", () => {
  test.each([
    ["/blog/rye#"],
    ["/blog/rye/#"],
    ["/blog/rye/index.html#"],
    ["rye#"],
    ["./rye/?page=2#"],
    ["https://example.org/blog/rye/#"],
    ["http://www.example.org/blog/rye#"],
    ["//example.org/blog/rye/#"],
  ])("%s", async (address) => {
    expect(await lost([`${address}a`, `${address}lost`], rye)).toEqual([`${address}lost`]);
  });

  test("an own file with its ending, and one that nothing else leads to", async () => {
    const others = { "public/rye.html": page('<p id="a">Rye</p>') };
    expect(await lost(["rye#a", "rye.html#lost"], others)).toEqual(["rye.html#lost"]);
  });

  test("of a file and a folder with one name, the one that is meant", async () => {
    const others = {
      "public/rye.html": page('<p id="file">Rye</p>'),
      "public/rye/index.html": page('<p id="folder">Rye</p>'),
    };
    const links = ["rye.html#file", "rye.html#folder", "rye/#folder", "rye/#file"];
    expect(await lost(links, others)).toEqual(["rye.html#folder", "rye/#file"]);
  });

  test("what is not there, what differs in case and other sites are not judged", async () => {
    expect(await lost(["gone/#a", "RYE/#lost", "https://example.com/#a", "https://example.org/#a"], rye)).toEqual([]);
  });

  test("files that are no page, and pages that their scripts write", async () => {
    const others = {
      "public/a.svg": "<svg/>",
      "public/a.pdf": "%PDF",
      "public/app/index.html": page('<div id="root"></div><script src="app.js"></script>'),
    };
    expect(await lost(["a.svg#b", "a.pdf#page=3", "app/#settings"], others)).toEqual([]);
  });

  test("a fragment goes along with redirects, stubs and aliases", async () => {
    const others = {
      ...rye,
      "public/_redirects":
        "/blog/old /blog/rye/\n/blog/older /blog/old\n/blog/own /blog/rye/#a\n/blog/out https://example.com/",
      "public/stub/index.html": '<meta http-equiv="refresh" content="0; url=/blog/rye/">',
      "public/stubs/index.html": '<meta http-equiv="refresh" content="0; url=/blog/stub/">',
    };
    const links = ["old", "older", "own", "out", "stub/", "stubs/"].flatMap((path) => [`${path}#a`, `${path}#lost`]);
    expect(await lost(links, others)).toEqual(["old#lost", "older#lost", "stub/#lost", "stubs/#lost"]);
  });

  test("the page itself; heads and structured data name things", async () => {
    const head =
      '<link rel="canonical" href="#x"><script type="application/ld+json">{"@type":"Person","url":"/#x"}</script>';
    expect(
      await said({ "public/index.html": page('<a href="#lost">A</a>', head) }, { site: { dir: "public", url } }),
    ).toEqual([
      "public/index.html: Nothing on this page has the id “lost”, so the link leads to its top. Correct the link or add the id.",
    ]);
  });

  test("a site without an address, and a lone page", async () => {
    const text = page(
      '<p id="a">A</p><a href="#a">A</a><a href="#lost">B</a><a href="b.html#a">C</a><a href="b.html#lost">D</a>',
    );
    const files = { "public/index.html": text, "public/b.html": page('<p id="a">B</p>') };
    const expected = [
      "public/index.html: Nothing on this page has the id “lost”, so the link leads to its top. Correct the link or add the id.",
      expect.stringContaining("b.html” has the id “lost”"),
    ];
    expect(await said(files, { site: { dir: "public" } })).toEqual(expected);
    expect(
      (await lintFiles(files, ["public/index.html"])).diagnostics
        .filter(({ rule }) => rule === "links/fragment")
        .map(({ span, message }) => `${span.file}: ${message}`),
    ).toEqual(expected);
  });
});

describe("ids of a page", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["a name", '<a name="x"></a>', true],
    ["a name of another element", '<input name="x"><meta name="x"><map name="x"></map>', false],
    ["a name of a link of SVG", '<svg><a name="x"></a></svg>', false],
    ["an id in SVG", '<svg><g id="x"/></svg>', true],
    ["twice", '<p id="x"></p><p id="x"></p>', true],
    ["in a template", '<template><p id="x"></p></template>', false],
    ["in a comment", '<!-- <p id="x"></p> -->', false],
    ["in text", '<p>&lt;p id="x"></p>', false],
    ["in a script", "<script>document.write('<p id=\"x\">')</script><h1>Words</h1>", false],
    ["in a noscript", '<noscript><p id="x"></p></noscript>', true],
    ["hidden", '<p id="x" hidden></p>', true],
    ["unquoted, in upper case", "<P ID=x>", true],
    ["the second id of an element", '<p id="y" id="x">', false],
    ["another case", '<p id="X">', false],
    ["with white space around it", '<p id=" x">', false],
  ];
  test.each(cases)("%s", async (_, markup, isThere) => {
    expect(await lost(["#x"], {}, markup)).toEqual(isThere ? [] : ["#x"]);
  });

  test("beyond ASCII, with spaces, as they stand and percent-encoded", async () => {
    const home =
      '<p id="größe"></p><p id="👍"></p><p id="a b"></p><p id="100%"></p><p id="caf%C3%A9"></p><p id="R&amp;D"></p>';
    const links = [
      "#größe",
      "#gr%C3%B6%C3%9Fe",
      "#👍",
      "#%f0%9f%91%8d",
      "#a b",
      "#a%20b",
      "#100%",
      "#caf%C3%A9",
      "#R&amp;D",
    ];
    expect(await lost(links, {}, home)).toEqual([]);
  });

  test("another composition of the same letters is another id, and is mended", async () => {
    const text = page(`<p id="${"é".normalize("NFC")}t">x</p><a href="#${"é".normalize("NFD")}t">A</a>`);
    const { diagnostics } = await lintFiles({ "public/index.html": text }, ["public"], {
      site: { dir: "public", url },
    });
    expect(diagnostics.filter(({ rule }) => rule === "links/fragment")).toMatchObject([
      { messageId: "accents", fix: [{ text: "ét" }] },
    ]);
  });
});

test("<base> leads a fragment away from its page, unless it names that page", async () => {
  const base = (href: string) => page('<p id="here">x</p><a href="#here">A</a>', `<base href="${href}">`);
  const files = {
    "public/index.html": page('<a href="a/">A</a><a href="b/">B</a>'),
    "public/a/index.html": base("/blog/"),
    "public/b/index.html": base("/blog/b/index.html"),
  };
  expect(await said(files, { site: { dir: "public", url } })).toEqual([
    "public/a/index.html: “#here” leads to “/blog/”, since <base> sends it there, and nothing there has that id. Write the path of this page before it.",
  ]);
});

test("what a template writes on every page is one finding", async () => {
  const nav = '<a href="/blog/#contct">Contact</a><a href="#man">Skip</a>';
  const pages = Array.from({ length: 8 }, (_, at) => [
    `public/${at}/index.html`,
    page(`${nav}<main id="main">Text</main>`),
  ]);
  const home = page(
    `${nav}<main id="main"><p id="contact">x</p>${pages.map((_, at) => `<a href="${at}/">x</a>`).join("")}</main>`,
  );
  const files = { "public/index.html": home, ...Object.fromEntries(pages) };
  const { diagnostics } = await lintFiles(files, ["public"], { site: { dir: "public", url } });
  expect(
    diagnostics.filter(({ rule }) => rule === "links/fragment").map(({ count, span }) => [span.file, count]),
  ).toEqual([
    ["public/index.html", 9],
    ["public/index.html", 9],
  ]);
});

describe("Markdown", () => {
  test("with its page, the ids of the page decide, and the finding stands in the Markdown", async () => {
    const files = {
      "public/index.html": page('<a href="rye/">Rye</a>'),
      "public/rye/index.html": page('<h1 id="x-1">The dough</h1><a href="#the-dough">A</a><a href="#x-1">B</a>'),
      "content/rye.md": "---\ntitle: Rye\nurl: /rye/\n---\n\n# The dough\n\n[A](#the-dough) [B](#x-1)\n",
    };
    const { diagnostics } = await lintFiles(files, ["public", "content/rye.md"], { site: { dir: "public", url } });
    const found = diagnostics.filter(({ rule }) => rule === "links/fragment");
    expect(found.map(({ span, message }) => [span.file, message.slice(0, 46)])).toEqual([
      ["content/rye.md", "Nothing on this page has the id “the-dough”, s"],
    ]);
  });

  test("neighbours are read for their headings and not linted", async () => {
    const files = {
      "a.md": "[1](b.md#dough) [2](./b#lost) [3](c/#oven) [4](c/index.md#lost) [5](d.md#any) [6](b.md)\n",
      "b.md": "# Dough\n\n[dead](gone.md)\n",
      "c/index.md": "# Oven\n",
    };
    const { diagnostics, files: read } = await lintFiles(files, ["a.md"]);
    expect(
      diagnostics.map(({ rule, message }) => `${rule}: ${message}`).filter((one) => one.startsWith("links/")),
    ).toEqual([
      "links/fragment: No heading or id on “b.md” is like “lost”. Correct the link or add the id.",
      "links/fragment: No heading or id on “c/index.md” is like “lost”. Correct the link or add the id.",
      expect.stringMatching(/^links\/broken: .*d\.md/),
    ]);
    expect([...read.keys()]).toEqual(["a.md"]);
  });

  test("a neighbour with a page is judged by its page", async () => {
    const files = {
      "public/index.html": page('<a href="a/">A</a><a href="b/">B</a>'),
      "public/a/index.html": page('<a href="../b/#own">A link</a><a href="../b/#dough">Another link</a>'),
      "public/b/index.html": page('<h1 id="own">Dough</h1>'),
      "content/a.md": "---\nurl: /a/\n---\n\n[A link](b.md#own) [Another link](b.md#dough)\n",
      "content/b.md": "---\nurl: /b/\n---\n\n# Dough\n",
    };
    const inputs = ["public", "content/a.md", "content/b.md"];
    const { diagnostics } = await lintFiles(files, inputs, { site: { dir: "public", url } });
    const found = diagnostics.filter(({ rule }) => rule === "links/fragment");
    expect(found.map(({ span, message }) => [span.file, message.slice(0, 43)])).toEqual([
      ["content/a.md", "Nothing on “/blog/b/” has the id “dough”, s"],
    ]);
  });

  test.each([
    ["a shortcode", "post.md", "{{< part id=x >}}"],
    ["an inclusion", "post.md", "{% include part.md %}"],
    ["a snippet", "post.md", '--8<-- "part.md"'],
    ["a component", "post.mdx", "import Part from './part.mdx'\n\n<Part />"],
    ["an explicit target", "post.md", "(lost)=\n## Other"],
    ["an id", "post.md", "Text\n{: #lost}"],
    ["an id of a span", "post.md", "[Text]{#lost} here"],
    ["an id of a picture", "post.md", "![A loaf](https://example.com/a.png){width=50% #lost}"],
    ["an id of code", "post.md", "``` {.python #lost}\nx\n```"],
    ["an id in HTML", "post.md", '<div id="lost"></div>'],
    ["a comment of MDX", "post.mdx", "## Other {/* #lost */}"],
  ])("%s: silence", async (_, file, text) => {
    expect(await said({ [file]: `[A](#lost)\n\n${text}\n` })).toEqual([]);
  });

  test.each([
    ["a picture", "post.md", '{{< figure src="a.png" >}}'],
    ["code", "post.md", "```\n## Lost\n```"],
    ["an element", "post.mdx", "<div>Text</div>"],
  ])("%s: no silence", async (_, file, text) => {
    expect(await said({ [file]: `[A](#lost)\n\n${text}\n` })).toHaveLength(1);
  });

  test("what generators make of headings", async () => {
    const headings =
      "## What’s new?\n\n## 3. Ways & means\n\n## Größe\n\n## 中文 标题\n\n## 👍 Yes\n\n## Twice\n\n## Twice\n\n## `code` *here*\n";
    const links = [
      "whats-new what-s-new what’s-new 3-ways--means 3-ways-means ways-means _3_ways_means 3-ways-and-means größe grosse",
      "groesse gr%C3%B6%C3%9Fe 中文-标题 -yes yes 1-yes twice twice-1 twice_1 code-here WhatsNew user-content-twice fn:1",
    ];
    const text = links
      .join(" ")
      .split(" ")
      .map((id) => `[x](#${id})`)
      .join(" ");
    expect(await said({ "post.md": `${text} [^1]\n\n${headings}\n[^1]: Note\n` })).toEqual([]);
  });
});

test("content of feeds is judged where it leads into pages of the site", async () => {
  const item =
    '<item><title>Rye</title><link>https://example.org/blog/rye/#a</link><guid>https://example.org/blog/rye/#b</guid><description>&lt;a href="https://example.org/blog/rye/#c">C&lt;/a> &lt;a href="#d">D&lt;/a></description></item>';
  const feed = `<rss version="2.0"><channel><title>T</title><link>${url}</link><description>D</description>${item}</channel></rss>`;
  const files = { "public/index.html": page('<a href="rye/">Rye</a>'), ...rye, "public/feed.xml": feed };
  expect((await said(files, { site: { dir: "public", url } })).map((one) => /id “(.)”/.exec(one)?.[1])).toEqual([
    "b",
    "c",
  ]);
});
