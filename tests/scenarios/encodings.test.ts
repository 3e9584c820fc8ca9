import { expect, test } from "vitest";
import { lintFiles } from "../lint-files.ts";

/** Every kind of place: in text, in CDATA, in escaped HTML, behind characters that encodings write differently. */
const feed = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0">
  <channel>
    <title>Café & Bäckerei</title>
    <link>https://a.example/</link>
    <item>
      <title><![CDATA[Zoë’s rye
and more]]></title>
      <link>https://a.example/1</link>
      <guid>https://a.example/1</guid>
      <description>&lt;p&gt;Short – “é”&lt;/p&gt;</description>
      <category>Bread & Butter</category>
      <pubDate>Thu, 02 May 2025 12:00:00 GMT</pubDate>
    </item>
    <item>
      <title>Crème</title>
      <guid>https://a.example/1</guid>
      <description><![CDATA[Short é]]></description>
      <category>bread and butter</category>
      <pubDate>Sat, 03 May 2025 12:00:00 GMT</pubDate>
    </item>
  </channel>
</rss>
`;

/** The characters of the feed beyond Latin-1, as windows-1252 writes them. */
const windows1252: Readonly<Record<string, number>> = { "–": 0x96, "“": 0x93, "”": 0x94, "’": 0x92 };

function inWindows1252(text: string): Uint8Array {
  return Uint8Array.from([...text], (character) => windows1252[character] ?? character.charCodeAt(0));
}

const declared = (encoding: string): string => feed.replace("utf-8", encoding);

const variants: Readonly<Record<string, Uint8Array>> = {
  "with CRLF": Buffer.from(feed.replaceAll("\n", "\r\n")),
  "with lone CR": Buffer.from(feed.replaceAll("\n", "\r")),
  "with a BOM": Buffer.from(`\uFEFF${feed}`),
  "in UTF-16, little-endian": Buffer.from(`\uFEFF${declared("utf-16")}`, "utf16le"),
  "in UTF-16, big-endian": Buffer.from(`\uFEFF${declared("utf-16")}`, "utf16le").swap16(),
  "in UTF-16 without a BOM": Buffer.from(declared("utf-16"), "utf16le"),
  "in windows-1252": inWindows1252(declared("windows-1252")),
};

async function findings(content: string | Uint8Array) {
  const { diagnostics, files } = await lintFiles({ "feed.xml": content });
  // What the encodings themselves are blamed for is not of the text.
  const ofText = diagnostics.filter(({ rule }) => rule !== "feed/encoding");
  return ofText.map(({ rule, message, severity, span, related, fix, fingerprint }) => {
    const file = files.get(span.file);
    const places = [span.start, span.end, ...related.flatMap((one) => [one.span.start, one.span.end])];
    return {
      rule,
      message,
      severity,
      places: places.map((offset) => file?.position(offset)),
      fixes: fix.map(({ text, start }) => [text, file?.position(start)]),
      // The fingerprint is over the text, in which only line ends differ.
      fingerprint,
    };
  });
}

test("the plain feed shows faults of every kind", async () => {
  const rules = (await findings(feed)).map(({ rule }) => rule);
  expect(new Set(rules)).toEqual(
    new Set([
      "feed/xml-well-formed",
      "feed/required-element",
      "feed/description-length",
      "feed/category-consistency",
      "feed/date-format",
      "feed/date-order",
      "feed/duplicate-guid",
      "feed/self-link",
    ]),
  );
});

for (const [name, bytes] of Object.entries(variants)) {
  test(`${name}: the same findings, place for place`, async () => {
    expect(await findings(bytes)).toEqual(await findings(feed));
  });
}
