import { expect, test } from "vitest";
import { algorithmOf, checkHash, hashLength, isHashAlgorithm } from "../../src/values/hex-hash.ts";
import { expectLinear, expectSound, fixed, fromPieces } from "./faults.ts";

const md5 = "d41d8cd98f00b204e9800998ecf8427e"; // RFC 1321, appendix A.5: of nothing
const checkMd5 = (value: string) => checkHash("md5", value);

test("hashes of the right length are right", () => {
  expect(checkMd5(md5)).toBeUndefined();
  expect(checkMd5(md5.toUpperCase())).toBeUndefined();
  expect(checkHash("sha-1", "a9993e364706816aba3e25717850c26c9cd0d89d")).toBeUndefined(); // RFC 3174, section 7.3
  expect(checkHash("sha-256", "0".repeat(64))).toBeUndefined();
});

test.each([
  ["", "empty", undefined],
  [` ${md5}\n`, "space", md5],
  [`md5:${md5}`, "prefix", md5],
  [`0x${md5}`, "prefix", md5],
  [`${md5.slice(1)}g`, "character", undefined],
  [md5.slice(1), "length", undefined],
  [`${md5}0`, "length", undefined],
])("%j is %s", (value, code, right) => {
  expect(checkMd5(value)?.code).toBe(code);
  expect(fixed(checkMd5, value)).toBe(right);
});

test("algorithms by name and by length", () => {
  expect(isHashAlgorithm("sha-1")).toBe(true);
  expect(isHashAlgorithm("toString")).toBe(false);
  expect(hashLength("sha-1")).toBe(40);
  expect(algorithmOf(32)).toBe("md5");
  expect(algorithmOf(33)).toBeUndefined();
});

test("any value", () => {
  expectSound(checkMd5, fromPieces("d41d8cd9", "md5:", "0x", " ", "g", "sha1="));
  expectLinear(checkMd5, "a", " ", "0x", "md5:", "g");
});
