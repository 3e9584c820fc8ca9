import { expect, test } from "vitest";
import { checkBase64 } from "../../src/values/base64.ts";
import fc from "../fast-check.ts";
import { expectLinear, expectSound, fixed, fromPieces } from "./faults.ts";

// RFC 4648, section 10
test.each(["Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy", " Zm9v\n YmFy\n", "Zg=\n="])(
  "%j is right",
  (value) => {
    expect(checkBase64(value)).toBeUndefined();
  },
);

test.each([
  [" ", "empty", undefined],
  ["data:image/png;base64,Zm9v", "data-url", "Zm9v"],
  ["Zm9v-_8=", "url-safe", "Zm9v+/8="],
  ["Zm9v!", "character", undefined],
  ["<p>Hello</p>", "character", undefined],
  ["Zg", "padding", "Zg=="],
  ["Zg=", "padding", "Zg=="],
  ["Zm8==", "padding", "Zm8="],
  ["Zm9v=\n", "padding", "Zm9v"],
  ["Zg==Zg==", "padding", undefined],
  ["Z", "length", undefined],
  ["Zm9vZ", "length", undefined],
  ["====", "empty", undefined],
])("%j is %s", (value, code, right) => {
  expect(checkBase64(value)?.code).toBe(code);
  expect(fixed(checkBase64, value)).toBe(right);
});

test("what bytes are written as is right", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
      return checkBase64(Buffer.from(bytes).toString("base64")) === undefined;
    }),
  );
});

test("any value", () => {
  expectSound(checkBase64, fromPieces("Zg", "=", "-", "+", "/", "_", " ", "\n", "data:;base64,", "!"));
  expectLinear(checkBase64, "Z", "=", " ", "-", "data:", "=Z", "Z=");
});
