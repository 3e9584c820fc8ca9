import { atom, entry, entryDocument, imaged, item, rdf, rss } from "./base.ts";

/** What is wrong; a feed with that fault alone, ⟦marked⟧ on its line; the rule that has to say so. */
export type Planted = readonly [fault: string, feed: string, rule: string];

const netscape =
  '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">';
const xhtml = 'xmlns="http://www.w3.org/1999/xhtml"';
const cloud =
  '<cloud domain="bread.example.org" port="80" path="/RPC2" registerProcedure="notify" protocol="xml-rpc"/>';
const enclosure = '<enclosure url="https://bread.example.org/rye.mp3" length="4820153" type="audio/mpeg"/>';
const textInput =
  "<title>Search</title><description>Search the archive</description><name>q</name><link>https://bread.example.org/s</link>";

export const syntaxFaults: readonly Planted[] = [
  ["unknown encoding", rss().replace("UTF-8", "⟦bread-8⟧"), "feed/encoding"],
  ["obscure encoding", rss().replace("UTF-8", "⟦UTF-7⟧"), "feed/encoding"],
  ["control character", item({ title: "<title>⟦Rye \u0093bread\u0094⟧</title>" }), "feed/encoding"],
  ["lost character", item({ title: "<title>⟦Cr\uFFFDme⟧</title>" }), "feed/encoding"],
  [
    "podcast not in UTF-8",
    rss({ ttl: '<itunes:type xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">serial</itunes:type>' }).replace(
      "UTF-8",
      "⟦ISO-8859-1⟧",
    ),
    "feed/encoding",
  ],
  ["bare ampersand", item({ title: "<title>Rye ⟦&⟧ spelt</title>" }), "feed/xml-well-formed"],
  ["undeclared entity", item({ title: "<title>Rye⟦&nbsp;⟧bread</title>" }), "feed/xml-well-formed"],
  ["forbidden reference", item({ title: "<title>Rye⟦&#1;⟧</title>" }), "feed/xml-well-formed"],
  ["crossed elements", item({ title: "<title>⟦<b>Rye</title></b>⟧" }), "feed/xml-well-formed"],
  ["cut-off", rss().replace("\n</channel>\n</rss>", "⟦⟧"), "feed/xml-well-formed"],
  ["attribute without quotes", rss({ ttl: "<ttl ⟦x=1⟧>60</ttl>" }), "feed/xml-well-formed"],
  ["blank before the declaration", `\n⟦${rss().replace("?>", "?>⟧")}`, "feed/xml-well-formed"],
  ["XML 1.1", rss().replace('"1.0"', '"⟦1.1⟧"'), "feed/xml-well-formed"],
  ["undeclared prefix", rss({ ttl: "<⟦bakery:shop⟧>Ada</bakery:shop>" }), "feed/xml-well-formed"],
  ["Atom without namespace", atom().replace(/ xmlns="[^"]*"/, "⟦⟧"), "feed/namespace"],
  ["RSS 1.0 without namespace", rdf().replace(/ xmlns="[^"]*"/, "⟦⟧"), "feed/namespace"],
  ["Atom 0.3", '<feed version="0.3" xmlns="⟦http://purl.org/atom/ns#⟧"></feed>', "feed/namespace"],
  ["RSS in a namespace", rss().replace("<rss ", '<rss xmlns="⟦https://a.example/rss⟧" '), "feed/namespace"],
  ["element taken out of Atom", entry({ title: '<⟦title⟧ xmlns="">Rye</title>' }), "feed/namespace"],
  ["element of RSS 1.0 in RSS 2.0", rss({ ttl: '<⟦ttl⟧ xmlns="http://purl.org/rss/1.0/">60</ttl>' }), "feed/namespace"],
  ["namespace without its slash", rss().replace("com/mrss/", "com/mrss⟦⟧"), "feed/namespace"],
  ["customary prefix for another", rss({ ttl: '<ttl xmlns:dc="⟦https://a.example/⟧">60</ttl>' }), "feed/namespace"],
  [
    "prefixed root",
    atom()
      .replace(/<(\/?)(?=\w)/g, "<$1a:")
      .replace('xmlns="', 'xmlns:a="')
      .replace("<a:feed", "<⟦a:feed⟧"),
    "feed/namespace",
  ],
  [
    "prefixed XHTML",
    entry({ content: '<content type="xhtml"><⟦h:div⟧ xmlns:h="http://www.w3.org/1999/xhtml">Rye</h:div></content>' }),
    "feed/namespace",
  ],
  ["DOCTYPE of another version", rss().replace("<rss", `⟦${netscape}⟧\n<rss`), "feed/doctype"],
  ["DOCTYPE of a page", rss().replace("<rss", "⟦<!DOCTYPE html>⟧\n<rss"), "feed/doctype"],
  [
    "entity from elsewhere",
    rss().replace("<rss", '<!DOCTYPE rss [\n⟦<!ENTITY rye SYSTEM "rye.txt">⟧\n]>\n<rss'),
    "feed/doctype",
  ],
  ["two names in RDF", rdf().replace("<item ", '<item ⟦rdf:ID="rye"⟧ '), "feed/rdf-syntax"],
  ["unknown attribute of RDF", rdf().replace("<item ", '<item ⟦rdf:name="rye"⟧ '), "feed/rdf-syntax"],
  [
    "RDF refers and tells",
    rdf({}, { x: '<dc:source ⟦rdf:resource="https://a.example/"⟧>Ada</dc:source>' }),
    "feed/rdf-syntax",
  ],
  [
    "RDF lists another item",
    rdf().replace('resource="https://bread.example.org/rye"', 'resource="⟦https://a.example/⟧"'),
    "feed/rdf-references",
  ],
];

export const structureFaults: readonly Planted[] = [
  ["unknown version", rss().replace('"2.0"', '"⟦2.1⟧"'), "feed/version"],
  [
    "channel without rss",
    rss()
      .replace(/<rss ([^>]*)>\n<channel>/, "⟦<channel⟧ $1>")
      .replace('version="2.0" ', "")
      .replace("</rss>", ""),
    "feed/version",
  ],
  ["obsolete version", rss().replace('"2.0"', '"⟦0.92⟧"'), "feed/version"],
  ["misspelt element", item({ pubDate: "<⟦pubdate⟧>Fri, 02 May 2025 09:00:00 GMT</pubdate>" }), "feed/unknown-element"],
  ["element of Atom 0.3", entry({ x: "<⟦issued⟧>2025-05-02T10:00:00Z</issued>" }), "feed/unknown-element"],
  ["unknown element of a module", item({ x: "<⟦dc:flour⟧>rye</dc:flour>" }), "feed/unknown-element"],
  ["item in an item", item({ x: "<⟦item⟧><title>Spelt</title></item>" }), "feed/unknown-element"],
  ["entry's element in the feed", atom({ x: "<⟦summary⟧>Bread</summary>" }), "feed/unknown-element"],
  ["RSS 2.0 in RSS 1.0", rdf({}, { x: "<⟦guid⟧>1</guid>" }), "feed/unknown-element"],
  [
    "thr:when",
    entry({ x: '<link rel="replies" href="https://bread.example.org/c" ⟦thr:when="2025-05-02T10:00:00Z"⟧/>' }),
    "feed/threading",
  ],
  ["no channel title", rss({ title: "" }).replace("<channel>", "⟦<channel>⟧"), "feed/required-element"],
  ["no channel link", rss({ link: "" }).replace("<channel>", "⟦<channel>⟧"), "feed/required-element"],
  ["no channel description", rss({ description: "" }).replace("<channel>", "⟦<channel>⟧"), "feed/required-element"],
  [
    "neither title nor description",
    item({ title: "", description: "" }).replace("<item>", "⟦<item>⟧"),
    "feed/required-element",
  ],
  ["no entry id", entry({ id: "" }).replace("<entry>", "⟦<entry>⟧"), "feed/required-element"],
  [
    "person without a name",
    entry({ x: "<contributor>⟦⟧<email>ada@bread.example.org</email></contributor>" }),
    "feed/required-element",
  ],
  ["no author", atom({ author: "" }).replace("<entry>", "⟦<entry>⟧"), "feed/required-element"],
  [
    "an entry alone without an author",
    entryDocument({ author: "" }).replace(/<entry[^>]*>/, "⟦$&⟧"),
    "feed/required-element",
  ],
  ["image without url", imaged({ url: "" }).replace("<image>", "⟦<image>⟧"), "feed/required-element"],
  ["no rdf:Seq", rdf({ items: "<items>⟦⟧</items>" }), "feed/required-element"],
  ["enclosure without length", item({ x: enclosure.replace(/ length="\d+"/, "⟦⟧") }), "feed/required-attribute"],
  ["source without url", item({ x: "<⟦source⟧>Grain Weekly</source>" }), "feed/required-attribute"],
  ["category without term", entry({ category: '<⟦category⟧ label="Rye"/>' }), "feed/required-attribute"],
  ["item without rdf:about", rdf().replace(/<item [^>]*>/, "⟦<item>⟧"), "feed/required-attribute"],
  ["unknown attribute", rss({ ttl: '<ttl ⟦unit⟧="minutes">60</ttl>' }), "feed/unknown-attribute"],
  ["second title", item({ x: "⟦<title>Spelt</title>⟧" }), "feed/duplicate-element"],
  ["second channel image", imaged({}).replace("</image>", "</image>\n⟦<image/>⟧"), "feed/duplicate-element"],
  ["second id", entry({ x: "⟦<id>tag:bread.example.org,2025:spelt</id>⟧" }), "feed/duplicate-element"],
  [
    "second name",
    atom({ author: "<author>\n<name>Ada</name>\n⟦<name>Ben</name>⟧\n</author>" }),
    "feed/duplicate-element",
  ],
  [
    "second element of a module",
    item({ x: "<slash:section>a</slash:section>\n⟦<slash:section>b</slash:section>⟧" }),
    "feed/duplicate-element",
  ],
  ["channel: Dublin Core beside RSS", rss({ x: "⟦<dc:title>⟧Bread</dc:title>" }), "feed/synonymous-elements"],
  ["item: Dublin Core beside RSS", item({ x: "⟦<dc:date>⟧2025-05-02</dc:date>" }), "feed/synonymous-elements"],
  ["item: Atom beside RSS", item({ x: "⟦<atom:summary>⟧Rye.</atom:summary>" }), "feed/synonymous-elements"],
  ["item: XHTML beside RSS", item({ x: `⟦<body ${xhtml}>⟧Rye.</body>` }), "feed/synonymous-elements"],
  ["text in a channel", rss({ x: "⟦About bread⟧" }), "feed/unexpected-text"],
  ["text in an entry", entry({ x: "⟦About bread⟧" }), "feed/unexpected-text"],
  ["white space in an id", entry({ id: "<id>⟦ tag:bread.example.org,2025:rye⟧</id>" }), "feed/white-space"],
  ["white space in an address", entry({ link: '<link href="⟦https://bread.example.org/rye ⟧"/>' }), "feed/white-space"],
  ["empty element", rss({ x: "⟦<copyright></copyright>⟧" }), "feed/empty-element"],
  ["empty source", item({ x: '⟦<source url="https://grain.example.org/feed.xml"/>⟧' }), "feed/empty-element"],
  ["empty attribute", entry({ category: '<category term="rye" ⟦label=""⟧/>' }), "feed/empty-element"],
  ["empty description", item({ description: "⟦<description/>⟧" }), "feed/description-length"],
  ["metadata behind entries", atom().replace("</feed>", "⟦<rights>Ada</rights>⟧\n</feed>"), "feed/element-order"],
  [
    "items before the title",
    rss({
      title: "",
      link: "<item>⟦⟧<title>Spelt</title></item>\n<title>Bread</title>\n<link>https://bread.example.org/</link>",
    }),
    "feed/element-order",
  ],
  [
    "description behind the content",
    item({ description: "<content:encoded>Rye.</content:encoded>\n⟦<description>Rye.</description>⟧" }),
    "feed/element-order",
  ],
  ["XHTML outside of content", entry({ x: `⟦<div ${xhtml}>Rye</div>⟧` }), "feed/atom-content"],
  ["25 hours", rss({ x: `<skipHours>⟦⟧${"<hour>1</hour>".repeat(25)}</skipHours>` }), "feed/skip-hours"],
  ["eight days", rss({ x: `<skipDays>⟦⟧${"<day>Monday</day>".repeat(8)}</skipDays>` }), "feed/skip-hours"],
  ["hour 24", rss({ x: "<skipHours><hour>⟦24⟧</hour></skipHours>" }), "feed/skip-hours"],
  ["hour 25", rss({ x: "<skipHours><hour>⟦25⟧</hour></skipHours>" }), "feed/number"],
  ["no such day", rss({ x: "<skipDays><day>⟦Mon⟧</day></skipDays>" }), "feed/keyword"],
  ["text input", rss({ x: `⟦<textInput>⟧${textInput}</textInput>` }), "feed/text-input"],
  [
    "name of a form field",
    rss({ x: `<textInput>${textInput.replace(">q<", ">⟦my query⟧<")}</textInput>` }),
    "feed/text-input",
  ],
  ["wfw:commentRSS", item({ x: "<⟦wfw:commentRSS⟧>https://bread.example.org/c.xml</wfw:commentRSS>" }), "feed/wfw"],
  ["no guid", item({ guid: "" }).replace("<item>", "⟦<item>⟧"), "feed/guid-permalink"],
  ["protocol of a cloud", rss({ x: cloud.replace("xml-rpc", "⟦gopher⟧") }), "feed/keyword"],
  ["path of a cloud", rss({ x: cloud.replace("/RPC2", "⟦RPC2⟧") }), "feed/cloud"],
  ["id of the feed", entry({ id: "<id>⟦tag:bread.example.org,2025:feed⟧</id>" }), "feed/duplicate-guid"],
];

export const valueFaults: readonly Planted[] = [
  ...["2025-05-02", "2025-05-02t10:00:00Z", "2025-05-02T10:00:00z", "2025-05-02 10:00:00Z", "2025-05-02T10:00:00"].map(
    updated,
  ),
  ...["2025-05-02T10:00Z", "2025-05-02T10:00:00.Z", "2025-05-02T10:00:00,5Z", "2025-05-02T10:00:00+0100"].map(updated),
  ...["2025-02-29T10:00:00Z", "2025-13-02T10:00:00Z", "2025-05-02T24:00:00Z", "2025-05-02T10:60:00Z"].map(updated),
  ...["2025-05-02T10:00:60Z", "2025-05-02T10:00:00+24:00", "2025-05-02T10:00:00-01:60", "20250502T100000Z"].map(
    updated,
  ),
  ...["25-05-02T10:00:00Z", "2025-5-2T10:00:00Z", "2025-05-02T10:00:00Z extra", "Fri, 02 May 2025 10:00:00 GMT"].map(
    updated,
  ),
  ...["2025-05-02T09:00:00Z", "Fri, 02 May 2025 09:00:00", "Thu, 02 May 2025 09:00:00 GMT", "last Friday"].map(pubDate),
  ...["Fri, 02 May 2025 25:00:00 GMT", "Sat, 31 Apr 2025 09:00:00 GMT", "Friday, 02 May 2025 09:00:00 GMT"].map(
    pubDate,
  ),
  ...["Fri, 02 May 25 09:00:00 GMT", "Fri, 02 May 2025 09:00:00 CEST", "Fri, 02 May 2025 09:00:00 +01:00"].map(pubDate),
  ...["Fri, 02 May 2025 09:00:00 UTC", "Fri, 02 May 2025 09:00:00 A", "Fri, 02 Mai 2025 09:00:00 GMT"].map(pubDate),
  ...["2025-13", "2025-05-02T09:00", "2025/05/02", "2 May 2025", "2025-05-02T09:00+25:00"].map(w3cdtf),
  [
    "before there were feeds",
    item({ pubDate: "<pubDate>⟦Thu, 01 Jan 1970 00:00:00 GMT⟧</pubDate>" }),
    "feed/date-plausible",
  ],
  ["in the future", entry({ updated: "<updated>⟦2099-01-01T00:00:00Z⟧</updated>" }), "feed/date-plausible"],
  [
    "comments without lastBuildDate",
    rss({ lastBuildDate: "" }, { x: "<slash:comments>3</slash:comments>" }).replace("<channel>", "⟦<channel>⟧"),
    "feed/slash",
  ],
  ["no such period", rss({ x: "<sy:updatePeriod>⟦sometimes⟧</sy:updatePeriod>" }), "feed/keyword"],
  ...["an hour", "1.5", "-1", "0", "1,000", "99999999999999999999"].map(
    (value): Planted => [`ttl ${value}`, rss({ ttl: `<ttl>⟦${value}⟧</ttl>` }), "feed/number"],
  ),
  ...["-1", "4 MB", "4,820,153", "1e6"].map(
    (value): Planted => [`length ${value}`, item({ x: enclosure.replace("4820153", `⟦${value}⟧`) }), "feed/number"],
  ),
  ...["0", "145", "88px"].map(
    (value): Planted => [`width ${value}`, imaged({ x: `<width>⟦${value}⟧</width>` }), "feed/number"],
  ),
  ...["0", "401", "50%"].map(
    (value): Planted => [`height ${value}`, imaged({ x: `<height>⟦${value}⟧</height>` }), "feed/number"],
  ),
  ["number of comments", item({ x: "<slash:comments>⟦many⟧</slash:comments>" }), "feed/number"],
  ["number of replies", entry({ x: "<thr:total>⟦-1⟧</thr:total>" }), "feed/number"],
  ["isPermaLink", item({ guid: '<guid isPermaLink="⟦yes⟧">https://bread.example.org/rye</guid>' }), "feed/keyword"],
  ...["audio", "audio/", "audio/mpeg;", "text/html, text/plain"].map(
    (value): Planted => [`type ${value}`, item({ x: enclosure.replace("audio/mpeg", `⟦${value}⟧`) }), "feed/mime-type"],
  ),
  [
    "type of a link",
    entry({ link: '<link type="⟦text html⟧" href="https://bread.example.org/rye"/>' }),
    "feed/mime-type",
  ],
  [
    "content elsewhere without type",
    entry({ x: '⟦⟧<content src="https://bread.example.org/rye.html"/>' }),
    "feed/atom-content-src",
  ],
  ["two enclosures", item({ x: `${enclosure}\n⟦${enclosure.replace("rye.mp3", "spelt.mp3")}⟧` }), "feed/enclosure"],
  ["enclosure not on the web", item({ x: enclosure.replace("https:", "⟦ftp:⟧") }), "feed/enclosure"],
  ["link of an image", imaged({ link: "<link>⟦https://a.example/⟧</link>" }), "feed/image"],
  ["title of an image", imaged({ title: "<title>⟦Cake⟧</title>" }), "feed/image"],
  ["kind of an image", imaged({ url: "<url>⟦https://bread.example.org/logo.svg⟧</url>" }), "feed/image"],
];

function updated(value: string): Planted {
  return [`updated ${value}`, entry({ updated: `<updated>⟦${value}⟧</updated>` }), "feed/date-format"];
}

function pubDate(value: string): Planted {
  return [`pubDate ${value}`, item({ pubDate: `<pubDate>⟦${value}⟧</pubDate>` }), "feed/date-format"];
}

function w3cdtf(value: string): Planted {
  return [`dc:date ${value}`, rdf({}, { date: `<dc:date>⟦${value}⟧</dc:date>` }), "feed/date-format"];
}
