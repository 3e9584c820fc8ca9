import { expect, test } from "vitest";
import { canonicalIri, iriFaults } from "../../../src/values/iri.ts";
import fc from "../../fast-check.ts";

test.each([
  // RFC 3986, sections 6.2.2 and 6.2.3
  ["HTTP://www.EXAMPLE.com/", "http://www.example.com/"],
  ["http://example.com", "http://example.com/"],
  ["http://example.com:/", "http://example.com/"],
  ["http://example.com:80/", "http://example.com/"],
  ["https://example.com:443?q", "https://example.com/?q"],
  ["https://a.example/%7euser/%e2%82%ac", "https://a.example/~user/%E2%82%AC"],
  ["https://a.example/a/./b/../c/..", "https://a.example/a/"],
  ["https://a.example/../x", "https://a.example/x"],
  ["https://a.example/?%41#%5a", "https://a.example/?A#Z"],
  ["https://B%C3%BCcher.EXAMPLE/", "https://b%C3%BCcher.example/"],
  ["URN:ISBN:%2c", "urn:isbn:%2C"],
  ["MAILTO:Ann@A.example", "mailto:Ann@A.example"],
  ["TAG:a.example,2025:X", "tag:a.example,2025:X"],
  ["https://a.example/a\u0308", "https://a.example/ä"],
])("the canonical form of %s is %s", (value, canonical) => {
  expect(canonicalIri(value)).toBe(canonical);
});

test.each([
  "https://a.example/",
  "https://a.example:8443/A?q#",
  "https://a.example/%2F%2E".replace("%2E", "%3A"),
  "http://a.example:443/",
  "urn:isbn:0451450523",
  "tag:a.example,2025:%7e",
  "data:,%7e",
  "not an address",
  "/relative/../path",
  "https://a.example/a b",
])("%s has none, or is it", (value) => {
  expect(canonicalIri(value)).toBeUndefined();
});

test("a canonical form is right, is its own, and leads where the address led", () => {
  const messy = fc
    .webUrl({ withQueryParameters: true })
    .map((url) => url.replace(/^h/, "H").replace(/[aeiou]$/, "%7e/../."));
  fc.assert(
    fc.property(
      fc.oneof(
        messy,
        fc.string(),
        fc.string().map((text) => `x:${text}`),
      ),
      (value) => {
        const canonical = canonicalIri(value);
        if (canonical === undefined) return;
        expect(canonicalIri(canonical)).toBeUndefined();
        expect(iriFaults(canonical, { absolute: true }).map(({ code }) => code)).not.toContain("relative");
        if (/^https?:/.test(canonical)) expect(new URL(canonical).host).toBe(new URL(value).host);
      },
    ),
    { numRuns: 2000 },
  );
});
