import { describe, expect, it } from "vitest";
import { lintFiles } from "../lint-files.ts";

const many = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join("");

/** Pages as they come from broken generators, and as somebody would write them to stop a linter. */
const pages: Readonly<Record<string, string>> = {
  "nothing closed":
    "<html><head><title>Bread<body><div><p>One<p>Two<ul><li>a<li>b<table><tr><td>x<h2>Rye<a href=/x>y<em>z",
  "no head": "<h1>Bread</h1><p>Rye and wheat.",
  frames:
    "<html><head><title>Bread</title></head><frameset cols='20%,*'><frame src=nav.html><frame src=main.html></frameset>",
  "NUL bytes": "<html><head><title>Br\0ead</title></head><body><p>R\0ye</p><img src='a\0.png' alt='\0'></body>",
  "only an opening bracket": "<",
  "a tag that never ends": `<html><head><title>Bread</title></head><body><p class="${"x".repeat(10_000)}`,
  "one line of 5 MB": `<html><body><p>${"word ".repeat(1_000_000)}</p></body></html>`,
  "elements 10,000 deep": `<html><body>${"<div>".repeat(10_000)}<p>Bread.</p></body></html>`,
  "headings 10,000 deep": `<html><body>${"<h2><b>".repeat(10_000)}Bread.</body></html>`,
  "20,000 headings": `<html><body>${many(20_000, (index) => `<h${(index % 6) + 1}>Part ${index}</h${(index % 6) + 1}>`)}</body></html>`,
  "20,000 images without alt": `<html><body>${many(20_000, (index) => `<img src="${index}.png">`)}</body></html>`,
  "20,000 links without text": `<html><body>${many(20_000, (index) => `<a href="/${index}/"></a>`)}</body></html>`,
  "a title of 1 MB": `<html><head><title>${"Bread ".repeat(170_000)}</title></head><body><p>x</p></body></html>`,
  "a title in every element": `<html><body>${many(5_000, () => "<title>Bread</title>")}</body></html>`,
  "10,000 metas": `<html><head>${many(10_000, (index) => `<meta property="og:image" content="/${index}.png"><meta name=robots content="noindex,${index}">`)}</head></html>`,
  "5,000 canonicals": `<html><head>${many(5_000, (index) => `<link rel=canonical href="/${index}/">`)}</head></html>`,
  "5,000 versions in other languages": `<html><head>${many(5_000, (index) => `<link rel=alternate hreflang="x${index}" href="/${index}/">`)}</head></html>`,
  "JSON-LD of brackets": `<html><head><script type="application/ld+json">${"[".repeat(50_000)}</script></head></html>`,
  "JSON-LD of faults": `<html><head><script type="application/ld+json">{${many(20_000, () => '"a" 1 ')}}</script></head></html>`,
  "unknown elements": `<html><body>${many(10_000, (index) => `<t${index}>`)}</body></html>`,
  "shortcodes and braces": `<html><body><p>${"{{< {% [](".repeat(20_000)}</p><p>${"*".repeat(50_000)}</p><p>${"[".repeat(50_000)}</p></body></html>`,
  "a long word": `<html><head><meta name=description content="${"x".repeat(200_000)}"></head><body><p>${"x".repeat(500_000)}</p></body></html>`,
  "lone surrogates": "<html><head><title>\uD800</title></head><body><h1>\uDC00</h1><p>\uD83D</p></body></html>",
  "dates by the thousand": `<html><body>${many(5_000, () => "<p>5 January 2024</p><time datetime=2024-01-05>x</time>")}</body></html>`,
};

describe("malformed pages are linted without a crash", { timeout: 60_000 }, () => {
  it.each(Object.entries(pages))("%s", async (_, text) => {
    const files = { "public/index.html": '<html><body><a href="/a/">A</a></body></html>', "public/a/index.html": text };
    const { crashed, errors } = await lintFiles(files, ["public"]);
    expect(crashed).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe("malformed Markdown is linted without a crash", () => {
  it.each([
    ["front matter that is never closed", "---\ntitle: Bread\n\nRye."],
    ["front matter that cannot be read", '---\ntitle: "Bread\ntags: [a, b\n---\nRye.'],
    ["front matter of another kind", "---\n- Bread\n- Rye\n---\nRye."],
    ["brackets", `${"[".repeat(5_000)} ${"![".repeat(5_000)}`],
    ["tags", "<T>".repeat(5_000)],
    ["headings", many(5_000, (index) => `${"#".repeat((index % 6) + 1)} Part ${index}\n\n`)],
    ["NUL bytes", "# Br\0ead\n\n![\0](\0.png)\n"],
  ])("%s", async (_, text) => {
    const { crashed } = await lintFiles({ "post.md": text });
    expect(crashed).toEqual([]);
  });
});

describe("malformed files of a site are read without a crash", () => {
  const home = '<html><body><a href="/a/">A</a></body></html>';

  it.each([
    ["a sitemap that is cut off", { "public/sitemap.xml": "<urlset><url><loc>https://example.org/" }],
    ["a sitemap that is a page", { "public/sitemap.xml": "<html><body>Not found</body></html>" }],
    [
      "a sitemap that names itself",
      {
        "public/sitemap.xml":
          "<sitemapindex><sitemap><loc>https://example.org/sitemap.xml</loc></sitemap></sitemapindex>",
      },
    ],
    ["a sitemap of bytes", { "public/sitemap.xml": "\0\u0001\u0002PK" }],
    ["an empty sitemap", { "public/sitemap.xml": "" }],
    ["a robots.txt that is a page", { "public/robots.txt": "<html><body>Not found</body></html>" }],
    [
      "a robots.txt of stars",
      { "public/robots.txt": `User-agent: *\n${many(2_000, () => `Disallow: /${"*a".repeat(50)}$\n`)}` },
    ],
    ["redirects to themselves", { "public/_redirects": "/a/ /b/ 301\n/b/ /a/ 301\n/* /:splat 301\n" }],
    [
      "redirects that nobody can read",
      { "public/_redirects": "\0\n/a\n/a /b /c /d\n404\n", "vercel.json": "{", "netlify.toml": "[[" },
    ],
  ])("%s", async (_, files) => {
    const site = { "public/index.html": home, "public/a/index.html": "<p><a href=/b/>B</a>", ...files };
    const { crashed, errors } = await lintFiles(site, ["public"], { site: { url: "https://example.org/" } });
    expect(crashed).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe("findings by the hundred cost no more than their page", () => {
  it("whose text is read again once for all of them", async () => {
    let reads = 0;
    const files = {
      get "post.md"() {
        reads++;
        return many(500, (index) => `![](${index}.png)\n\n`);
      },
    };
    const { diagnostics } = await lintFiles(files);
    expect(diagnostics.filter(({ rule }) => rule === "post/img-alt").length).toBeGreaterThan(400);
    expect(reads).toBeLessThan(20);
  });
});
