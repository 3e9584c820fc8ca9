import { expect, test } from "vitest";
import { decode } from "../../../src/sources/decode.ts";
import fc from "../../fast-check.ts";

const declaration = '<?xml version="1.0" encoding="utf-8"?>';
const of = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

test("what decoding put in is told from what stands in the file, at its place", () => {
  const { text, replacements } = decode(of(declaration, "é�🍞", [0xe9, 0xe9], "x", [0xe2, 0x80], "��"));
  const shown = (places: readonly { start: number; end: number }[]): string[] =>
    places.map(({ start, end }) => text.slice(start - 1, end));
  expect([replacements.inserted.count, shown(replacements.inserted.places)]).toEqual([3, ["\uDF5E��", "x�"]]);
  expect([replacements.standing.count, shown(replacements.standing.places)]).toEqual([3, ["é�", "���"]]);
  expect(replacements.bytes).toEqual([0xe9]);
});

test("in UTF-16", () => {
  const bytes = of("\uFEFF<t>�a", []);
  const wide = Buffer.from(`${bytes.toString()}\uD800b`, "utf16le");
  const { text, replacements } = decode(wide);
  expect(text).toBe("<t>�a�b");
  expect(replacements.standing.places).toEqual([{ start: 3, end: 4 }]);
  expect(replacements.inserted.places).toEqual([{ start: 5, end: 6 }]);
});

test("in an encoding of several bytes a character", () => {
  const { replacements } = decode(of('<?xml version="1.0" encoding="shift_jis"?><t>', [0x82, 0xa0, 0xfd], "</t>"));
  expect(replacements.inserted.count).toBe(1);
});

/** Pieces of bytes, whole and broken, and whether each U+FFFD they become stands in the file. */
const piece = fc.oneof(
  fc.constantFrom("a", "é", "€", "🍞").map((text) => ({ bytes: Buffer.from(text), standing: [] as boolean[] })),
  fc.constant({ bytes: Buffer.from("�"), standing: [true] }),
  fc
    .uint8Array({ minLength: 1, maxLength: 5 })
    .map((bytes) => Buffer.from(bytes))
    .map((bytes) => ({
      bytes: Buffer.concat([bytes, Buffer.from("|")]),
      standing: [...bytes.toString("utf8")].filter((character) => character === "�").map(() => false),
    }))
    .filter(({ bytes }) => !bytes.includes("�")),
);

test("every U+FFFD is told right, whatever the bytes", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { text, replacements } = decode(Buffer.concat([of(declaration), ...pieces.map(({ bytes }) => bytes)]));
      const standing = pieces.flatMap((one) => one.standing);
      const at = [...text.matchAll(/\uFFFD/g)].map(({ index }) => index);
      const inside = (places: readonly { start: number; end: number }[], index: number): boolean =>
        places.some(({ start, end }) => index >= start && index < end);
      expect(at.map((index) => inside(replacements.standing.places, index))).toEqual(standing);
      expect(at.map((index) => inside(replacements.inserted.places, index))).toEqual(standing.map((one) => !one));
      expect(replacements.inserted.count + replacements.standing.count).toBe(at.length);
    }),
  );
});
