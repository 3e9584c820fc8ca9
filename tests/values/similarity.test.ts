import { describe, expect, test } from "vitest";
import { comparable, overlap, similarity } from "../../src/values/similarity.ts";
import fc from "../fast-check.ts";

test("what is compared: letters and digits", () => {
  expect(comparable(" “Ann’s” <em>Café</em> &amp; Crème — part&nbsp;2 🎉 ")).toBe("anns cafe creme part 2");
  expect(comparable("🎉")).toBe("");
});

describe("short texts", () => {
  test.each([
    ["Rye", "rye"],
    ["It’s *done*", "It's done"],
    ["Bread &amp; butter", "Bread & butter"],
    ["Ep. 12: Sour rye bread", "Sour rye bread"],
    ["Sour rye bread", "Sour rye bread · A Baker’s Notes"],
    ["A very long title that goes on …", "A very long title that goes on and on"],
    ["五月", "五月的面包"],
    ["🎉", "🎊"],
  ])("“%s” is “%s”", (one, other) => {
    expect(similarity(one, other)).toBeGreaterThanOrEqual(0.9);
  });

  test.each([
    ["Five tools for a first book", "Five tools for your first book"],
    ["Release 1.2.0", "Release 1.2.1"],
    ["How to bake rye bread", "Baking rye bread"],
  ])("“%s” is much like “%s”", (one, other) => {
    expect(similarity(one, other)).toBeGreaterThanOrEqual(0.6);
  });

  test.each([
    ["A note for the kitchen drawer", "Wheat paste, cooked slowly"],
    ["Rye", "Rust"],
    ["On", "One more loaf"],
    ["a", "b"],
    ["", "Rye"],
    ["五月", "面包"],
  ])("“%s” is not “%s”", (one, other) => {
    expect(similarity(one, other)).toBeLessThan(0.6);
  });

  test("is between 0 and 1, the same from both sides, and 1 of a text with itself", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const value = similarity(one, other);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(similarity(other, one)).toBe(value);
        expect(similarity(one, one)).toBe(1);
      }),
    );
  });
});

test("how much of the shorter text stands in the longer one", () => {
  expect(overlap("Wax keeps linen thread from fraying.", "Wax keeps thread of linen from fraying and tangling.")).toBe(
    1,
  );
  expect(overlap("Wax keeps linen thread from fraying.", "A press of two boards, built in an hour.")).toBe(0);
  expect(overlap("亚麻线打蜡", "给亚麻线打蜡的方法")).toBe(1);
  expect(overlap("a b", "Something else entirely")).toBe(1);
});
