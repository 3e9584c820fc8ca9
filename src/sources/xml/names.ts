import { codes } from "./codes.ts";

// Name characters of XML 1.0, fifth edition: ASCII by table, the rest by expression. Halves of surrogate pairs count.
const START = 1;
const PART = 2;
const wideStart =
  /[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uDFFF\uF900-\uFDCF\uFDF0-\uFFFD]/;
const widePart = /[\u0300-\u036F\u00B7\u203F\u2040]/;
const ascii = asciiTable();

function asciiTable(): Uint8Array {
  const table = new Uint8Array(128);
  for (let code = 0; code < table.length; code++) {
    const character = String.fromCharCode(code);
    if (/[A-Za-z_:]/.test(character)) table[code] = START | PART;
    else if (/[0-9.-]/.test(character)) table[code] = PART;
  }
  return table;
}

/** Whether a name may begin with this UTF-16 unit. */
export function isNameStart(code: number): boolean {
  if (code < 128) return ((ascii[code] ?? 0) & START) !== 0;
  return wideStart.test(String.fromCharCode(code));
}

function isNamePart(code: number): boolean {
  if (code < 128) return ascii[code] !== 0;
  const character = String.fromCharCode(code);
  return wideStart.test(character) || widePart.test(character);
}

/** End of the name that begins at `at`, or `at` when none does. */
export function nameEnd(text: string, at: number): number {
  if (!isNameStart(text.charCodeAt(at))) return at;
  let end = at + 1;
  while (isNamePart(text.charCodeAt(end))) end++;
  return end;
}

/** White space as XML has it: space, tab, line feed, carriage return. */
export function isSpace(code: number): boolean {
  return code === codes.space || code === codes.lineFeed || code === codes.carriageReturn || code === codes.tab;
}

/** The first offset from `at` on that is no white space. */
export function skipSpace(text: string, at: number): number {
  let end = at;
  while (isSpace(text.charCodeAt(end))) end++;
  return end;
}

/** The end of what stands before `at`, white space left out; not before `limit`. */
export function skipSpaceBack(text: string, at: number, limit: number): number {
  let end = at;
  while (end > limit && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}
