/** What most of a site's pages have in common, and the share of them (0 to 1) that has it. */
export interface Norm<T> {
  readonly value: T;
  readonly share: number;
}

/** Fewer pages are no norm, nor are pages that agree less. */
export const fewestForNorm = 10;
const leastAgreement = 0.7;

/** The value that at least 70 % of at least ten pages have; undefined where they do not agree. */
export function normOf<T>(values: readonly T[]): Norm<T> | undefined {
  if (values.length < fewestForNorm) return undefined;
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) {
    const share = count / values.length;
    if (share >= leastAgreement) return { value, share };
  }
  return undefined;
}

/** “93 %”, never “100 %” for what has an exception. */
export function percentOf({ share }: Norm<unknown>): string {
  return `${Math.floor(100 * share)} %`;
}
