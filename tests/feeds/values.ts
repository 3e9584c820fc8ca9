import type { ValueKind } from "../../src/vocabulary/form.ts";

/** Values of every kind, right ones and all that feeds have in their place. */
const titles = [
  ..."Rye bread|AT&T|Tom & Jerry|Fish &amp; Chips|Fish &amp;amp; Chips|5 < 6 > 4|<b>Bold</b> news|Caf&eacute; au lait".split(
    "|",
  ),
  ..."“Quoted” title|'It's' \"fine\"|日本語の題|🍞 Bread 👩‍👩‍👧|]]>|UNTITLED|Home|  spaced  |two\nlines|LOUD TITLE HERE".split(
    "|",
  ),
  ...["", " ", "e\u0301te\u0301", "a\u00a0b", "A ".repeat(90), "Rye&nbsp;bread", "&#8217;tis", "x\u200by"],
];
const markups = [
  "<p>Rye <em>and</em> wheat.</p>",
  "<p>Unclosed <b>bold</p>",
  "<p>Rye & wheat < oats</p>",
  '<img src="/rye.jpg"><a href="page.html">more</a>',
  "<img src='https://a.example/ü.jpg' alt='x'><a href='http://localhost:3000/'>here</a>",
  '<a href="https://a.example/?utm_source=rss&amp;x=1">t</a>',
  '<script>alert(1)</script><p onclick="x()">y</p>',
  '<iframe src="https://b.example/"></iframe><style>p{}</style>',
  "&lt;p&gt;Rye&lt;/p&gt;",
  "&amp;lt;p&amp;gt;",
  '<p class="a" class="b">twice</p><blink>x</blink>',
  "<p>😀 Caf&eacute; &nosuch; &#x41; &#0;</p>",
  "<table><tr><td>1<td>2</table>",
  '<p style="position: fixed">x</p>',
  "<!-- comment --><p>after</p>",
  '<a href="javascript:alert(1)">j</a>',
  "Read more…",
  "The post appeared first on Bread.",
  `<p>${"long words ".repeat(30)}</p>`,
  "<div",
  "</p>",
  "<![CDATA[x]]>",
];
const addresses = [
  ..."https://a.example/rye|https://a.example/wheat|http://a.example/|/rye|rye.html|https://a.example/r ye|https://a.example/brötchen".split(
    "|",
  ),
  ..."https://a.example/?utm_source=x&utm_medium=y|https://a.example/?a=1&b=2|http://localhost:8080/x|https://127.0.0.1/|htps://a.example/".split(
    "|",
  ),
  ..."https://https://a.example/|//a.example/x|a.example/x|https:/a.example|javascript:alert(1)|mailto:ada@a.example|ftp://a.example/f".split(
    "|",
  ),
  ..."https://a.example/50%|https://a.example/#a#b|https://ada:pw@a.example/|https://a..example/|https://bücher.example/|urn:x:1".split(
    "|",
  ),
  ...'tag:a.example,2025:1|https://a.example/<b>|https://a.example/it\'s "so"|<https://a.example/>|https://a.example:99999/|https://a.example/a&amp;b=1'.split(
    "|",
  ),
  ...[
    "",
    " ",
    " https://a.example/rye ",
    "https://a.example/\nx",
    "https://www.a.example/rye",
    "https://b.example/rye/",
    "https://a.example/😀",
    "#top",
  ],
];
const dates = [
  ..."Fri, 02 May 2025 10:00:00 +0000|Mon, 02 May 2025 10:00:00 GMT|2025-05-02T10:00:00Z|2025-05-02|2025-05-02 10:00:00|May 2, 2025".split(
    "|",
  ),
  ..."Thurs, 30 May 2019 00:00:00 GMT|Fri, 02 May 25 10:00 EST|31 Feb 2025 10:00 GMT|Fri, 02 May 2025 10:00:00 UTC|Fri, 02 May 2025 10:00:00 CEST".split(
    "|",
  ),
  ..."1746180000|yesterday|2025-13-45T99:99:99Z|2099-01-01T00:00:00Z|Thu, 01 Jan 1970 00:00:00 GMT|2025-05-02T10:00:00+0000|2025-05-02t10:00:00z".split(
    "|",
  ),
  ...[
    "",
    " ",
    " 2025-05-02T10:00:00Z ",
    "Fri, 02 May 2025 10:00:00",
    "Freitag, 2. Mai 2025",
    "2025-05-02T10:00Z",
    "0000-00-00",
    "Fri,  02  May 2025 10:00:00 +0000",
  ],
];
const numbers = "0|1|60|-1|1.5|1,000|ten|007|+5|99999999999999999999|1e3|NaN|٣| 5 |5 min|0x10|".split("|");
const languages = "en|en-US|en_us|EN|deutsch|xx|de-de|zh-Hant-TW|e|en-|english|i-klingon|".split("|");
const mimeTypes =
  "audio/mpeg|audio/mp3|mp3|image/jpg|text/html; charset=utf-8|text|AUDIO/MPEG|video/mp4|application/|audio / mpeg|".split(
    "|",
  );
const contacts = [
  ..."ada@a.example (Ada)|Ada <ada@a.example>|ada@a.example|Ada|ada at a dot example|ada@a.example, bob@a.example|ada@|ada@a..example".split(
    "|",
  ),
  ..."(Ada) ada@a.example|mailto:ada@a.example|ada @a.example|ädä@bücher.example|noreply@blogger.com (Ada)|".split("|"),
];
const words =
  "true|false|yes|no|TRUE|clean|explicit|allow|deny|plain|html|xhtml|hourly|daily|episodic|Serial|full|Bonus|audio|Monday|monday|x y|sha-1|".split(
    "|",
  );
const places = "45.256 -71.92|45.256,-71.92|91 181|1 2 3|1 2 3 4|1 1 2 2 3 3 1 1|1,1 2,2|a b|geo:1,2|".split("|");
const durations = "3600|1:00:00|60:00|1:99|PT1H|1h|-5|0|01:02:03.5|npt=10s|".split("|");
const others = [
  ...'2.0|1.0|TV-Y|nonadult|md5|d41d8cd98f00b204e9800998ecf8427e|cities|News|Technology|Arts|(PICS-1.1 "x")|self|alternate|enclosure|hub|next|xml-rpc'.split(
    "|",
  ),
  ..."0;url|de us|DE|917393e3-1b1e-5cef-ace4-edaa54e1f810|srt|application/srt|US|#|😀|<x>|a&b|".split("|"),
];
const anything = [...titles, ...addresses, ...dates, ...numbers, ...languages, ...words, ...others];

export const pools = {
  titles,
  markups,
  addresses,
  dates,
  numbers,
  languages,
  mimeTypes,
  contacts,
  words,
  others,
  anything,
};

const byKind: Readonly<Partial<Record<ValueKind, readonly string[]>>> = {
  text: titles,
  html: markups,
  "text-construct": [...titles, ...markups],
  url: addresses,
  reference: addresses,
  id: addresses,
  rfc822: dates,
  rfc3339: dates,
  w3cdtf: dates,
  language: languages,
  "mime-type": mimeTypes,
  contact: contacts,
  email: contacts,
  integer: numbers,
  number: numbers,
  word: words,
  duration: durations,
  "npt-time": durations,
  latitude: [...numbers, ...places],
  longitude: [...numbers, ...places],
  point: places,
  line: places,
  polygon: places,
  box: places,
  relation: others,
};

/** Where a value of that kind belongs, this may stand. */
export function poolOf(kind: ValueKind): readonly string[] {
  return byKind[kind] ?? others;
}
