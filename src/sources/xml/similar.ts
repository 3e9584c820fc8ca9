const MIN_LENGTH = 4;
const MAX_EDITS = 2;

/** Whether one name is a slip of the other: case aside the same, or at most two letters changed, lost or swapped. */
export function isSimilar(one: string, other: string): boolean {
  if (one.toLowerCase() === other.toLowerCase()) return true;
  if (one.length < MIN_LENGTH || Math.abs(one.length - other.length) > MAX_EDITS) return false;
  return isWithin(one, other, MAX_EDITS);
}

/** Whether so many edits are enough: letters replaced, left out, put in, or swapped with their neighbour. */
function isWithin(one: string, other: string, edits: number): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  const left = one.slice(same);
  const right = other.slice(same);
  if (left === right) return true;
  if (edits === 0) return false;
  const isSwap = left[0] === right[1] && left[1] === right[0];
  return (
    isWithin(left.slice(1), right.slice(1), edits - 1) ||
    isWithin(left.slice(1), right, edits - 1) ||
    isWithin(left, right.slice(1), edits - 1) ||
    (isSwap && isWithin(left.slice(2), right.slice(2), edits - 1))
  );
}
