import { atom, entry, entryDocument, imaged, item, rdf, rss } from "./base.ts";

/** What may look wrong and is right, by its specification. */
export type Sound = readonly [what: string, feed: string];

const cloud = (protocol: string, procedure: string): string =>
  `<cloud domain="bread.example.org" port="80" path="/RPC2" registerProcedure="${procedure}" protocol="${protocol}"/>`;
const enclosure = (length: number): string =>
  `<enclosure url="https://bread.example.org/rye.mp3" length="${length}" type="audio/mpeg"/>`;
const div = '<div xmlns="http://www.w3.org/1999/xhtml">Rye <em>bread</em></div>';
const instant = "2025-05-02T10:00:00Z";

export const sound: readonly Sound[] = [
  ["RSS 2.0", rss()],
  ["RSS 1.0", rdf()],
  ["Atom 1.0", atom()],
  ["an entry alone", entryDocument({})],
  ["no declaration", rss().replace(/^<\?xml.*\n/, "")],
  ["no encoding", rss().replace(' encoding="UTF-8"', "")],
  ["encoding in small letters", rss().replace("UTF-8", "utf-8")],
  ["stylesheet", rss().replace("<rss", '<?xml-stylesheet href="/feed.xsl" type="text/xsl"?>\n<rss')],
  [
    "own entity",
    item({ title: "<title>&rye; bread</title>" }).replace("<rss", '<!DOCTYPE rss [<!ENTITY rye "Rye">]>\n<rss'),
  ],
  ["references", item({ title: "<title>Rye &#38; spelt &#xE9;</title>" })],
  ["CDATA", item({ title: "<title><![CDATA[Rye & spelt]]></title>" })],
  ["another prefix", rss().replace("xmlns:atom", "xmlns:a10").replace("<atom:link", "<a10:link")],
  ["unknown namespace", item({ x: '<x:mood xmlns:x="https://a.example/ns" x:of="rye">glad</x:mood>' })],
  ["attribute of a namespace", rss({ ttl: '<ttl xmlns:x="https://a.example/ns" x:unit="minutes">60</ttl>' })],
  ["xml:lang and xml:base", entry({ title: '<title xml:lang="de" xml:base="https://a.example/">Roggen</title>' })],
  ["language of nothing", entry({ title: '<title xml:lang="">Rye</title>' })],
  ["list without prefix", rdf().replace("<rdf:li rdf:resource", "<rdf:li resource")],
  ["title alone in parts", item({ title: "" })],
  [
    "several categories",
    item({ category: '<category>Grain</category>\n<category domain="https://a.example/">Rye</category>' }),
  ],
  ["several persons", entry({ x: "<author><name>Ada</name></author><author><name>Ben</name></author>" })],
  [
    "source",
    entry({
      x: `<source><id>tag:a.example,2025:1</id><title>Grain</title><author><name>Ben</name></author><updated>${instant}</updated></source>`,
    }),
  ],
  [
    "replies",
    entry({
      x: `<link rel="replies" type="text/html" href="https://bread.example.org/c" thr:count="0" thr:updated="${instant}"/>`,
    }),
  ],
  ["XHTML", entry({ x: `<content type="xhtml">\n${div}\n</content>` })],
  ["content behind the description", item({ x: "<content:encoded>Rye bread, in full.</content:encoded>" })],
  ["wfw:commentRss", item({ x: "<wfw:commentRss>https://bread.example.org/c.xml</wfw:commentRss>" })],
  ["comments with lastBuildDate", item({ x: "<slash:comments>0</slash:comments>" })],
  [
    "hours and days",
    rss({ x: "<skipHours><hour>0</hour><hour>23</hour></skipHours><skipDays><day>Sunday</day></skipDays>" }),
  ],
  ["cloud", rss({ x: cloud("xml-rpc", "notify") })],
  ["cloud by HTTP", rss({ x: cloud("http-post", "") })],
  ["opaque guid", item({ guid: '<guid isPermaLink="false">rye-2025</guid>' })],
  ["enclosure", item({ x: enclosure(24986239) })],
  ["enclosure of unknown size", item({ x: enclosure(0) })],
  ["image at its limits", imaged({ x: "<width>144</width><height>400</height>" })],
  ["image without extension", imaged({ url: "<url>https://bread.example.org/logo?size=1</url>" })],
  ["small image", imaged({ x: "<width>1</width><height>1</height>" })],
  ["ttl with white space", rss({ ttl: "<ttl> 1 </ttl>" })],
  [
    "media type with parameter",
    entry({ link: '<link type="text/html; charset=utf-8" href="https://bread.example.org/rye"/>' }),
  ],
  ["update period", rss({ x: "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>" })],
  ...["2024-02-29T00:00:00Z", "2025-05-02T10:00:00.25Z", "2025-05-02T10:00:00+05:45", "2025-05-02T09:00:00-00:00"].map(
    updated,
  ),
  ...["1990-12-31T15:59:60-08:00", "2016-12-31T23:59:60Z", "2025-05-02T10:00:00.123456789Z"].map(updated),
  ...["2 May 2025 09:00 GMT", "Fri, 02 May 2025 09:00:00 +0545", "Fri, 02 May 2025 04:00:00 EST"].map(pubDate),
  ...["Fri, 02 May 2025 09:00:00 UT", "Fri, 02 May 2025 09:00:00 Z", "Thu, 29 Feb 2024 09:00:00 -0000"].map(pubDate),
  ...["2025", "2025-05", "2025-05-02", "2025-05-02T09:00Z", "2025-05-02T09:00:00.5+01:00"].map(w3cdtf),
];

function updated(value: string): Sound {
  return [`updated ${value}`, entry({ updated: `<updated>${value}</updated>` })];
}

function pubDate(value: string): Sound {
  return [`pubDate ${value}`, item({ pubDate: `<pubDate>${value}</pubDate>` })];
}

function w3cdtf(value: string): Sound {
  return [`dc:date ${value}`, rdf({}, { date: `<dc:date>${value}</dc:date>` })];
}
