import { expect, test } from "vitest";
import { lintFiles } from "../../lint-files.ts";

const head = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">';
const files = {
  "public/feed.xml": `<rss version="2.0"><channel><title>Crumb</title><link>https://a.example/</link>
<item><title>Barley soup</title><pubDate>Fri, 03 May 2024 08:00:00 GMT</pubDate><link>https://a.example/rye/</link></item>
<item><title>Gone</title><link>https://a.example/gone/</link></item>
</channel></rss>`,
  "public/feed.json": `{ "version": "https://jsonfeed.org/version/1.1", "title": "Crumb", "home_page_url": "https://a.example/",
"items": [{ "id": "1", "url": "https://a.example/rye/", "title": "Barley soup", "date_published": "2024-05-03T08:00:00Z" },
{ "id": "2", "url": "https://a.example/gone/", "title": "Gone" }] }`,
  "public/index.html": `<!DOCTYPE html><head>${head}</head><a href="/rye/">Rye</a> <a href="/soup/">Soup</a>`,
  "public/soup/index.html": `<!DOCTYPE html><head>${head}</head><h1>Soup</h1>`,
  "public/rye/index.html": `<!DOCTYPE html><head>${head}<meta name="robots" content="noindex">
<link rel="canonical" href="https://a.example/soup/">
<meta property="article:published_time" content="2024-04-01T08:00:00Z"></head><h1>Sour rye</h1>`,
};

test("what the feeds of a site share is said once, also of a page", async () => {
  const { diagnostics } = await lintFiles(files, ["public/feed.xml", "public/feed.json"], {
    site: { dir: "public", url: "https://a.example/" },
  });
  const parity = diagnostics.filter(({ rule }) => rule.startsWith("parity/"));
  expect(parity.map(({ rule, span, count }) => `${rule} ${span.file} ${count}`)).toEqual([
    "parity/title public/feed.xml 2",
    "parity/date public/feed.xml 2",
    "parity/missing-page public/feed.xml 2",
    "parity/noindex-in-feed public/rye/index.html 1",
    "parity/canonical public/rye/index.html 1",
  ]);
});

test("a feed alone is told nothing about pages that nobody gave", async () => {
  const { diagnostics } = await lintFiles({ "feed.xml": files["public/feed.xml"] });
  expect(diagnostics.filter(({ rule }) => rule.startsWith("parity/"))).toEqual([]);
});
