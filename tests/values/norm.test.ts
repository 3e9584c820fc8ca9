import { expect, test } from "vitest";
import { normOf, percentOf } from "../../src/values/norm.ts";

const values = (a: number, b: number): string[] => [...Array<string>(a).fill("a"), ...Array<string>(b).fill("b")];

test("at least ten, of which 70 % agree", () => {
  expect(normOf(values(7, 3))).toEqual({ value: "a", share: 0.7 });
  expect(normOf(values(3, 7))).toEqual({ value: "b", share: 0.7 });
  expect(normOf(values(69, 31))).toBeUndefined();
  expect(normOf(values(9, 0))).toBeUndefined();
});

test("nearly all are not all", () => {
  expect(percentOf({ value: "a", share: 0.999 })).toBe("99 %");
});
