import { expect, test } from "vitest";
import { applyEdits, applyFixes } from "../../src/engine/fix.ts";

const edit = (start: number, end: number, text: string) => ({ file: "a", start, end, text });

test("edits are applied wherever they stand", () => {
  expect(applyEdits("abcdef", [edit(4, 5, "E"), edit(0, 1, "AA"), edit(2, 2, "+")])).toBe("AAb+cdEf");
});

test("all edits of a fix or none: the later of two that overlap waits", () => {
  const first = { fix: [edit(0, 2, "X"), edit(4, 5, "Y")] };
  const second = { fix: [edit(1, 3, "Z"), edit(5, 6, "W")] };
  expect(applyFixes("a", "abcdef", [first, second])).toBe("XcdYf");
});

test("edits of other files are left alone", () => {
  expect(applyFixes("b", "abc", [{ fix: [edit(0, 1, "X")] }])).toBe("abc");
});
