import { dayExists } from "./calendar.ts";
import { monthNamed } from "./month-names.ts";

/** A day that stands in a text, from one offset up to the other. */
export interface WrittenDay {
  readonly from: number;
  readonly to: number;
  /** "2024-05-01" */
  readonly day: string;
}

/** Pages are no older than the web, and a year beyond this is a number of something else. */
const firstYear = 1990;
const lastYear = 2100;
/** So many signs, spaces and small words may stand between the parts of a date. */
const mostBetween = 4;

/**
 * The days that a line of text names, in order: “2024-05-01”, “5 January 2024”, “Jan 5th, 2024”, “5 de enero de 2024”,
 * “2024年1月5日”. Digits alone count only where they can be read in one way: “13/04/2024”, not “03/04/2024”.
 */
export function writtenDays(line: string): readonly WrittenDay[] {
  if (!/\d{4}/.test(line)) return [];
  const tokens = tokensOf(line);
  const days: WrittenDay[] = [];
  let free = 0;
  for (let at = 0; at < tokens.length; at++) {
    const found = numericDate(tokens, at) ?? namedDate(tokens, at, free);
    if (!found) continue;
    const { first, last, year, month, day } = found;
    const from = tokens[first]?.from ?? 0;
    const end = tokens[last];
    if (!end || !dayExists(year, month, day)) continue;
    const to = end.from + end.value.length;
    days.push({ from, to: /[日일]/.test(line[to] ?? "") ? to + 1 : to, day: `${year}-${two(month)}-${two(day)}` });
    at = last;
    free = last + 1;
  }
  return days;
}

/** A run of digits, a run of letters, or one other character. */
interface Token {
  readonly from: number;
  readonly value: string;
  readonly kind: "number" | "word" | "sign";
}

interface Found {
  readonly first: number;
  readonly last: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: value, 1: digits, 2: letters, index } of line.matchAll(/(\d+)|([\p{L}\p{M}]+)|[\s\S]/gu)) {
    tokens.push({ from: index, value, kind: digits ? "number" : letters ? "word" : "sign" });
  }
  return tokens;
}

/** Signs between numbers; the last may follow the day. */
const separators: readonly (readonly [string, string])[] = [
  ["-", "-"],
  ["/", "/"],
  [".", "."],
  ["年", "月"],
  ["년", "월"],
];

/** Three numbers, the first of which stands at `first`. */
function numericDate(tokens: readonly Token[], first: number): Found | undefined {
  if (tokens[first]?.kind !== "number" || isPartOfNumber(tokens[first - 1], tokens[first - 2])) return undefined;
  const second = nextNumber(tokens, first);
  const third = second && nextNumber(tokens, second.at);
  if (!second || !third || isPartOfNumber(tokens[third.at + 1], tokens[third.at + 2])) return undefined;
  const pair = separators.find(([one, two]) => one === second.sign && two === third.sign);
  const ordered =
    pair && inOrder([tokens[first], tokens[second.at], tokens[third.at]].map((token) => token?.value ?? ""));
  return ordered && { first, last: third.at, ...ordered };
}

/** The number behind one sign and any spaces. */
function nextNumber(
  tokens: readonly Token[],
  from: number,
): { readonly at: number; readonly sign: string } | undefined {
  let at = from + 1;
  if (isSpace(tokens[at])) at++;
  const sign = tokens[at]?.value ?? "";
  at++;
  if (isSpace(tokens[at])) at++;
  return tokens[at]?.kind === "number" ? { at, sign } : undefined;
}

/** Whether a number goes on beyond this token: “1.2024-05-01”, “2024-05-01-3”. A sign alone ends a sentence. */
function isPartOfNumber(sign: Token | undefined, beyond: Token | undefined): boolean {
  return sign !== undefined && /^[-/.]$/.test(sign.value) && beyond?.kind === "number";
}

function inOrder(parts: readonly string[]): Omit<Found, "first" | "last"> | undefined {
  const [one = "", two = "", three = ""] = parts;
  if (isYear(one) && isShort(two) && isShort(three)) {
    return { year: Number(one), month: Number(two), day: Number(three) };
  }
  if (!isYear(three) || !isShort(one) || !isShort(two)) return undefined;
  const [a, b] = [Number(one), Number(two)];
  if (a <= 12 && b <= 12 && a !== b) return undefined;
  return a > 12 ? { year: Number(three), month: b, day: a } : { year: Number(three), month: a, day: b };
}

/** A date around the name of a month, which stands at `at`; nothing before `free` belongs to it. */
function namedDate(tokens: readonly Token[], at: number, free: number): Found | undefined {
  const token = tokens[at];
  const month = token?.kind === "word" ? monthNamed(token.value) : undefined;
  if (month === undefined) return undefined;
  const before = numberFrom(tokens, at, { step: -1, limit: free });
  const after = numberFrom(tokens, at, { step: 1, limit: tokens.length });
  const [left = "", right = ""] = [tokens[before ?? -1]?.value, tokens[after ?? -1]?.value];
  if (after === undefined) return undefined;
  if (before !== undefined && isShort(left) && isYear(right)) {
    return { first: before, last: after, year: Number(right), month, day: Number(left) };
  }
  if (!isShort(right)) return undefined;
  const beyond = numberFrom(tokens, after, { step: 1, limit: tokens.length });
  const year = tokens[beyond ?? -1]?.value ?? "";
  if (beyond !== undefined && isYear(year)) {
    return { first: at, last: beyond, year: Number(year), month, day: Number(right) };
  }
  if (before === undefined || !isYear(left)) return undefined;
  return { first: before, last: after, year: Number(left), month, day: Number(right) };
}

/** What stands between the parts of a date: “5th of May, 2024”, “1er mai 2024”, “5. de mayo del 2024”, “5 d’abril de 2024”. */
const between = /^(?:[\s,.’'/-]|d|de|del|of|the|st|nd|rd|th|er|[ºª])$/i;

function numberFrom(
  tokens: readonly Token[],
  from: number,
  { step, limit }: { readonly step: 1 | -1; readonly limit: number },
): number | undefined {
  for (let count = 1; count <= mostBetween + 1; count++) {
    const at = from + step * count;
    const token = tokens[at];
    if (!token || (step < 0 && at < limit)) return undefined;
    if (token.kind === "number") return at;
    // “5 out of 2024” is no day of October.
    if (!between.test(token.value) || (step > 0 && token.value === "of")) return undefined;
  }
  return undefined;
}

function isSpace(token: Token | undefined): boolean {
  return token !== undefined && /^\s$/.test(token.value);
}

function isYear(digits: string): boolean {
  return digits.length === 4 && Number(digits) >= firstYear && Number(digits) <= lastYear;
}

function isShort(digits: string): boolean {
  return digits.length === 1 || digits.length === 2;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
