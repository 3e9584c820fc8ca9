import { expect, test } from "vitest";
import { checkEmail } from "../../src/values/email.ts";
import { expectLinear, expectSound, fixed, fromPieces } from "./faults.ts";

test.each([
  "ann@a.example",
  "ann.lee+feed@mail.a.example",
  "o'neil/x=y@a-b.example",
  '"ann lee"@a.example',
  "ann@[192.0.2.1]",
  "ánn@bücher.example",
  "ann@xn--bcher-kva.example",
  `${"a".repeat(64)}@a.example`,
  `ann@${"a".repeat(63)}.example`,
])("%s is right", (value) => {
  expect(checkEmail(value)).toBeUndefined();
});

test.each([
  ["", "empty", "", undefined],
  ["Ann Lee", "no-address", "", undefined],
  ["ann at a dot example", "obfuscated", "", undefined],
  ["ann [at] a.example", "obfuscated", "", undefined],
  ["ann(at)a(dot)example", "obfuscated", "", undefined],
  ["mailto:ann@a.example", "mailto", "", "ann@a.example"],
  [" ann@a.example", "space", "", "ann@a.example"],
  ["@a.example", "local", "empty", undefined],
  ["ann lee@a.example", "local", " ", undefined],
  ["ann@lee@a.example", "local", "@", undefined],
  [".ann@a.example", "local", "dot", undefined],
  ["ann..lee@a.example", "local", "dot", undefined],
  [`${"a".repeat(65)}@a.example`, "local", "long", undefined],
  ["ann@", "host", "empty", undefined],
  ["ann@localhost", "host", "no-dot", undefined],
  ["ann@a..example", "host", "empty-label", undefined],
  ["ann@a.example.", "host", "empty-label", "ann@a.example"],
  ["ann@a_b.example", "host", "character", undefined],
  ["ann@-a.example", "host", "hyphen", undefined],
  ["ann@192.0.2.1", "host", "number", undefined],
  [`ann@${"a".repeat(64)}.example`, "host", "long", undefined],
  [`ann@${"a.".repeat(124)}example`, "host", "long", undefined],
])("%j is %s, %s", (value, code, detail, right) => {
  expect(checkEmail(value)).toMatchObject({ code, detail });
  expect(fixed(checkEmail, value)).toBe(right);
});

test("any value", () => {
  expectSound(
    checkEmail,
    fromPieces("ann", "@", "a", ".example", ".", "-", " ", "mailto:", " at ", "[at]", "dot", '"', "\\"),
  );
  expectLinear(checkEmail, "a", "@", ".", "a.", "a@", " at ", "mailto:", '"', "\\", "a at ", "[", ",");
});
