import { expect, test } from "vitest";
import { recognise } from "../../../src/sources/recognise.ts";
import { readFeedText as read } from "../../read-feed.ts";

const rss = `<?xml version="1.0"?>
<rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom" xmlns:d="http://purl.org/dc/elements/1.1/"
  xmlns:c="http://purl.org/rss/1.0/modules/content/">
<channel>
  <title>Bread &amp; Butter</title>
  <link>https://a.example/</link>
  <description>About bread.</description>
  <language>en</language>
  <a:link rel="self" href="https://a.example/feed.xml"/>
  <managingEditor>ada@a.example (Ada)</managingEditor>
  <item>
    <title><![CDATA[Rye]]></title>
    <link>https://a.example/rye</link>
    <guid>https://a.example/rye</guid>
    <description>&lt;p&gt;Rye &amp;amp; wheat&lt;/p&gt;</description>
    <c:encoded><![CDATA[<p>Rye and <em>wheat</em>.</p>]]></c:encoded>
    <category>Grain</category><d:subject>Flour</d:subject>
    <d:creator>Ada</d:creator>
    <pubDate>Fri, 02 May 2025 12:00:00 GMT</pubDate>
    <enclosure url="https://a.example/rye.mp3" length="1" type="audio/mpeg"/>
  </item>
</channel></rss>`;

const rdf = `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel r:about="https://a.example/"><title>Bread &amp; Butter</title><link>https://a.example/</link>
    <description>About bread.</description><dc:language>en</dc:language></channel>
  <item r:about="https://a.example/rye"><title>Rye</title><link>https://a.example/rye</link>
    <description>Rye &amp;amp; wheat</description><dc:date>2025-05-02T12:00:00Z</dc:date>
    <dc:subject>Grain</dc:subject><dc:creator>Ada</dc:creator></item>
</r:RDF>`;

const rss11 = `<Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="https://a.example/feed.xml">
  <title>Bread &amp; Butter</title><link>https://a.example/</link><description>About bread.</description>
  <dc:language>en</dc:language>
  <items rdf:parseType="Collection"><item rdf:about="https://a.example/rye">
    <title>Rye</title><link>https://a.example/rye</link>
    <description>Rye &amp;amp; wheat</description><dc:date>2025-05-02T12:00:00Z</dc:date>
    <dc:subject>Grain</dc:subject><dc:creator>Ada</dc:creator></item></items>
</Channel>`;

const atom = `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="en">
  <a:title type="html">Bread &amp;amp; Butter</a:title><a:subtitle>About bread.</a:subtitle><a:id>tag:a.example,2025:x</a:id>
  <a:link href="https://a.example/"/><a:link rel="self" href="https://a.example/feed.xml"/>
  <a:updated>2025-05-02T12:00:00Z</a:updated><a:author><a:name>Ada</a:name></a:author>
  <a:entry xml:base="https://a.example/posts/">
    <a:title>Rye</a:title><a:link href="../rye"/><a:id>tag:a.example,2025:1</a:id>
    <a:summary type="html">&lt;p&gt;Rye &amp;amp; wheat&lt;/p&gt;</a:summary>
    <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Rye and <em>wheat</em>.</p></div></a:content>
    <a:category term="Grain"/><a:link rel="enclosure" href="https://a.example/rye.mp3"/>
    <a:published>2025-05-02T12:00:00Z</a:published><a:updated>2025-05-03T12:00:00Z</a:updated>
  </a:entry>
</a:feed>`;

const json = `{ "version": "https://jsonfeed.org/version/1.1", "title": "Bread \\u0026 Butter",
  "home_page_url": "https://a.example/", "feed_url": "https://a.example/feed.json", "description": "About bread.",
  "language": "en", "authors": [{ "name": "Ada" }],
  "items": [{ "id": "1", "url": "rye", "title": "Rye", "summary": "Rye & wheat",
    "content_html": "<p>Rye and <em>wheat</em>.</p>", "tags": ["Grain"], "authors": [{ "name": "Ada" }],
    "date_published": "2025-05-02T12:00:00Z", "attachments": [{ "url": "https://a.example/rye.mp3", "mime_type": "audio/mpeg" }] }] }`;

test.each([
  ["rss", "2.0", rss],
  ["rdf", "1.0", rdf],
  ["rdf", "1.1", rss11],
  ["atom", "1.0", atom],
  ["json", "1.1", json],
])("%s comes out in the one shape", async (format, version, text) => {
  const feed = await read(text);
  expect(feed.faults).toEqual([]);
  expect(feed).toMatchObject({ format, version, looksLike: undefined });
  expect(feed.title?.value).toBe("Bread & Butter");
  expect(feed.link?.value).toBe("https://a.example/");
  expect(feed.description?.plain.value).toBe("About bread.");
  expect(feed.language?.value).toBe("en");
  const [entry] = feed.entries;
  expect(feed.entries).toHaveLength(1);
  expect(entry?.title?.value).toBe("Rye");
  expect(entry?.url).toBe("https://a.example/rye");
  expect(entry?.description?.plain.value.trim()).toBe("Rye & wheat");
  expect(entry?.dates[0]?.time).toBe(Date.UTC(2025, 4, 2, 12));
  expect(entry?.categories[0]?.value).toBe("Grain");
  expect([...feed.authors, ...(entry?.authors ?? [])].map(({ value }) => value)).toContain("Ada");
  if (format !== "rdf") {
    expect(entry?.content?.plain.value.trim()).toBe("Rye and wheat.");
    expect(entry?.enclosures.map(({ value }) => value)).toEqual(["https://a.example/rye.mp3"]);
    expect(feed.self?.value).toMatch(/feed/);
  }
  const words = entry?.description?.plain;
  const { start, end } = words?.span(words.value.indexOf("wheat"), words.value.indexOf("wheat") + 5) ?? {
    start: 0,
    end: 0,
  };
  expect(text.slice(start, end)).toBe("wheat");
});

test("a permalink guid stands for a missing link, any other guid does not", async () => {
  const { entries } = await read(`<rss version="2.0"><channel>
    <item><guid>https://a.example/1</guid></item>
    <item><guid isPermaLink="false">https://a.example/2</guid></item>
  </channel></rss>`);
  expect(entries.map(({ url }) => url)).toEqual(["https://a.example/1", undefined]);
});

test("what a guid says of itself, and where it could say more", async () => {
  const text = `<rss version="2.0"><channel><item><guid  isPermaLink="FALSE">1</guid></item>
    <item><guid>2</guid></item><item><title>3</title></item></channel></rss>`;
  const [said, unsaid, none] = (await read(text)).entries;
  expect(said?.guid).toMatchObject({ isPermalink: false, flag: { value: "FALSE" } });
  expect(unsaid?.guid).toMatchObject({ isPermalink: true, flag: undefined });
  expect(text.slice(0, unsaid?.guid?.insertion.end)).toMatch(/<item><guid$/);
  expect(none?.guid).toBeUndefined();
});

test("dates of Dublin Core's terms: issued and modified", async () => {
  const { entries } = await read(`<rss version="2.0" xmlns:x="http://purl.org/dc/terms/"><channel><item>
    <x:issued>2025-05-02</x:issued><x:modified>2025-05-03</x:modified><x:created>2025-05-01</x:created>
  </item></channel></rss>`);
  expect(entries[0]?.dates.map(({ role, time }) => [role, time])).toEqual([
    ["published", Date.UTC(2025, 4, 2)],
    ["updated", Date.UTC(2025, 4, 3)],
  ]);
});

test("a broken feed is a feed, and says what other readers see of it", async () => {
  const feed = await read(
    "<rss version='2.0'><channel><item><title>a</title></item><item><title>b & c</title></item></channel></rss>",
  );
  expect(feed.entries).toHaveLength(2);
  expect(feed.faults.map(({ code }) => code)).toEqual(["bare-ampersand"]);
  expect(feed.readers).toMatchObject({ strictEntries: 1, lenientEntries: 2 });
});

test.each([
  ["<!DOCTYPE html><title>x</title>", "an HTML page"],
  ["<html><p>x</html>", "an HTML page"],
  ['<?xml version="1.0"?><urlset></urlset>', "a sitemap"],
  ["<opml></opml>", "an OPML outline"],
  ["<data></data>", "XML whose root is <data>"],
  ['{ "a": 1 }', "JSON without the version and items of a JSON Feed"],
])("%s is no feed", async (text, looksLike) => {
  expect(await read(text)).toMatchObject({ format: "unknown", looksLike, entries: [] });
});

test.each([
  "<?xml version='1.0'?><!-- x --><!DOCTYPE rss [<!ENTITY a 'b'>]><rss/>",
  "\n <rss></rss>",
  "<rdf:RDF/>",
  "<feed/>",
])("%s is recognised as a feed", (text) => {
  expect(recognise("x.txt", text).kind).toBe("feed");
});

test("RSS that is RDF tells its version by its namespace", async () => {
  const rdfOf = (namespace: string): string =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="${namespace}"><channel/><item/></rdf:RDF>`;
  const namespaces = [
    "http://my.netscape.com/rdf/simple/0.9/",
    "http://channel.netscape.com/rdf/simple/0.9/",
    "http://purl.org/rss/1.0/",
    "http://purl.org/rss/1.0",
  ];
  const feeds = await Promise.all(namespaces.map((namespace) => read(rdfOf(namespace))));
  expect(feeds.map(({ version }) => version)).toEqual(["0.90", "0.90", "1.0", "1.0"]);
  expect(feeds.map(({ entries }) => entries.length)).toEqual([1, 1, 1, 1]);
  const prefixed = await read(
    '<r:Channel xmlns:r="http://purl.org/net/rss1.1#"><r:items><r:item/></r:items></r:Channel>',
  );
  expect([prefixed.format, prefixed.version, prefixed.entries.length]).toEqual(["rdf", "1.1", 1]);
});

test("misplaced items of RSS are entries all the same", async () => {
  const feed = await read('<rss version="2.0"><channel><item/></channel><item/></rss>');
  expect(feed.entries).toHaveLength(2);
});
