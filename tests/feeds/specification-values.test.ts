import { expect, test } from "vitest";
import { plant } from "./plant.ts";

/** A slot of a feed, what stands there, and the rule that says what is wrong with the ⟦marked⟧ place. */
type Bad = readonly [format: "rss" | "atom" | "podcast", slot: string, planted: string, rule: string];
type Good = readonly [format: "rss" | "atom" | "podcast", slot: string, planted: string];

const media = (inside: string): string =>
  `<media:content url="https://a.example/rye.png" type="image/png">${inside}</media:content>`;
const xhtml = (inside: string): string =>
  `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${inside}</div></content>`;
const other = (id: string): string =>
  `<entry>${id}<title>Oats</title><updated>2025-05-01T10:00:00Z</updated><link href="https://a.example/oats"/><summary>How oat bread is baked at home, with honey and patience, in an ordinary oven.</summary></entry>`;

/** RFC 4151, RFC 8141, RFC 9562, RFC 3986 and 3987, and what RFC 4287 and RSS 2.0 ask of links and ids. */
const identity: readonly Bad[] = [
  ["atom", "id", "<id>tag:⟦a.example⟧:rye</id>", "feed/atom-id"],
  ["atom", "id", "<id>tag:⟦a_b.example⟧,2025:rye</id>", "feed/atom-id"],
  ["atom", "id", "<id>tag:⟦ada@⟧,2025:rye</id>", "feed/atom-id"],
  ["atom", "id", "<id>tag:a.example,⟦25⟧:rye</id>", "feed/atom-id"],
  ["atom", "id", "<id>tag:a.example,⟦2025-13⟧:rye</id>", "feed/atom-id"],
  ["atom", "id", "<id>tag:a.example,⟦2025-02-30⟧:rye</id>", "feed/atom-id"],
  ["atom", "id", "<id>tag:⟦a.example,2025⟧</id>", "feed/atom-id"],
  ["atom", "id", "<id>tag:a.example,2025:rye⟦{⟧1}</id>", "feed/atom-id"],
  ["atom", "id", "<id>tag:a.example,2025:rye#1⟦#⟧2</id>", "feed/atom-id"],
  ["atom", "id", "<id>⟦TAG:⟧a.example,2025:rye</id>", "feed/atom-id"],
  ["atom", "id", "<id>urn:⟦x⟧:rye</id>", "feed/atom-id"],
  ["atom", "id", "<id>urn:⟦isbn⟧:</id>", "feed/atom-id"],
  ["atom", "id", "<id>urn:uuid:⟦60a76c80-d399-11d9⟧</id>", "feed/atom-id"],
  ["atom", "id", "<id>⟦http://A.example/rye⟧</id>", "feed/atom-id"],
  ["atom", "id", "<id>⟦http://a.example:080/rye⟧</id>", "feed/atom-id"],
  ["atom", "id", "<id>⟦http://a.example⟧</id>", "feed/atom-id"],
  ["atom", "id", "<id>⟦http://a.example/%7erye⟧</id>", "feed/atom-id"],
  ["atom", "id", "<id>⟦http://a.example/a/../rye⟧</id>", "feed/atom-id"],
  ["atom", "id", "<id>⟦file://localhost/rye⟧</id>", "feed/atom-id"],
  ["atom", "id", "<id>⟦/rye⟧</id>", "feed/url"],
  ["atom", "id", "<id>⟦whatever⟧:rye</id>", "feed/url"],
  ["atom", "id", "<id>⟦https://a.example/⟧</id>", "feed/duplicate-guid"],
  ["atom", "entries", other("<id>⟦https://a.example/rye⟧</id>"), "feed/duplicate-guid"],
  ["atom", "self", '<link rel="self" href="⟦feed.atom⟧"/>', "feed/self-link"],
  ["atom", "self", '<link rel="self" href="https://a.example/feed.atom" type="⟦text/html⟧"/>', "feed/self-link"],
  ["atom", "entry/link", '<link href="⟦#rye⟧"/>', "feed/atom-link"],
  ["rss", "channel", "<docs>https://a.example/r⟦ ⟧ye</docs>", "feed/url"],
  ["rss", "item/link", "<link>⟦rye⟧</link>", "feed/url"],
  ["rss", "item", "<comments>https://a.example/r⟦{ye}⟧</comments>", "feed/url"],
  ["rss", "item", '<source url="⟦/feed⟧">B</source>', "feed/url"],
  ["rss", "guid", "<guid>⟦https://a..example/rye⟧</guid>", "feed/guid-permalink"],
  ["rss", "guid", "<guid>⟦rye⟧</guid>", "feed/guid-permalink"],
  [
    "rss",
    "item/description",
    `<description><![CDATA[How to bake <a href="⟦rye⟧">rye</a> bread at home, with seeds and patience.]]></description>`,
    "feed/content-url",
  ],
];
const identityAsItShouldBe: readonly Good[] = [
  ["atom", "id", "<id>tag:ada@a.example,2025-05-02:/rye?a#b</id>"],
  ["atom", "id", "<id>tag:a.example,2025:</id>"],
  ["atom", "id", "<id>urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6</id>"],
  ["atom", "id", "<id>urn:isbn:0451450523</id>"],
  ["atom", "id", "<id>http://a.example:8080/%C3%A9/?</id>"],
  ["atom", "entries", other("<id>https://a.example/oats</id>")],
  ["rss", "guid", '<guid isPermaLink="false">tag:a.example,2025:rye</guid>'],
  ["rss", "item", "<comments>https://a.example/rye?a=b&amp;c=d#e</comments>"],
];

/** The character data of RSS and Atom, and what acts on the page of a reader. */
const texts: readonly Bad[] = [
  ["rss", "title", "<title>Bread ⟦&lt;b&gt;⟧and&lt;/b&gt; rolls</title>", "feed/text-escaping"],
  ["rss", "description", "<description><![CDATA[⟦<p>⟧Bread and rolls</p>]]></description>", "feed/text-escaping"],
  ["rss", "channel", "<copyright>⟦&amp;copy;⟧ 2025 Ada</copyright>", "feed/text-escaping"],
  ["rss", "item", '<source url="https://b.example/feed">⟦&lt;i&gt;⟧B&lt;/i&gt;</source>', "feed/text-escaping"],
  ["rss", "item", "<dc:creator>Ada⟦&lt;br/&gt;⟧Bob</dc:creator>", "feed/text-escaping"],
  ["rss", "item", media("<media:title>⟦&lt;b&gt;⟧Rye&lt;/b&gt;</media:title>"), "feed/text-escaping"],
  ["podcast", "item", "<itunes:subtitle>⟦&lt;b&gt;⟧Rye&lt;/b&gt;</itunes:subtitle>", "feed/text-escaping"],
  ["atom", "entry/title", "<title>⟦&lt;b&gt;⟧Rye&lt;/b&gt;</title>", "feed/text-escaping"],
  ["atom", "entry", '<content type="text">Rye ⟦&amp;mdash;⟧ bread</content>', "feed/text-escaping"],
  ["atom", "author", "<author><name>⟦&lt;b&gt;⟧Ada&lt;/b&gt;</name></author>", "feed/text-escaping"],
  ["atom", "entry", xhtml("⟦&lt;b&gt;Rye&lt;/b&gt;⟧"), "feed/text-construct"],
  ["atom", "entry", '<content type="html">⟦<b>⟧Rye</b></content>', "feed/text-construct"],
  ["atom", "entry", '<content type="image/png">Rye⟦!⟧</content>', "feed/atom-content"],
  ["rss", "item", "<content:encoded><![CDATA[⟦<b>⟧Rye]]></content:encoded>", "feed/content-html"],
  ["rss", "item", "<content:encoded><![CDATA[<i><b>Rye</i>⟦</b>⟧]]></content:encoded>", "feed/content-html"],
  ["rss", "item", "<content:encoded><![CDATA[⟦<script>⟧a()</script>]]></content:encoded>", "feed/content-security"],
  [
    "rss",
    "item",
    "<content:encoded><![CDATA[⟦<meta charset='utf-8'>⟧Rye]]></content:encoded>",
    "feed/content-security",
  ],
  ["rss", "item", "<content:encoded><![CDATA[<p ⟦onclick='a()'⟧>Rye</p>]]></content:encoded>", "feed/content-security"],
  ["atom", "entry", xhtml('<p style="⟦position: fixed⟧">Rye</p>'), "feed/content-security"],
  ["atom", "entry", xhtml('<p style="⟦width: expression(a())⟧">Rye</p>'), "feed/content-security"],
  ["podcast", "item", `<itunes:subtitle>⟦${"Rye bread! ".repeat(24).trim()}⟧</itunes:subtitle>`, "podcast/text-length"],
];
const textsAsTheyShouldBe: readonly Good[] = [
  ["rss", "title", "<title>Salt &amp; butter: a &lt; b, Vec&lt;T&gt;, I &lt;3 bread, AT&amp;T</title>"],
  ["rss", "description", "<description>Vec&lt;T&gt; and other breads, for all who like to bake.</description>"],
  ["rss", "item", media('<media:title type="html">&lt;b&gt;Rye&lt;/b&gt;</media:title>')],
  ["podcast", "description", "<description><![CDATA[<p>Bread, told about loudly.</p>]]></description>"],
  ["atom", "entry/title", '<title type="html">&lt;b&gt;Rye&lt;/b&gt; &amp;mdash; bread</title>'],
  ["atom", "entry/title", "<title>The &lt;dialog&gt; element</title>"],
  ["atom", "entry", xhtml("<b>Rye</b> &amp; a &lt; b")],
  ["atom", "entry", '<content type="image/png">iVBORw0KGgo=</content>'],
  ["rss", "item", "<content:encoded><![CDATA[<p>Rye<p>bread<br><ul><li>one<li>two</ul>]]></content:encoded>"],
  ["atom", "entry", xhtml('<p style="color: red; float: left; background: url(https://a.example/b.png)">Rye</p>')],
];

/** RFC 822 with the RSS Profile, RFC 5322 and BCP 47. */
const people: readonly Bad[] = [
  ["rss", "item", "<author>⟦Ada⟧</author>", "feed/contact"],
  ["rss", "item", "<author>⟦Ada &lt;ada@a.example&gt;⟧</author>", "feed/contact"],
  ["rss", "channel", "<managingEditor>ada@⟦a..example⟧ (Ada)</managingEditor>", "feed/contact"],
  ["rss", "channel", "<webMaster>⟦ada@a.example ()⟧</webMaster>", "feed/contact"],
  ["atom", "author", "<author><name>Ada</name><email>⟦ada at a.example⟧</email></author>", "feed/contact"],
  ["atom", "author", "<author><name>⟦ada@a.example⟧</name></author>", "feed/atom-person"],
  ["rss", "language", "<language>⟦xx⟧</language>", "feed/language"],
  ["rss", "language", "<language>⟦en_US⟧</language>", "feed/language"],
  ["atom", "entry/link", '<link href="https://a.example/rye" hreflang="en-⟦UK⟧"/>', "feed/language"],
];
const peopleAsTheyShouldBe: readonly Good[] = [
  ["rss", "item", "<author>ada@a.example (Ada)</author>"],
  ["atom", "author", "<author><name>Ada</name><email>ada+x@a.example</email></author>"],
  ["rss", "language", "<language>de-CH-1996</language>"],
];

/** RFC 4287, sections 3 and 4, and RFC 5005. */
const atoms: readonly Bad[] = [
  ["atom", "entry", '⟦<link href="https://a.example/2"/>⟧', "feed/atom-link"],
  ["atom", "entry", '<link rel="⟦permalink⟧" href="https://a.example/2"/>', "feed/atom-link"],
  ["atom", "entry", '⟦<link rel="next" href="https://a.example/2.atom"/>⟧', "feed/feed-history"],
  ["atom", "feed", '⟦<fh:archive/>⟧<link rel="prev-archive" href="https://a.example/1.atom"/>', "feed/feed-history"],
  ["atom", "feed", '<fh:complete/>⟦<link rel="next" href="https://a.example/2.atom"/>⟧', "feed/feed-history"],
  ["atom", "entry/title", '<title type="⟦text/html⟧">Rye bread</title>', "feed/keyword"],
  ["atom", "entry", '⟦<content type="xhtml">⟧Rye</content>', "feed/text-construct"],
  ["atom", "summary", '⟦<content src="https://a.example/1.png" type="image/png"/>⟧', "feed/atom-content-src"],
  ["atom", "entry", '⟦<link rel="related"/>⟧', "feed/required-attribute"],
  ["atom", "self", '<link rel="self" href="https://a.example/feed.atom">⟦here⟧</link>', "feed/unexpected-text"],
  ["atom", "entry", "<author><name>B</name></author>⟦<source>⟧<title>B</title></source>", "feed/atom-source"],
];
const atomsAsTheyShouldBe: readonly Good[] = [
  ["atom", "entry", '<link type="application/pdf" href="https://a.example/rye.pdf"/>'],
  ["atom", "entry", '<link rel="https://a.example/rel" href="https://a.example/2"/>'],
  ["atom", "feed", '<link rel="next" href="https://a.example/2.atom"/>'],
  ["atom", "feed", "<fh:complete/>"],
  ["atom", "entry", '<content src="https://a.example/1.png" type="image/png"/>'],
];

/** Apple, “A Podcaster’s Guide to RSS”. */
const podcasts: readonly Bad[] = [
  ["podcast", "owner", "⟦<itunes:owner>⟧<itunes:name>Ada</itunes:name></itunes:owner>", "podcast/required-tags"],
  ["podcast", "explicit", "<itunes:explicit>⟦maybe⟧</itunes:explicit>", "podcast/explicit"],
  ["podcast", "category", '<itunes:category text="⟦Bread⟧"/>', "podcast/category"],
  ["podcast", "category", '<itunes:category text="⟦Games &amp; Hobbies⟧"/>', "podcast/category"],
  ["podcast", "image", '<itunes:image href="⟦https://a.example/cover.gif⟧"/>', "podcast/image"],
  ["podcast", "duration", "<itunes:duration>⟦1:2:3:4⟧</itunes:duration>", "podcast/duration"],
  ["podcast", "item", "<itunes:episodeType>⟦extra⟧</itunes:episodeType>", "feed/keyword"],
  ["podcast", "channel", "<itunes:type>⟦weekly⟧</itunes:type>", "feed/keyword"],
  ["podcast", "channel", "<itunes:keywords>⟦rye bread oven seeds⟧</itunes:keywords>", "podcast/keywords"],
  [
    "podcast",
    "enclosure",
    '<enclosure url="⟦https://a.example/rye.zip⟧" length="12216320" type="application/zip"/>',
    "podcast/enclosure",
  ],
];
const podcastsAsTheyShouldBe: readonly Good[] = [
  ["podcast", "category", '<itunes:category text="Arts"><itunes:category text="Food"/></itunes:category>'],
  ["podcast", "duration", "<itunes:duration>1:05:09</itunes:duration>"],
  ["podcast", "item", "<itunes:episodeType>trailer</itunes:episodeType>"],
  ["podcast", "channel", "<itunes:keywords>rye, bread, oven</itunes:keywords>"],
];

/** Media RSS 1.5.1. */
const medias: readonly Bad[] = [
  ["rss", "item", media('<media:credit role="⟦fan⟧" scheme="urn:ebu">Ada</media:credit>'), "feed/media-rss"],
  ["rss", "item", media('<media:title type="⟦xhtml⟧">Rye</media:title>'), "feed/keyword"],
  ["rss", "item", media('<media:hash algo="md5">⟦abc⟧</media:hash>'), "feed/media-rss"],
  ["rss", "item", media("<media:rating>⟦teen⟧</media:rating>"), "feed/media-rss"],
  ["rss", "item", media('<media:thumbnail url="https://a.example/t.png" time="⟦soon⟧"/>'), "feed/npt-time"],
  ["rss", "item", media('<media:restriction relationship="⟦maybe⟧">all</media:restriction>'), "feed/keyword"],
  ["rss", "item", media('<media:restriction relationship="deny">⟦some⟧</media:restriction>'), "feed/media-rss"],
  [
    "rss",
    "item",
    media('<media:restriction relationship="allow" type="country">⟦de,at⟧</media:restriction>'),
    "feed/media-rss",
  ],
  ["rss", "item", '<media:content url="https://a.example/rye.png" medium="⟦picture⟧"/>', "feed/keyword"],
  ["rss", "item", '<media:content url="https://a.example/rye.mp4" expression="⟦whole⟧"/>', "feed/keyword"],
  ["rss", "item", media("⟦<media:adult>⟧false</media:adult>"), "feed/media-rss"],
  ["rss", "item", "⟦<media:group>⟧<media:title>Rye</media:title></media:group>", "feed/media-rss"],
];
const mediasAsTheyShouldBe: readonly Good[] = [
  ["rss", "item", media('<media:credit role="author" scheme="urn:ebu">Ada</media:credit>')],
  ["rss", "item", media('<media:rating scheme="urn:mpaa">PG-13</media:rating>')],
  ["rss", "item", media('<media:restriction relationship="allow" type="country">de at</media:restriction>')],
  ["rss", "item", media('<media:thumbnail url="https://a.example/t.png" time="0:12:05.123"/>')],
];

test.each([...identity, ...texts, ...people, ...atoms, ...podcasts, ...medias])(
  "%s %s: %s is found by %s",
  async (format, slot, marked, rule) => {
    const { found, expected } = await plant(format, slot, marked);
    expect(found).toEqual([expected(rule)]);
  },
);

test.each([
  ...identityAsItShouldBe,
  ...textsAsTheyShouldBe,
  ...peopleAsTheyShouldBe,
  ...atomsAsTheyShouldBe,
  ...podcastsAsTheyShouldBe,
  ...mediasAsTheyShouldBe,
])("%s %s: nothing is said of %s", async (format, slot, planted) => {
  expect((await plant(format, slot, planted)).found).toEqual([]);
});
