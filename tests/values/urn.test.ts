import { expect, test } from "vitest";
import { checkUrn } from "../../src/values/urn.ts";
import { expectLinear, expectSound, fixed, fromPieces } from "./faults.ts";

test.each([
  // RFC 8141, sections 2.3 and 3.2; RFC 4122, section 3
  "urn:example:foo-bar-baz-qux?+CCResolve:cc=uk",
  "urn:example:weather?=op=map&lat=39.56&lon=-104.85&datetime=1969-07-21T02:56:15Z",
  "URN:example:a123%2Cz456",
  "urn:example:a123,z456/bar#789",
  "urn:isbn:0451450523",
  "urn:urn-7:x",
  "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
  "urn:UUID:F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6#x",
  "urn:example:größe",
  `urn:${"a".repeat(32)}:x`,
  "urn:a1:x",
])("%s is right", (value) => {
  expect(checkUrn(value)).toBeUndefined();
});

test.each([
  ["", "scheme", ""],
  ["isbn:0451450523", "scheme", "isbn"],
  ["urn:", "namespace", ""],
  ["urn::x", "namespace", ""],
  ["urn:a:x", "namespace", "a"],
  ["urn:-ab:x", "namespace", "-ab"],
  ["urn:ab-:x", "namespace", "ab-"],
  ["urn:a_b:x", "namespace", "a_b"],
  [`urn:${"a".repeat(33)}:x`, "namespace", "a".repeat(33)],
  ["urn:urn:isbn:0451450523", "namespace", "urn:"],
  ["urn:isbn", "no-name", "isbn"],
  ["urn:isbn:", "no-name", "isbn"],
  ["urn:isbn:#x", "no-name", "isbn"],
  ["urn:example:/x", "character", "/"],
  ["urn:example:a b", "character", " "],
  ["urn:example:a%2", "character", "%"],
  ["urn:example:a?b", "character", "?"],
  ["urn:example:a#b#c", "character", "#"],
  ["urn:example:a?=<", "character", "<"],
  ["urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf", "uuid", "f81d4fae-7dec-11d0-a765-00a0c91e6bf"],
  ["urn:uuid:g81d4fae-7dec-11d0-a765-00a0c91e6bf6", "uuid", "g81d4fae-7dec-11d0-a765-00a0c91e6bf6"],
  ["urn:uuid:f81d4fae7dec11d0a76500a0c91e6bf6", "uuid", "f81d4fae7dec11d0a76500a0c91e6bf6"],
])("%s: %s, blaming “%s”", (value, code, blamed) => {
  const fault = checkUrn(value);
  expect(fault?.code).toBe(code);
  expect(value.slice(fault?.from, fault?.to)).toBe(blamed);
});

test("what was meant is certain", () => {
  const right = "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6";
  expect(fixed(checkUrn, "urn:uuid:f81d4fae7dec11d0a76500a0c91e6bf6")).toBe(right);
  expect(fixed(checkUrn, "urn:uuid:f81d4fae-7dec11d0-a765-00a0c91e6bf6")).toBe(right);
  expect(fixed(checkUrn, "urn:urn:isbn:1")).toBe("urn:isbn:1");
});

test("any value", () => {
  expectSound(
    checkUrn,
    fromPieces("urn:", "uuid:", "isbn", ":", "?", "?=", "#", "f81d4fae", "-", "7dec", "00a0c91e6bf6"),
  );
  expectLinear(checkUrn, "urn:", "urn:ab:x?", "a-", "#", "%", "uuid");
});
