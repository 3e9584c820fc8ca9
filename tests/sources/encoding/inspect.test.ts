import { expect, test } from "vitest";
import type { Delivery } from "../../../src/model/delivery.ts";
import type { FeedEncoding } from "../../../src/model/encoding.ts";
import { readFeed } from "../../../src/sources/feed/read.ts";
import { Library } from "../../../src/sources/library.ts";
import { memoryDisk } from "../../../src/sources/memory-disk.ts";

const rss = (title: string): string => `<rss version="2.0"><channel><title>${title}</title></channel></rss>`;
const declaring = (encoding: string, title: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?>${rss(title)}`;
const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

async function inspect(bytes: Uint8Array | string, delivery?: Partial<Delivery>): Promise<FeedEncoding> {
  const content = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  const library = new Library(memoryDisk({ feed: content }));
  const answer: Delivery = {
    redirects: [],
    status: 200,
    mediaType: undefined,
    charset: undefined,
    contentEncoding: undefined,
    validator: true,
  };
  const opened = delivery
    ? library.take({ path: "feed", bytes: content, delivery: { ...answer, ...delivery } })
    : library.open("feed");
  const { encoding } = await readFeed(opened);
  if (!encoding) throw new Error("It was not inspected.");
  return encoding;
}

const codes = async (bytes: Uint8Array | string, delivery?: Partial<Delivery>): Promise<string[]> =>
  (await inspect(bytes, delivery)).faults.map(({ code }) => code);

const utf32 = (text: string, littleEndian: boolean): Buffer => {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(points.length * 4);
  points.forEach((point, index) => {
    if (littleEndian) bytes.writeUInt32LE(point, index * 4);
    else bytes.writeUInt32BE(point, index * 4);
  });
  return bytes;
};
const swapped = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

test.each<[string, Uint8Array | string, string, string[]]>([
  ["UTF-8", declaring("UTF-8", "Zoë’s 🍞"), "utf-8", []],
  ["UTF-8 with a BOM", `\uFEFF${declaring("utf-8", "Zoë")}`, "utf-8", []],
  ["UTF-8 that nobody declares", rss("Zoë"), "utf-8", []],
  ["UTF-16, big-endian", swapped(`\uFEFF${declaring("UTF-16", "Zoë")}`), "utf-16be", []],
  ["UTF-16, big-endian, without a BOM", swapped(declaring("UTF-16BE", "Zoë")), "utf-16be", []],
  ["UTF-16 that is UTF-16BE", swapped(declaring("UTF-16LE", "Zoë")), "utf-16be", ["bytes"]],
  ["UTF-16, undeclared, without a BOM", Buffer.from(rss("Zoë"), "utf16le"), "utf-16le", ["unmarked"]],
  ["UTF-16 that declares UTF-8", swapped(`\uFEFF${declaring("UTF-8", "Zoë")}`), "utf-16be", ["mark"]],
  ["UTF-16 without a BOM that declares UTF-8", Buffer.from(declaring("UTF-8", "a"), "utf16le"), "utf-16le", ["bytes"]],
  ["UTF-32", utf32(declaring("UTF-32", "Zoë"), false), "utf-32be", ["wide"]],
  ["UTF-32 with a BOM", utf32(`\uFEFF${rss("Zoë")}`, true), "utf-32le", ["wide"]],
  ["US-ASCII", declaring("US-ASCII", "Zoe"), "windows-1252", ["uncommon"]],
  ["US-ASCII that is Latin-1", latin1(declaring("US-ASCII", "Zoë")), "windows-1252", ["bytes"]],
  ["US-ASCII that is UTF-8", declaring("US-ASCII", "Zoë"), "utf-8", ["multibyte"]],
  ["windows-1252", latin1(declaring("windows-1252", "Zoë\u0092s")), "windows-1252", ["uncommon"]],
  ["windows-1251 that is UTF-8", declaring("windows-1251", "хлеб и соль"), "utf-8", ["multibyte"]],
  ["Shift_JIS", Buffer.concat([latin1(declaring("Shift_JIS", "")), Buffer.of(0x82, 0xa0)]), "shift_jis", ["uncommon"]],
  [
    "two characters of GBK that could be UTF-8",
    latin1(declaring("GBK", "\u00C1\u00AA\u00CD\u00A8")),
    "gbk",
    ["uncommon"],
  ],
  ["UTF-16 that is Latin-1", latin1(declaring("UTF-16", "Zoë")), "windows-1252", ["bytes"]],
  ["EBCDIC that is ASCII", declaring("cp037", "Zoe"), "utf-8", ["bytes"]],
  ["macintosh", latin1(declaring("macintosh", "Zo\u0091")), "macintosh", ["obscure"]],
  [
    "a misspelt name, read as it was meant",
    latin1(declaring("koi8_r", "\u00C8\u00CC\u00C5\u00C2")),
    "koi8-r",
    ["spelling"],
  ],
  ["a name that nobody knows", latin1(declaring("windos-1252", "Zoë")), "windows-1252", ["unknown"]],
  ["bytes that nobody declares", latin1(rss("Zoë")), "windows-1252", ["missing"]],
  [
    "a slip in UTF-8 that nobody declares",
    Buffer.concat([Buffer.from(rss("Zoë ü")), Buffer.of(0xe9)]),
    "utf-8",
    ["undecodable"],
  ],
  ["one broken character of UTF-8", latin1(declaring("UTF-8", "Zo\u00EB")), "utf-8", ["undecodable"]],
  ["JSON", '{ "version": "https://jsonfeed.org/version/1.1", "title": "Zoë" }', "utf-8", []],
  ["JSON in UTF-16", Buffer.from('{ "version": "https://jsonfeed.org/version/1.1" }', "utf16le"), "utf-16le", ["json"]],
  [
    "JSON with a control character",
    '{ "version": "https://jsonfeed.org/version/1.1", "title": "Zoe\\u0092s \\\\u0092" }',
    "utf-8",
    ["reference"],
  ],
])("%s", async (_, bytes, used, expected) => {
  const encoding = await inspect(bytes);
  expect([encoding.used, encoding.faults.map(({ code }) => code)]).toEqual([used, expected]);
});

test("the charset of the transport", async () => {
  expect(await codes(declaring("UTF-8", "Zoë"), { charset: "utf8" })).toEqual([]);
  expect(await codes(declaring("UTF-8", "Zoë"), { charset: "windows-1252" })).toEqual(["transport"]);
  expect(await codes(declaring("UTF-8", "Zoë"), { charset: "none" })).toEqual(["transport"]);
  expect(await codes(latin1(rss("Zoë")), { charset: "iso-8859-1" })).toEqual([]);
  expect(await codes(rss("Zoë"), { charset: "iso-8859-1" })).toEqual(["transport"]);
  expect((await inspect(latin1(rss("Zoë")), { charset: "iso-8859-1" })).used).toBe("windows-1252");
});

test.each([
  ["quotes behind capitals", "“AMANHÃ”, «IRMÃ», CAFÉ…, Spaß“, GRUẞ, groß” – „Ä“ und „Ö“"],
  ["names of one letter", "Å… is a village, Ä– is not"],
  ["Portuguese", "SÃO PAULO, MAÇÃ, ÃO, Ã"],
  ["French quotes within quotes", "« à “l’été’” »"],
  ["Icelandic and Vietnamese", "Það er Ð, Đã, Â"],
  ["what is spoken of", "“Ã©”, (â€™), <code>Ã¨</code>"],
  ["Cyrillic and Chinese", "хлеб и соль, 面包和盐"],
])("%s: nothing was encoded twice", async (_, text) => {
  expect(
    await codes(
      declaring(
        "UTF-8",
        text.replace(/[<>]/g, (bracket) => (bracket === "<" ? "&lt;" : "&gt;")),
      ),
    ),
  ).toEqual([]);
});

test.each([
  "crème",
  "Zoë’s",
  "Österreich",
  "Łódź mąka",
  "«\u00A0Rye\u00A0»",
  "хлеб",
  "面包和盐",
  "ψωμί",
  "🍞",
  "→ 5 €",
  "it’s … “so”",
])("%s, encoded twice", async (text) => {
  const doubled = new TextDecoder("windows-1252").decode(Buffer.from(text));
  const windows = [...doubled].map((one) => (/[\u0080-\u009F]/.test(one) ? decodeWindows(one) : one)).join("");
  expect(await codes(declaring("UTF-8", windows))).toContain("doubled");
});

/** windows-1252 where Node decodes Latin-1. */
function decodeWindows(control: string): string {
  const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
  return upper.charAt(control.charCodeAt(0) - 0x80);
}

test("in CDATA a reference is HTML, where windows-1252 is meant and shown", async () => {
  const text = rss("<![CDATA[Zoe&#146;s]]> Ada&#146;s <![CDATA[&#147;]]>");
  const { faults } = await inspect(text);
  expect(faults.map(({ start, end, count }) => [text.slice(start, end), text.slice(start - 3, start), count])).toEqual([
    ["&#146;", "Ada", 1],
  ]);
});

test("thousands of places are one fault that names twenty others", async () => {
  const { faults } = await inspect(declaring("UTF-8", "x\u0092".repeat(3000)));
  expect(faults.map(({ code, count, related, fix }) => [code, count, related.length, fix?.edits.length])).toEqual([
    ["control", 3000, 20, 3000],
  ]);
});

test("megabytes on one line, broken through and through, take a moment", async () => {
  const { inspectEncoding } = await import("../../../src/sources/encoding/inspect.ts");
  const { decode } = await import("../../../src/sources/decode.ts");
  const opening = { file: "feed", start: 0, end: 1 };
  for (const filler of ["\u00E9", "\u0092", "\u00C3\u00A9a", "&#0000", "\u00EF\u00BF\u00BD"]) {
    const bytes = latin1(declaring("UTF-8", filler.repeat(5_000_000 / filler.length)));
    const start = performance.now();
    inspectEncoding({ file: "feed", decoded: decode(bytes), charset: undefined, opening, isJson: false, sections: [] });
    expect(performance.now() - start, filler).toBeLessThan(3000);
  }
}, 20_000);
