import { expect, test } from "vitest";
import { decode } from "../../src/sources/decode.ts";

const xml = (encoding: string, text = "Zoë"): string => `<?xml version="1.0" encoding="${encoding}"?><t>${text}</t>`;
const bytes = (text: string, encoding: BufferEncoding): Buffer => Buffer.from(text, encoding);

test.each([
  ["utf-8", bytes(xml("utf-8"), "utf8"), "utf-8"],
  ["utf-8 with a BOM", bytes(`\uFEFF${xml("utf-8")}`, "utf8"), "utf-8"],
  ["utf-16le with a BOM", bytes(`\uFEFF${xml("utf-16")}`, "utf16le"), "utf-16le"],
  ["utf-16be with a BOM", bytes(`\uFEFF${xml("utf-16")}`, "utf16le").swap16(), "utf-16be"],
  ["utf-16le without one", bytes(xml("utf-16"), "utf16le"), "utf-16le"],
  ["utf-16be without one", bytes(xml("utf-16"), "utf16le").swap16(), "utf-16be"],
  ["windows-1252", bytes(xml("windows-1252"), "latin1"), "windows-1252"],
  ["iso-8859-1", bytes(xml("iso-8859-1"), "latin1"), "windows-1252"],
  ["an encoding that nobody declared", bytes("<t>Zoë</t>", "latin1"), "windows-1252"],
  ["an encoding that nobody knows", bytes(xml("x-nobody"), "utf8"), "utf-8"],
  ["utf-16 declared by a file that is not", bytes(xml("utf-16"), "utf8"), "utf-8"],
])("%s", (_, input, encoding) => {
  const decoded = decode(input);
  expect(decoded.text).toContain("<t>Zoë</t>");
  expect(decoded.text.charCodeAt(0)).toBe(0x3c);
  expect(decoded.encoding).toBe(encoding);
});

test("UTF-32, in both byte orders", () => {
  const points = [..."\uFEFF<t>Zoë 🍞</t>"].map((character) => character.codePointAt(0) ?? 0);
  for (const littleEndian of [true, false]) {
    const view = new DataView(new ArrayBuffer(points.length * 4));
    for (const [index, point] of points.entries()) view.setUint32(index * 4, point, littleEndian);
    expect(decode(new Uint8Array(view.buffer)).text).toBe("<t>Zoë 🍞</t>");
  }
});

test("the transport's charset comes before the declaration", () => {
  expect(decode(bytes(xml("windows-1252"), "utf8"), "utf-8").text).toContain("Zoë");
});

test("a page says its charset in a meta element", () => {
  expect(decode(bytes('<meta charset="windows-1252"><p>Zoë', "latin1")).text).toContain("Zoë");
});

test("bytes that no encoding makes sense of become U+FFFD", () => {
  expect(
    decode(new Uint8Array([...bytes('<?xml version="1.0" encoding="utf-8"?>', "utf8"), 0xc3, 0x28])).text,
  ).toContain("\uFFFD(");
});
