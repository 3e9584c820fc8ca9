import { expect, test } from "vitest";
import { boundedDistance, nearestWord } from "../../src/values/distance.ts";
import fc from "../fast-check.ts";

/** Levenshtein distance by its definition, with neighbours that change places as one edit. */
function distance(one: string, other: string): number {
  if (one === "" || other === "") return one.length + other.length;
  const rest = distance(one.slice(1), other.slice(1));
  const swap = one[0] === other[1] && one[1] === other[0] ? distance(one.slice(2), other.slice(2)) + 1 : Infinity;
  const same = one[0] === other[0] ? rest : Infinity;
  return Math.min(same, swap, rest + 1, distance(one.slice(1), other) + 1, distance(one, other.slice(1)) + 1);
}

test("agrees with the definition up to its limit, and exceeds it where the definition does", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, limit) => {
      const truth = distance(one, other);
      const bounded = boundedDistance(one, other, limit);
      if (truth <= limit) expect(bounded).toBe(truth);
      else expect(bounded).toBeGreaterThan(limit);
    }),
    { numRuns: 1000 },
  );
});

test("the nearest word is near enough, or there is none", () => {
  const words = ["feed/date-order", "feed/date-format", "links/broken"];
  expect(nearestWord("feed/date-ordr", words)).toBe("feed/date-order");
  expect(nearestWord("Links/Broken", words)).toBe("links/broken");
  expect(nearestWord("sitemap", words)).toBeUndefined();
});
