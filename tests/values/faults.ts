import { expect } from "vitest";
import { type Fault, mended } from "../../src/values/fault.ts";
import fc from "../fast-check.ts";

type Check = (value: string) => Fault<string> | undefined;

/** Whatever a value is, its fault stands inside it, and is gone when its fix is in place. */
export function expectSound(check: Check, values: fc.Arbitrary<string>): void {
  fc.assert(
    fc.property(values, (value) => isSound(check, value)),
    { numRuns: 500 },
  );
}

function isSound(check: Check, value: string): boolean {
  const fault = check(value);
  if (!fault) return true;
  const isInside = fault.from >= 0 && fault.from <= fault.to && fault.to <= value.length;
  return isInside && (fault.fix === undefined || check(mended(value, fault))?.code !== fault.code);
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

/** 50,000 pieces in a row are done in a second of the processor’s time: with quadratic time they would not be. */
export function expectLinear(check: (value: string) => unknown, ...pieces: readonly string[]): void {
  for (const piece of pieces) {
    for (const value of [piece.repeat(50_000), `${piece.repeat(50_000)}!`]) {
      const before = process.cpuUsage();
      check(value);
      expect(process.cpuUsage(before).user / 1000, JSON.stringify(piece)).toBeLessThan(1000);
    }
  }
}

/** The value with its fault mended; undefined where there is no fault or no fix. */
export function fixed(check: Check, value: string): string | undefined {
  const fault = check(value);
  return fault?.fix === undefined ? undefined : mended(value, fault);
}
