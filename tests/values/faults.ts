import fc from "fast-check";
import { expect } from "vitest";
import { type Fault, mended } from "../../src/values/fault.ts";

type Check = (value: string) => Fault<string> | undefined;

/** Whatever a value is, its fault stands inside it, and is gone when its fix is in place. */
export function expectSound(check: Check, values: fc.Arbitrary<string>): void {
  fc.assert(
    fc.property(values, (value) => {
      const fault = check(value);
      if (!fault) return;
      expect(fault.from).toBeGreaterThanOrEqual(0);
      expect(fault.to).toBeGreaterThanOrEqual(fault.from);
      expect(fault.to).toBeLessThanOrEqual(value.length);
      if (fault.fix === undefined) return;
      expect(check(mended(value, fault))?.code).not.toBe(fault.code);
    }),
    { numRuns: 2000 },
  );
}

/** Values that are put together from pieces, with anything else between now and then. */
export function fromPieces(...pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...pieces) },
    fc.string({ unit: "binary", maxLength: 3 }),
  );
  return fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary" }),
  );
}

/** Ten times as long a value must not take much more than ten times as long: 200,000 pieces are done in a second. */
export function expectLinear(check: (value: string) => unknown, ...pieces: readonly string[]): void {
  for (const piece of pieces) {
    for (const value of [piece.repeat(200_000), `${piece.repeat(200_000)}!`]) {
      const started = performance.now();
      check(value);
      expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(1000);
    }
  }
}

/** The value with its fault mended; undefined where there is no fault or no fix. */
export function fixed(check: Check, value: string): string | undefined {
  const fault = check(value);
  return fault?.fix === undefined ? undefined : mended(value, fault);
}
