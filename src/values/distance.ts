/**
 * How many letters are replaced, left out, put in, or swapped with their neighbour; any number above `limit` where it
 * is more than that.
 * Meant for small limits: it follows the common characters and branches at each difference.
 */
export function boundedDistance(one: string, other: string, limit: number): number {
  return distanceFrom({ one, other }, 0, 0, limit);
}

interface Pair {
  readonly one: string;
  readonly other: string;
}

function distanceFrom(pair: Pair, oneAt: number, otherAt: number, limit: number): number {
  const { one, other } = pair;
  let at = oneAt;
  let across = otherAt;
  while (at < one.length && across < other.length && one.charCodeAt(at) === other.charCodeAt(across)) {
    at++;
    across++;
  }
  const left = one.length - at;
  const leftAcross = other.length - across;
  if (left === 0 || leftAcross === 0) return left + leftAcross;
  if (limit === 0 || Math.abs(left - leftAcross) > limit) return limit + 1;
  const replaced = distanceFrom(pair, at + 1, across + 1, limit - 1);
  const removed = distanceFrom(pair, at + 1, across, limit - 1);
  const added = distanceFrom(pair, at, across + 1, limit - 1);
  const isSwap = one[at] === other[across + 1] && one[at + 1] === other[across];
  const swapped = isSwap ? distanceFrom(pair, at + 2, across + 2, limit - 1) : limit;
  return 1 + Math.min(replaced, removed, added, swapped);
}

/** The word most like another, when it is like enough: a slip every three letters. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.min(4, Math.floor(word.length / 3)));
  let nearest: string | undefined;
  let least = limit + 1;
  for (const candidate of words) {
    const distance = boundedDistance(word.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}
