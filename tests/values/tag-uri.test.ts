import { expect, test } from "vitest";
import { checkTagUri } from "../../src/values/tag-uri.ts";
import { expectLinear, expectSound, fixed, fromPieces } from "./faults.ts";

test.each([
  // RFC 4151, section 2.1 and appendix
  "tag:timothy@hpl.hp.com,2001:web/externalHome",
  "tag:sandro@w3.org,2004-05:Sandro",
  "tag:my-ids.com,2001-09-15:TimKindberg:presentations:UBath2004-05-19",
  "tag:blogger.com,1999:blog-555",
  "tag:yaml.org,2002:int#fragment",
  "tag:a.example,2024-02-29:",
  "tag:a.example,1985:x?y=/%41@!$&'()*+,;=~",
  "tag:a.example,2025:größe",
  `tag:${"a".repeat(63)}.example,2025:x`,
])("%s is right", (value) => {
  expect(checkTagUri(value)).toBeUndefined();
});

test.each([
  ["", "scheme", ""],
  ["tag", "scheme", "tag"],
  ["TAG:a.example,2025:x", "scheme", "TAG:"],
  ["tag:", "no-date", ""],
  ["tag:a.example:x", "no-date", "a.example"],
  ["tag:a.example/x,y", "no-date", "a.example"],
  ["tag:,2025:x", "authority", ""],
  ["tag:a_b.example,2025:x", "authority", "a_b.example"],
  ["tag:a..example,2025:x", "authority", "a..example"],
  ["tag:-a.example,2025:x", "authority", "-a.example"],
  ["tag:http://a.example,2025:x", "no-date", "http"],
  ["tag:ann lee@a.example,2025:x", "authority", "ann lee@a.example"],
  ["tag:@a.example,2025:x", "authority", "@a.example"],
  [`tag:${"a".repeat(64)}.example,2025:x`, "authority", `${"a".repeat(64)}.example`],
  ["tag:a.example,:x", "date", ""],
  ["tag:a.example,25:x", "date", "25"],
  ["tag:a.example,2025-1:x", "date", "2025-1"],
  ["tag:a.example,2025-01-01T00:00:x", "date", "2025-01-01T00"],
  ["tag:a.example,2025-02-29:x", "impossible-date", "2025-02-29"],
  ["tag:a.example,2025-13:x", "impossible-date", "2025-13"],
  ["tag:a.example,1984:x", "impossible-date", "1984"],
  ["tag:a.example,2025", "no-specific", "a.example,2025"],
  ["tag:a.example,2025:a b", "character", " "],
  ["tag:a.example,2025:a%2", "character", "%"],
  ["tag:a.example,2025:a#b#c", "character", "#"],
  ["tag:a.example,2025:<b>", "character", "<"],
])("%s: %s, blaming “%s”", (value, code, blamed) => {
  const fault = checkTagUri(value);
  expect(fault?.code).toBe(code);
  expect(value.slice(fault?.from, fault?.to)).toBe(blamed);
});

test("a date that can be meant only one way is mended", () => {
  expect(fixed(checkTagUri, "tag:a.example,2025/1/2:x")).toBe("tag:a.example,2025-01-02:x");
  expect(fixed(checkTagUri, "TAG:a.example,2025:x")).toBe("tag:a.example,2025:x");
  expect(fixed(checkTagUri, "tag:a.example,2025-2-30:x")).toBeUndefined();
});

test("any value", () => {
  expectSound(
    checkTagUri,
    fromPieces("tag:", "a", ".example", ",", "2025", "-1", "/02", ":", "#", "@", "%", "%41", "x"),
  );
  expectLinear(checkTagUri, "tag:", ",", "a.", "a-", "2025-", "tag:a,2025:#", "%");
});
