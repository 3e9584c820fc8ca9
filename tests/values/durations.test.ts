import { expect, test } from "vitest";
import { checkDuration, checkNptTime } from "../../src/values/durations.ts";
import { expectLinear, expectSound, fixed, fromPieces } from "./faults.ts";

test.each(["1801", "30:01", "5:09", "00:30:01", "1:02:03", "59:59", "86400", "24:00:00", "1"])(
  "%s is a duration",
  (value) => {
    expect(checkDuration(value)).toBeUndefined();
  },
);

test.each([
  ["", "empty", undefined],
  [" 30:01", "space", "30:01"],
  ["1h 5m", "form", "01:05:00"],
  ["45 minutes", "form", "00:45:00"],
  ["PT1H2M3S", "form", "01:02:03"],
  ["1:2:3", "form", "01:02:03"],
  ["500 ms", "form", undefined],
  ["0:01:02:03", "form", undefined],
  ["-5", "form", undefined],
  ["1:", "form", undefined],
  ["12.5", "fraction", "12"],
  ["00:30:01.250", "fraction", "00:30:01"],
  ["75:30", "range", "01:15:30"],
  ["60:00", "range", "01:00:00"],
  ["12:75", "range", undefined],
  ["1:60:00", "range", undefined],
  ["00:00:00", "zero", undefined],
  ["0", "zero", undefined],
  ["86401", "long", undefined],
  ["24:00:01", "long", undefined],
])("%j as a duration is %s", (value, code, right) => {
  expect(checkDuration(value)?.code).toBe(code);
  expect(fixed(checkDuration, value)).toBe(right);
});

test("says which number is wrong", () => {
  expect(checkDuration("1:60:00")?.detail).toBe("60");
  expect(checkDuration("1801000")?.detail).toBe("500");
});

// RFC 2326, section 3.6
test.each(["now", "123.45", "12:05:35.3", "0:03:00.5", "12.5", "12.", "100:59:59"])("%s is NPT", (value) => {
  expect(checkNptTime(value)).toBeUndefined();
});

test.each([
  ["", "empty", undefined],
  [" now ", "space", "now"],
  ["03:00", "form", "0:03:00"],
  ["03:00.5", "form", "0:03:00.5"],
  ["12s", "form", undefined],
  ["-1", "form", undefined],
  ["0:60:00", "range", undefined],
  ["0:00:60", "range", undefined],
])("%j as NPT is %s", (value, code, right) => {
  expect(checkNptTime(value)?.code).toBe(code);
  expect(fixed(checkNptTime, value)).toBe(right);
});

test("any value", () => {
  const values = fromPieces("1", "05", "75", ":", ":", ".", " ", "h", "min", "s", "PT", "now", "-");
  expectSound(checkDuration, values);
  expectSound(checkNptTime, values);
  expectLinear((value) => [checkDuration(value), checkNptTime(value)], "1", ":", "1:", " ", "1h", ".", "h ");
});
