import { expect, test } from "vitest";
import { checkCountry, isCountryCode } from "../../src/values/countries.ts";
import { expectSound, fromPieces } from "./faults.ts";

test("ISO 3166-1 alpha-2 in capitals is right", () => {
  for (const code of ["IE", "US", "SS", "GB"]) expect(checkCountry(code)).toBeUndefined();
  expect(isCountryCode("ie")).toBe(false);
});

test.each([
  ["ie", "case", "IE"],
  ["UK", "unknown", "GB"],
  ["uk", "unknown", "GB"],
  ["XX", "unknown", undefined],
  ["IRL", "unknown", undefined],
  ["", "unknown", undefined],
  ["ﬁ", "unknown", undefined],
])("%j is %s", (value, code, fix) => {
  expect(checkCountry(value)).toMatchObject({ code, fix, from: 0, to: value.length });
});

test("any value", () => {
  expectSound(checkCountry, fromPieces("i", "E", "uk", "GB"));
});
