import { expect, test } from "vitest";
import { withoutTracking } from "../../src/values/tracking.ts";
import fc from "../fast-check.ts";

const cleaned = (url: string): string => {
  const clean = withoutTracking(url);
  return clean ? url.slice(0, clean.from) + clean.query + url.slice(clean.to) : url;
};

test.each([
  ["https://a.example/?utm_source=rss", "https://a.example/"],
  ["https://a.example/?UTM_Source=rss&page=2", "https://a.example/?page=2"],
  ["https://a.example/?page=2&fbclid=1&q=a%20b#crust", "https://a.example/?page=2&q=a%20b#crust"],
  ["https://a.example/?gclid&mtm_campaign=x", "https://a.example/"],
])("%s is cleaned", (url, clean) => {
  expect(cleaned(url)).toBe(clean);
});

test.each([
  "https://a.example/utm_source=rss",
  "https://a.example/#?utm_source=rss",
  "https://a.example/?ref=b&source=rss&utm=1&utmost=2&q=utm_source",
  "https://a.example/?",
  "",
])("%s is left alone", (url) => {
  expect(withoutTracking(url)).toBeUndefined();
});

test("each name is told once, as it is written", () => {
  expect(withoutTracking("?utm_id=1&UTM_ID=2&utm_id=3")?.names).toEqual(["utm_id", "UTM_ID"]);
});

test("what was cleaned is clean, and nothing else of it is lost", () => {
  const parameter = fc.constantFrom("utm_source=a", "gclid=1", "page=2", "q", "");
  fc.assert(
    fc.property(fc.array(parameter), fc.constantFrom("", "#x", "#?utm_id=1"), (parameters, fragment) => {
      const url = `https://a.example/rye?${parameters.join("&")}${fragment}`;
      expect(withoutTracking(cleaned(url))).toBeUndefined();
      for (const kept of parameters.filter((one) => /^(?:page|q)/.test(one))) expect(cleaned(url)).toContain(kept);
      expect(cleaned(url).endsWith(fragment)).toBe(true);
    }),
  );
});
