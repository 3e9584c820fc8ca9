import { expect, test } from "vitest";
import { checkCoordinates, checkLatitude, checkLongitude, type Shape } from "../../src/values/coordinates.ts";
import { expectLinear, expectSound, fixed, fromPieces } from "./faults.ts";

// GeoRSS-Simple
test.each<[Shape, string]>([
  ["point", "45.256 -71.92"],
  ["point", "-90 180"],
  ["point", " 45.256\n -71.92 "],
  ["line", "45.256 -110.45 46.46 -109.48 43.84 -109.86"],
  ["line", "45.256 -110.45 46.46 -109.48"],
  ["polygon", "45.256 -110.45 46.46 -109.48 43.84 -109.86 45.256 -110.45"],
  ["box", "42.943 -71.032 43.039 -69.856"],
  ["box", "-20 170 20 -170"],
])("%s %s is right", (shape, value) => {
  expect(checkCoordinates(shape, value)).toBeUndefined();
});

test.each<[Shape, string, string, string, string | undefined]>([
  ["point", " ", "empty", " ", undefined],
  ["point", "45.256,-71.92", "separators", "45.256,-71.92", "45.256 -71.92"],
  [
    "line",
    "45.256,-110.45; 46.46,-109.48",
    "separators",
    "45.256,-110.45; 46.46,-109.48",
    "45.256 -110.45 46.46 -109.48",
  ],
  ["point", "45°N 71°W", "not-a-number", "45°N", undefined],
  ["point", "45.256", "odd", "45.256", undefined],
  ["point", "45 -71 46 -72", "count", "45 -71 46 -72", undefined],
  ["line", "45 -71", "count", "45 -71", undefined],
  ["box", "45 -71", "count", "45 -71", undefined],
  ["polygon", "45 -71 46 -71 45 -71", "count", "45 -71 46 -71 45 -71", undefined],
  ["polygon", "45 -110 46 -109 43 -109 45 -111", "open", "45 -111", undefined],
  ["point", "90.1 180", "latitude", "90.1", undefined],
  ["point", "-71 180.5", "longitude", "180.5", undefined],
  ["point", "-110.45 45.256", "swapped", "-110.45 45.256", undefined],
  ["box", "43 -69 42 -71", "corners", "43 -69 42 -71", undefined],
])("%s %j: %s, blaming “%s”", (shape, value, code, blamed, right) => {
  const check = (text: string) => checkCoordinates(shape, text);
  const fault = check(value);
  expect(fault?.code).toBe(code);
  expect(value.slice(fault?.from, fault?.to)).toBe(blamed);
  expect(fixed(check, value)).toBe(right);
});

test("degrees alone", () => {
  for (const value of ["90", "-90", " 45.2 ", "+1"]) expect(checkLatitude(value)).toBeUndefined();
  expect(checkLatitude("90.01")).toMatchObject({ code: "latitude", detail: "90.01" });
  expect(checkLongitude("180")).toBeUndefined();
  expect(checkLongitude("-180.01")?.code).toBe("longitude");
  expect(checkLongitude("")?.code).toBe("empty");
  expect(checkLongitude("12 E")?.code).toBe("not-a-number");
  expect(fixed(checkLatitude, "45,25")).toBe("45.25");
});

test("any value", () => {
  const values = fromPieces("45.2", "-71", "100", "200", " ", ",", ";", "\n", "N");
  for (const shape of ["point", "line", "polygon", "box"] as const) {
    expectSound((value) => checkCoordinates(shape, value), values);
  }
  expectSound(checkLatitude, values);
  expectLinear((value) => [checkCoordinates("line", value), checkLatitude(value)], "1 ", "1", ",", " ", ".", "1.", "-");
});
