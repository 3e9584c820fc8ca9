import type { Fault } from "./fault.ts";

export type NumberCode =
  | "empty"
  | "space" // white space around it
  | "unit" // “12 MB”, “90%”, “$5”: a number and something else; detail is what else
  | "separators" // “1,234”, “1 234”, “1.234.567”
  | "decimal" // 12.5, 12.0 where a whole number is wanted; “12,5” where a decimal is
  | "sign" // “+5”; “-5” only where no negative number is allowed
  | "not-a-number"
  | "overflow" // beyond 2⁶³ − 1, which programs cannot hold
  | "below" // detail is the least number allowed
  | "above"; // detail is the greatest

type NumberFault = Fault<NumberCode>;

/** The numbers that are allowed, both ends included. */
export interface NumberRange {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

const integer = /^-?(\d+)$/;
const decimal = /^-?(?:\d+(?:\.\d*)?|\.\d+)$/;
/** A currency, a number, a unit. */
const measured = /^([$€£¥]\s?)?([-+]?\d[\d.,]{0,30})(\s?[\p{L}%°][\p{L}\p{M}%/²³.]{0,20})?$/u;
const greatestInteger = 2n ** 63n - 1n;

/** A whole number in ASCII digits, as `xs:integer` (XML Schema, part 2, 3.3.13) writes it, without a plus sign. */
export function checkInteger(value: string, range: NumberRange = {}): NumberFault | undefined {
  const digits = integer.exec(value)?.[1];
  if (digits === undefined) {
    return otherwise(value, integer) ?? fractionFault(value) ?? signFault(value, range) ?? noNumber(value);
  }
  if (value.startsWith("-") && (range.min ?? -1) >= 0) return signFault(value, range);
  const isOverflow = digits.length > 18 && (digits.replace(/^0+/, "").length > 19 || BigInt(digits) > greatestInteger);
  if (isOverflow) return { code: "overflow", ...whole(value), fix: undefined, detail: "" };
  return rangeFault(value, range);
}

/** A decimal number with a point: `xs:decimal` (XML Schema, part 2, 3.2.3), without a plus sign. */
export function checkDecimal(value: string, range: NumberRange = {}): NumberFault | undefined {
  if (decimal.test(value)) {
    return value.startsWith("-") && (range.min ?? -1) >= 0 ? signFault(value, range) : rangeFault(value, range);
  }
  const [, before, after = ""] = /^(-?\d+),(\d+)$/.exec(value) ?? [];
  // “1,234” may be either.
  if (before !== undefined && after.length === 3)
    return { code: "separators", ...whole(value), fix: undefined, detail: "" };
  if (before !== undefined) return { code: "decimal", ...whole(value), fix: `${before}.${after}`, detail: "," };
  return otherwise(value, decimal) ?? signFault(value, range) ?? noNumber(value);
}

function whole(value: string): { from: number; to: number } {
  return { from: 0, to: value.length };
}

function rangeFault(value: string, { min, max }: NumberRange): NumberFault | undefined {
  const number = Number(value);
  if (min !== undefined && number < min) return { code: "below", ...whole(value), fix: undefined, detail: String(min) };
  if (max !== undefined && number > max) return { code: "above", ...whole(value), fix: undefined, detail: String(max) };
  return undefined;
}

/** What surrounds or divides a number that is right by itself. */
function otherwise(value: string, right: RegExp): NumberFault | undefined {
  const trimmed = value.trim();
  if (trimmed === "") return { code: "empty", ...whole(value), fix: undefined, detail: "" };
  if (right.test(trimmed)) return { code: "space", ...whole(value), fix: trimmed, detail: "" };
  if (isGrouped(trimmed)) {
    return { code: "separators", ...whole(value), fix: trimmed.replace(/[^\d-]/g, ""), detail: "" };
  }
  const [, currency = "", number, unit = ""] = measured.exec(trimmed) ?? [];
  const other = (currency + unit).trim();
  return number && other ? { code: "unit", ...whole(value), fix: undefined, detail: other } : undefined;
}

/** Groups of three digits with one separator between them all; one point or comma alone may be a decimal’s. */
function isGrouped(text: string): boolean {
  const [, first] = /^-?\d{1,3}([,.' _’\u00a0\u202f])\d{3}/.exec(text) ?? [];
  if (first === undefined) return false;
  const groups = text.replace("-", "").split(first);
  return groups.slice(1).every((group) => /^\d{3}$/.test(group)) && (first !== "." || groups.length > 2);
}

/** A fraction of nothing but zeros is left out; any other number is not what was asked for. */
function fractionFault(value: string): NumberFault | undefined {
  const [, integer, fraction = ""] = /^(-?\d+)[.,](\d*)$/.exec(value) ?? [];
  if (integer === undefined) return undefined;
  const isWhole = fraction !== "" && /^0*$/.test(fraction);
  return { code: "decimal", ...whole(value), fix: isWhole ? integer : undefined, detail: "" };
}

function signFault(value: string, { min = -1 }: NumberRange): NumberFault | undefined {
  if (/^\+\d+(?:\.\d+)?$/.test(value)) return { code: "sign", from: 0, to: 1, fix: "", detail: "+" };
  if (!/^[-–−]\d+(?:\.\d+)?$/.test(value)) return undefined;
  const isNegativeFine = min < 0;
  return { code: "sign", from: 0, to: 1, fix: isNegativeFine ? "-" : undefined, detail: value.charAt(0) };
}

function noNumber(value: string): NumberFault {
  return { code: "not-a-number", ...whole(value), fix: undefined, detail: "" };
}
