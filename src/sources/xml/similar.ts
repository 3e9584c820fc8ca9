const MIN_LENGTH = 4;
const MAX_LENGTH = 60;
const MAX_DISTANCE = 2;

/** Whether one name is a slip of the other: case aside the same, or at most two letters changed, lost or swapped. */
export function isSimilar(one: string, other: string): boolean {
  if (one.toLowerCase() === other.toLowerCase()) return true;
  if (one.length < MIN_LENGTH || one.length > MAX_LENGTH) return false;
  return Math.abs(one.length - other.length) <= MAX_DISTANCE && isWithinDistance(one, other);
}

/** Damerau-Levenshtein distance, each letter moved once at most (optimal string alignment). */
function isWithinDistance(one: string, other: string): boolean {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const costs = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped = row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const replaced = cost(last, column - 1) + (same ? 0 : 1);
      const changed = Math.min(cost(last, column) + 1, cost(costs, column - 1) + 1, replaced);
      costs.push(swapped ? Math.min(changed, cost(beforeLast, column - 2) + 1) : changed);
    }
    if (Math.min(...costs) > MAX_DISTANCE) return false;
    beforeLast = last;
    last = costs;
  }
  return cost(last, other.length) <= MAX_DISTANCE;
}

function cost(costs: readonly number[], at: number): number {
  return costs[at] ?? Number.POSITIVE_INFINITY;
}
