import fc from "fast-check";
import { expect, test } from "vitest";
import { boundedDistance } from "../../../src/sources/folder/distance.ts";

/** Levenshtein distance by its definition. */
function distance(one: string, other: string): number {
  if (one === "" || other === "") return one.length + other.length;
  const rest = distance(one.slice(1), other.slice(1));
  if (one[0] === other[0]) return rest;
  return 1 + Math.min(rest, distance(one.slice(1), other), distance(one, other.slice(1)));
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
    { numRuns: 500 },
  );
});
