import { expect, it } from "vitest";
import { garbledIn } from "../../src/values/mojibake.ts";

function meanings(text: string): [string, string][] {
  return Array.from(garbledIn(text))
    .filter(({ meant }) => meant !== undefined)
    .map(({ start, end, meant = "" }) => [text.slice(start, end), meant]);
}

it.each([
  [
    "A cafÃ© doesnâ€™t close",
    [
      ["Ã©", "é"],
      ["â€™", "’"],
    ],
  ],
  [
    "Ã¼ber â€œRyeâ€\u009D",
    [
      ["Ã¼", "ü"],
      ["â€œ", "“"],
      ["â€\u009D", "”"],
    ],
  ],
  ["Hot ðŸ˜€", [["ðŸ˜€", "😀"]]],
  ["20 Â°C", [["Â°", "°"]]],
  ["ÐŸÑ€Ð¸Ð²ÐµÑ‚", [["ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"]]],
] as [string, [string, string][]][])("finds what %j means", (text, expected) =>
  expect(meanings(text)).toEqual(expected),
);

it.each(["Crème brûlée", "AMANHÃ”", "“Ã©”", "Ångström Â la", "naïve déjà-vu", "Ä… Ö Ü", "\uFFFD"])(
  "leaves %j alone",
  (text) => expect(meanings(text)).toEqual([]),
);

it("finds every letter of windows-1252 again", () => {
  const letters = "éàèùâêîôûëïüçñöäåøæßÉÀ’‘”“–—…€™";
  for (const letter of letters) {
    const bytes = new TextEncoder().encode(letter);
    const garbled = new TextDecoder("windows-1252").decode(bytes);
    if (/[\u0080-\u009F]/.test(garbled)) continue;
    expect(meanings(`x${garbled}y`)).toEqual([[garbled, letter]]);
  }
});
