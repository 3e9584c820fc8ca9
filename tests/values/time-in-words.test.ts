import { expect, test } from "vitest";
import { inWords } from "../../src/values/time-in-words.ts";

const hour = 3_600_000;

test.each([
  [1, "1 minutes"],
  [hour / 2, "30 minutes"],
  [2 * hour - 1, "120 minutes"],
  [2 * hour, "2 hours"],
  [48 * hour - 1, "47 hours"],
  [48 * hour, "2 days"],
  [24 * 400.5 * hour, "400 days"],
])("%d ms are %s", (milliseconds, words) => {
  expect(inWords(milliseconds)).toBe(words);
});
