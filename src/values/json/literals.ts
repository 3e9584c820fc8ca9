import { beforeSpace } from "./characters.ts";
import type { JsonValue } from "./node.ts";
import type { Scanner } from "./scanner.ts";

const token = /[^\s,;:[\]{}"'/]+/y;
const bareText = /[^,[\]{}"\r\n]+/y;
const strictNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const hexadecimal = /^([+-]?)(0[xX][0-9a-fA-F]+)$/;
/** Sign, digits, fraction, exponent. */
const laxNumber = /^([+-]?)([0-9]*)(?:\.([0-9]*))?([eE][+-]?[0-9]+)?$/;
/** Longer ones are no number that somebody meant. */
const maximumNumber = 40;

/** Words of other languages, what JSON says instead, and whether it is surely the same. */
const foreignWords: ReadonlyMap<string, readonly [string, boolean]> = new Map([
  ["True", ["true", true]],
  ["TRUE", ["true", true]],
  ["False", ["false", true]],
  ["FALSE", ["false", true]],
  ["None", ["null", true]],
  ["Null", ["null", true]],
  ["NULL", ["null", true]],
  ["nil", ["null", true]],
  ["undefined", ["null", false]],
  ["NaN", ["null", false]],
  ["-NaN", ["null", false]],
  ["Infinity", ["null", false]],
  ["+Infinity", ["null", false]],
  ["-Infinity", ["null", false]],
]);

/** Reads a number, true, false or null; reports and mends what is none of them. The next character is part of it. */
export function readLiteral(scanner: Scanner): JsonValue {
  const start = scanner.at;
  const raw = match(token, scanner.text, start);
  const end = start + raw.length;
  const value = literalOf(raw, start, end);
  if (value) {
    scanner.at = end;
    return value;
  }
  return readForeignWord(scanner, raw) ?? readForeignNumber(scanner, raw) ?? readBareText(scanner);
}

/** Whether the next characters are a literal, or what is meant as one. */
export function isLiteral(scanner: Scanner): boolean {
  const raw = match(token, scanner.text, scanner.at);
  return literalOf(raw, 0, 0) !== undefined || foreignWords.has(raw) || mendNumber(raw) !== undefined;
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

function literalOf(raw: string, start: number, end: number): JsonValue | undefined {
  if (raw === "true" || raw === "false") return { type: "boolean", start, end, value: raw === "true" };
  if (raw === "null") return { type: "null", start, end };
  return strictNumber.test(raw) ? { type: "number", start, end, value: Number(raw) } : undefined;
}

function readForeignWord(scanner: Scanner, raw: string): JsonValue | undefined {
  const start = scanner.at;
  const end = start + raw.length;
  const meant = foreignWords.get(raw);
  if (!meant) return undefined;
  const [expected, safe] = meant;
  scanner.at = end;
  scanner.report({ code: "unknown-word", start, end, expected, edits: [scanner.edit(start, end, expected)], safe });
  return literalOf(expected, start, end);
}

function readForeignNumber(scanner: Scanner, raw: string): JsonValue | undefined {
  const start = scanner.at;
  const end = start + raw.length;
  const meant = mendNumber(raw);
  if (!meant) return undefined;
  const [expected, safe] = meant;
  scanner.at = end;
  scanner.report({ code: "number-format", start, end, expected, edits: [scanner.edit(start, end, expected)], safe });
  return literalOf(expected, start, end);
}

/** How JSON writes a number that is written otherwise; a leading zero may mean an octal number, so it is not safe. */
function mendNumber(raw: string): readonly [string, boolean] | undefined {
  if (raw.length > maximumNumber) return undefined;
  const [, hexSign, hexDigits] = hexadecimal.exec(raw) ?? [];
  if (hexDigits !== undefined) return [`${hexSign === "-" ? "-" : ""}${BigInt(hexDigits)}`, true];
  const parts = laxNumber.exec(raw);
  if (!parts) return undefined;
  const [, sign, whole = "", fraction = "", exponent = ""] = parts;
  if (whole + fraction === "") return undefined;
  const digits = whole.replace(/^0+(?=[0-9])/, "") || "0";
  const mended = `${sign === "-" ? "-" : ""}${digits}${fraction && `.${fraction}`}${exponent}`;
  return [mended, digits.length >= whole.length];
}

/** Text without quotes, to the end of the line or the next comma or bracket. */
function readBareText(scanner: Scanner): JsonValue {
  const start = scanner.at;
  const raw = match(bareText, scanner.text, start);
  const end = beforeSpace(scanner.text, start, start + raw.length);
  const expected = "double quotes around text";
  const edits = [scanner.edit(start, end, JSON.stringify(scanner.text.slice(start, end)))];
  scanner.report({ code: "unquoted-string", start, end, expected, edits });
  scanner.at = end;
  return { type: "string", start, end, quote: "", contentEnd: end };
}
