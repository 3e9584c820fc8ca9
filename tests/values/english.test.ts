import { expect, test } from "vitest";
import { isEnglish } from "../../src/values/english.ts";

test.each(["en", "EN", "en-GB", "en_US", "en-Latn-US"])("%s is English", (tag) => {
  expect(isEnglish(tag)).toBe(true);
});

test.each([undefined, "", "de", "enm", "english", "x-en", "sv-en"])("%s is not", (tag) => {
  expect(isEnglish(tag)).toBe(false);
});
