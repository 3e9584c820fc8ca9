import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { Library } from "../../../src/sources/library.ts";
import { memoryDisk } from "../../../src/sources/memory-disk.ts";
import { readSitemap } from "../../../src/sources/site-files/sitemap.ts";
import fc from "../../fast-check.ts";
import { lintFiles } from "../../lint-files.ts";

const home = "https://a.example/";
const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
const urlset = (...urls: readonly string[]): string =>
  `<urlset xmlns="${namespace}">${urls.map((url) => `<url><loc>${url}</loc></url>`).join("")}</urlset>`;
const index = (...urls: readonly string[]): string =>
  `<sitemapindex xmlns="${namespace}">${urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join("")}</sitemapindex>`;

function read(text: string) {
  return readSitemap(new Library(memoryDisk({ "sitemap.xml": text })).open("sitemap.xml"), undefined);
}

type Files = Readonly<Record<string, string | Uint8Array>>;

async function sitemapsOf(
  files: Files,
  site: { dir: string; url?: string } = { dir: "s", url: home },
  maxFeedSize?: number,
) {
  const all = { "s/index.html": "<!doctype html><title>Bread</title>", ...files };
  const result = await lintFiles(all, ["s"], { site, ...(maxFeedSize && { maxFeedSize }) });
  return result.site;
}

describe("which sitemaps are read", () => {
  test("the usual ones, what they name, and what robots.txt names, each once", async () => {
    const { sitemaps } = await sitemapsOf({
      "s/robots.txt": `Sitemap: ${home}maps/c.xml\nsitemap: ${home}sitemap.xml\nSitemap: https://b.example/sitemap.xml`,
      "s/sitemap.xml": index(`${home}maps/a.xml`, `${home}maps/b.txt`, `${home}gone.xml`, `${home}sitemap.xml`),
      "s/maps/a.xml": urlset(`${home}a/`),
      "s/maps/b.txt": `${home}b/\r\n\r\n  ${home}b2/`,
      "s/maps/c.xml": urlset(`${home}c/`),
      "s/other/sitemap.xml": urlset(`${home}d/`),
    });
    expect(sitemaps.map(({ file, url, kind }) => [file, url, kind])).toEqual([
      ["s/sitemap.xml", `${home}sitemap.xml`, "index"],
      ["s/maps/a.xml", `${home}maps/a.xml`, "urlset"],
      ["s/maps/b.txt", `${home}maps/b.txt`, "text"],
      ["s/maps/c.xml", `${home}maps/c.xml`, "urlset"],
    ]);
    expect(sitemaps[2]?.entries.map(({ url }) => url)).toEqual([`${home}b/`, `${home}b2/`]);
  });

  test("where nobody knows the address of the site, by their paths", async () => {
    const files = { "s/sitemap.xml": index("https://b.example/a.xml"), "s/a.xml": urlset("https://b.example/") };
    const { sitemaps } = await sitemapsOf(files, { dir: "s" });
    expect(sitemaps.map(({ file, url }) => [file, url])).toEqual([
      ["s/sitemap.xml", undefined],
      ["s/a.xml", undefined],
    ]);
  });

  test("packed ones are unpacked up to a limit, others are left out", async () => {
    const packed = { "s/sitemap.xml.gz": gzipSync(urlset(`${home}a/`)) };
    const { sitemaps } = await sitemapsOf(packed);
    expect(sitemaps.map(({ bytes, entries }) => [bytes, entries.length])).toEqual([[urlset(`${home}a/`).length, 1]]);
    const bomb = { "s/sitemap.xml.gz": gzipSync("<urlset>".padEnd(1_000_000)) };
    expect((await sitemapsOf(bomb, undefined, 100_000)).sitemaps).toEqual([]);
    expect((await sitemapsOf({ "s/sitemap.xml.gz": "no gzip" })).sitemaps).toEqual([]);
  });

  test("large ones are not parsed, feeds are none, and whoever names one post hears of none", async () => {
    const large = await sitemapsOf({ "s/sitemap.xml": urlset(home).padEnd(2_000) }, undefined, 1_000);
    expect(large.sitemaps).toMatchObject([{ oversize: true, bytes: 2_000, entries: [], kind: "unknown" }]);
    const feed = { "s/robots.txt": `Sitemap: ${home}feed.xml`, "s/feed.xml": '<rss version="2.0"></rss>' };
    expect((await sitemapsOf(feed)).sitemaps).toEqual([]);
    const files = {
      "s/index.html": "<title>x</title>",
      "s/sitemap.xml": urlset(home),
      "s/robots.txt": "User-agent: *",
    };
    const { site } = await lintFiles(files, ["s/index.html"], { site: { dir: "s", url: home } });
    expect([site.sitemaps, site.robots]).toEqual([[], undefined]);
  });
});

describe("what a sitemap says", () => {
  test("its entries, with their places; extensions are no part of them", () => {
    const text = `<?xml version="1.0"?>
<urlset xmlns="${namespace}" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml">
  <url>
    <image:image><image:loc>${home}i.png</image:loc></image:image>
    <loc>
      ${home}?a=1&amp;b=<![CDATA[2]]>
    </loc>
    <lastmod>2024-05-01</lastmod><changefreq>daily</changefreq><priority>0.5</priority>
    <xhtml:link rel="alternate" hreflang="de" href="${home}de/"/>
    <xhtml:link rel="stylesheet" href="x"/>
  </url>
</urlset>`;
    const { kind, namespace: written, entries, faults } = read(text);
    expect([kind, written?.value, faults, entries.length]).toEqual(["urlset", namespace, [], 1]);
    const [entry] = entries;
    expect(entry?.url).toBe(`${home}?a=1&b=2`);
    expect(text.slice(entry?.loc?.start, entry?.loc?.end)).toBe(`${home}?a=1&amp;b=<![CDATA[2`);
    expect([entry?.lastmod, entry?.changefreq, entry?.priority].map((one) => one?.value)).toEqual([
      "2024-05-01",
      "daily",
      "0.5",
    ]);
    expect(entry?.alternates.map(({ hreflang, href }) => [hreflang?.value, href.value])).toEqual([
      ["de", `${home}de/`],
    ]);
  });

  test.each([
    ["<html><body>x</body></html>", "unknown", "an HTML page"],
    ['<s:urlset xmlns:s="x"><s:url><s:loc>https://a.example/</s:loc></s:url></s:urlset>', "urlset", undefined],
    ["Not found", "unknown", "plain text"],
    ["", "unknown", "an empty file"],
    ["/rye/\n/oats/", "unknown", "plain text"],
  ])("%s", (text, kind, looksLike) => {
    expect(read(text)).toMatchObject({ kind, looksLike });
  });

  test("relative and strange addresses are none", () => {
    const { entries } = read(urlset("/rye/", "ftp://a.example/", "https://", "HTTPS://A.example"));
    expect(entries.map(({ url }) => url)).toEqual([undefined, undefined, undefined, home]);
  });
});

test("anything can be read, and lies within the file", () => {
  const piece = fc.constantFrom(
    "<urlset>",
    `<urlset xmlns="${namespace}">`,
    "<url>",
    "<loc>",
    "</loc>",
    "</url>",
    "<sitemapindex>",
    "<sitemap>",
    "<lastmod/>",
    "&",
    "&amp;",
    "<![CDATA[",
    "]]>",
    home,
    "\n",
    "<!--",
    "<xhtml:link rel='alternate' href='x'>",
    "<",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      const { opening, entries } = read(text);
      for (const { start, end } of [opening, ...entries.flatMap(({ span, loc }) => (loc ? [span, loc] : [span]))]) {
        expect(start >= 0 && start <= end && end <= text.length).toBe(true);
      }
    }),
  );
});

test("a page listed in any sitemap is not left alone", async () => {
  const page = "<!doctype html><title>x</title>";
  const site = await sitemapsOf({
    "s/robots.txt": `Sitemap: ${home}pages.txt`,
    "s/pages.txt": `${home}hidden/`,
    "s/hidden/index.html": page,
    "s/vendor/index.html": page,
  });
  expect(site.posts.map(({ file }) => file)).toEqual(["s/hidden/index.html", "s/index.html"]);
});
