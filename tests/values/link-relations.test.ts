import { expect, test } from "vitest";
import { checkLinkRelation, isLinkRelation } from "../../src/values/link-relations.ts";
import { expectLinear, expectSound, fixed, fromPieces } from "./faults.ts";

test.each([
  "alternate",
  "self",
  "enclosure",
  "hub",
  "next-archive",
  "http://example.net/foo",
  "tag:a.example,2025:x",
  "openid2.provider",
])("%s is right", (value) => expect(checkLinkRelation(value)).toBeUndefined());

test.each([
  ["", "empty", undefined],
  ["alternate self", "several", undefined],
  ["Self", "case", "self"],
  [" self", "case", "self"],
  ["http://www.iana.org/assignments/relation/self", "registry-address", "self"],
  ["http://www.iana.org/assignments/relation/x", "unregistered", undefined],
  ["alternat", "unregistered", "alternate"],
  ["alternative", "unregistered", undefined],
  ["shortlink", "unregistered", undefined],
  ["http://a..example/", "iri", undefined],
  ["htp://a.example/", "iri", undefined],
])("%j is %s", (value, code, right) => {
  expect(checkLinkRelation(value)?.code).toBe(code);
  expect(fixed(checkLinkRelation, value)).toBe(right);
});

test("says what was meant", () => {
  expect(checkLinkRelation("alternative")?.detail).toBe("alternate");
  expect(checkLinkRelation("shortlink")?.detail).toBe("");
  expect(isLinkRelation("constructor")).toBe(false);
});

test("any value", () => {
  expectSound(checkLinkRelation, fromPieces("self", "Next", "-", "archive", " ", "http://", "a.example", "/", "%"));
  expectLinear(checkLinkRelation, "self ", "a", " ", "http:", "a b ");
});
