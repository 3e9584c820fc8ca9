import { expect, test } from "vitest";
import { checkDecimal, checkInteger } from "../../src/values/numbers.ts";
import fc from "../fast-check.ts";
import { expectLinear, expectSound, fixed, fromPieces } from "./faults.ts";

const length = { min: 0, max: 400 };
const checkLength = (value: string) => checkInteger(value, length);

test.each(["0", "400", "007", "12"])("%s is a length", (value) => {
  expect(checkLength(value)).toBeUndefined();
});

test.each([
  ["", "empty", "", undefined],
  [" 12\n", "space", "", "12"],
  ["1,234", "separators", "", "1234"],
  ["1 234 567", "separators", "", "1234567"],
  ["1.234.567", "separators", "", "1234567"],
  ["1’234", "separators", "", "1234"],
  ["12 MB", "unit", "MB", undefined],
  ["90%", "unit", "%", undefined],
  ["$5", "unit", "$", undefined],
  ["12.0", "decimal", "", "12"],
  ["12.5", "decimal", "", undefined],
  ["1.234", "decimal", "", undefined],
  ["12.", "decimal", "", undefined],
  ["+5", "sign", "+", "5"],
  ["-5", "sign", "-", undefined],
  ["−5", "sign", "−", undefined],
  ["five", "not-a-number", "", undefined],
  ["1e3", "not-a-number", "", undefined],
  ["0x1f", "not-a-number", "", undefined],
  ["1,2345", "decimal", "", undefined],
  ["٣", "not-a-number", "", undefined],
  ["401", "above", "400", undefined],
  ["9223372036854775808", "overflow", "", undefined],
])("%j as a length is %s, %s", (value, code, detail, right) => {
  expect(checkLength(value)).toMatchObject({ code, detail });
  expect(fixed(checkLength, value)).toBe(right);
});

test("limits are included, and without limits all that fits 64 bits is right", () => {
  expect(checkInteger("1", { min: 1 })).toBeUndefined();
  expect(checkInteger("0", { min: 1 })).toMatchObject({ code: "below", detail: "1" });
  expect(checkInteger("-5")).toBeUndefined();
  expect(checkInteger("−5")).toMatchObject({ code: "sign", fix: "-" });
  expect(checkInteger("9223372036854775807")).toBeUndefined();
  expect(checkInteger("0009223372036854775807")).toBeUndefined();
  expect(checkInteger("9223372036854775808")?.code).toBe("overflow");
  expect(checkInteger("1".repeat(20))?.code).toBe("overflow");
});

test.each(["0", "12.5", "-0.75", ".5", "5."])("%s is a decimal", (value) => {
  expect(checkDecimal(value)).toBeUndefined();
});

test.each([
  [" ", "empty", undefined],
  [" 1.5", "space", "1.5"],
  ["12,5", "decimal", "12.5"],
  ["1,234", "separators", undefined],
  ["1,234,567", "separators", "1234567"],
  ["+1.5", "sign", "1.5"],
  ["1.2.3", "not-a-number", undefined],
  ["NaN", "not-a-number", undefined],
  [".", "not-a-number", undefined],
  ["3.5 kg", "unit", undefined],
])("%j as a decimal is %s", (value, code, right) => {
  expect(checkDecimal(value)?.code).toBe(code);
  expect(fixed(checkDecimal, value)).toBe(right);
});

test("decimals have limits too", () => {
  const range = { min: 0, max: 5 };
  expect(checkDecimal("5.0", range)).toBeUndefined();
  expect(checkDecimal("5.01", range)).toMatchObject({ code: "above", detail: "5" });
  expect(checkDecimal("-0.5", range)?.code).toBe("sign");
  expect(checkDecimal("-0.5", { min: -0.25 })).toMatchObject({ code: "below", detail: "-0.25" });
});

test("whole numbers as JavaScript writes them are right", () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (number) => checkInteger(String(number)) === undefined));
});

test("any value", () => {
  const values = fromPieces("1", "234", "000", ",", ".", " ", "-", "+", "−", "%", "MB", "$", "e");
  expectSound(checkLength, values);
  expectSound((value) => checkInteger(value), values);
  expectSound((value) => checkDecimal(value), values);
  expectLinear(
    (value) => [checkLength(value), checkDecimal(value)],
    "1",
    "0",
    ",",
    ".",
    "1,234",
    ",123",
    " ",
    "-",
    "$",
    "a",
    "1.",
  );
});
