import { expect, test } from "vitest";
import { pixelWidth } from "../../src/values/pixel-width.ts";
import fc from "../fast-check.ts";

/** Units of 1/2048 em. */
const units = (text: string): number => pixelWidth(text, 2048);

test.each([
  [" ", 569],
  ["i", 455],
  ["t", 569],
  ["e", 1139],
  ["m", 1706],
  ["A", 1366],
  ["W", 1933],
  ["0", 1139],
  ["-", 682],
  ["–", 1139],
  ["—", 2048],
  ["|", 532],
  ["“", 682],
  ["’", 455],
  ["…", 2048],
  ["é", 1139],
  ["€", 1139],
  ["Ω", 1531],
  ["Ж", 1891],
  ["я", 1109],
  ["א", 1286],
  ["\u00A0", 569],
  ["™", 2048],
])("Arial: “%s” is %d units wide", (text, width) => {
  expect(units(text)).toBe(width);
});

test.each([
  ["漢", 2048],
  ["ひ", 2048],
  ["カ", 2048],
  ["ｶ", 1024],
  ["한", 2048],
  ["。", 2048],
  ["Ａ", 2048],
  ["𠮷", 2048],
  ["😀", 2048],
  ["👍🏽", 2048],
  ["👩‍💻", 2048],
  ["🇩🇪", 2048],
  ["❤️", 2048],
  ["e\u0301", 1139],
  ["\u00AD\u200B\uFEFF\n", 0],
  ["ש\u05C1", 1495],
  ["\uE000", 1139],
  ["ไ", 1139],
])("what the font lacks or joins: “%s” is %d units wide", (text, width) => {
  expect(units(text)).toBe(width);
});

test("a known title at 20 px", () => {
  expect(pixelWidth("Hello, World!", 20)).toBeCloseTo(114.473, 2);
});

test("any text has the sum of what its characters have, joiners aside", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 99 }), (text, size) => {
      const parts = [...text].reduce((sum, character) => sum + pixelWidth(character, size), 0);
      if (text.includes("\u200D")) expect(pixelWidth(text, size)).toBeLessThanOrEqual(parts + 1e-6);
      else expect(pixelWidth(text, size)).toBeCloseTo(parts, 6);
    }),
  );
});
