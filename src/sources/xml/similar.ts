import { boundedDistance } from "../../values/distance.ts";

/** Shorter names are too easily alike. */
const fewestLetters = 4;
const mostSlips = 2;

/** Whether one name is a slip of the other: case aside the same, or at most two letters changed, lost or swapped. */
export function isSimilar(one: string, other: string): boolean {
  if (one.toLowerCase() === other.toLowerCase()) return true;
  return one.length >= fewestLetters && boundedDistance(one, other, mostSlips) <= mostSlips;
}
