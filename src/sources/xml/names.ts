import { codes } from "./codes.ts";

// Name characters of XML 1.0, fifth edition: ASCII by table, the rest of the first plane by expression. In the other
// planes all are name characters up to U+EFFFF, whose first halves end at U+DB7F.
const START = 1;
const PART = 2;
const wideStart =
  /[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD]/;
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

/** How many UTF-16 units of a character that can begin a name stand at `at`; 0 when it is another. */
function nameStartLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return (ascii[code] ?? 0) & START;
  return wideStart.test(text.charAt(at)) ? 1 : pairLength(text, at);
}

function namePartLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ascii[code] === 0 ? 0 : 1;
  const character = text.charAt(at);
  return wideStart.test(character) || widePart.test(character) ? 1 : pairLength(text, at);
}

function pairLength(text: string, at: number): number {
  return /^[\uD800-\uDB7F][\uDC00-\uDFFF]/.test(text.slice(at, at + 2)) ? 2 : 0;
}

/** Whether a name begins at `at`. */
export function beginsName(text: string, at: number): boolean {
  return nameStartLength(text, at) > 0;
}

/** End of the name that begins at `at`, or `at` when none does. */
export function nameEnd(text: string, at: number): number {
  let end = at;
  let length = nameStartLength(text, at);
  while (length > 0) {
    end += length;
    length = namePartLength(text, end);
  }
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
