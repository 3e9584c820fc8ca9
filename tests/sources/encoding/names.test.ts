import { expect, test } from "vitest";
import { encodingNamed } from "../../../src/sources/encoding/names.ts";
import fc from "../../fast-check.ts";

test.each([
  ["UTF-8", "UTF-8", "utf-8", true],
  [" utf-8 ", "UTF-8", "utf-8", true],
  ["utf8", "UTF-8", "utf-8", false],
  ["utf_8", "UTF-8", "utf-8", false],
  ["cp65001", "UTF-8", "utf-8", false],
  ["utf-16", "UTF-16", "utf-16le", true],
  ["UTF16BE", "UTF-16BE", "utf-16be", false],
  ["ISO-8859-1", "ISO-8859-1", "windows-1252", true],
  ["iso_8859-1", "ISO-8859-1", "windows-1252", true],
  ["latin1", "ISO-8859-1", "windows-1252", true],
  ["ISO8859_1", "ISO-8859-1", "windows-1252", false],
  ["iso8859-15", "ISO-8859-15", "iso-8859-15", false],
  ["ISO-8859-9", "ISO-8859-9", "windows-1254", true],
  ["us-ascii", "US-ASCII", "windows-1252", true],
  ["ascii", "US-ASCII", "windows-1252", false],
  ["windows-1251", "windows-1251", "windows-1251", true],
  ["cp1252", "windows-1252", "windows-1252", false],
  ["win-1250", "windows-1250", "windows-1250", false],
  ["ansi", "windows-1252", "windows-1252", false],
  ["koi8_r", "KOI8-R", "koi8-r", false],
  ["sjis", "Shift_JIS", "shift_jis", false],
  ["gb2312", "GB2312", "gbk", true],
  ["cp866", "IBM866", "ibm866", true],
  ["greek", "ISO-8859-7", "iso-8859-7", true],
  ["x-mac-cyrillic", "x-mac-cyrillic", "x-mac-cyrillic", true],
  ["cp037", "IBM037", undefined, true],
  ["UTF-7", "UTF-7", undefined, true],
  ["utf-32", "UTF-32", undefined, true],
])("%s", (label, name, decoder, registered) => {
  expect(encodingNamed(label)).toEqual({ name, decoder, registered });
});

test.each(["x-nobody", "", "uft-8", "UTF-9", "iso-8859-99", "none", "windows"])("nobody knows “%s”", (label) => {
  expect(encodingNamed(label)).toBeUndefined();
});

test("no name makes it throw, and what decodes is known to the decoder", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (label) => {
      const decoder = encodingNamed(label)?.decoder;
      return decoder === undefined || new TextDecoder(decoder).encoding === decoder;
    }),
  );
});
