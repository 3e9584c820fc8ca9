/** Space, tab, line feed, carriage return: the white space of JSON (RFC 8259, section 2). */
export function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

export function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}

/** White space that JSON does not count as such: no-break space, byte order mark and the like. */
export function isForeignSpace(unit: number): boolean {
  if (unit < 0xa0) return unit === 0x0b || unit === 0x0c;
  if (unit >= 0x2000 && unit <= 0x200b) return true;
  return unit === 0xa0 || unit === 0xfeff || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x3000;
}

/** The offset of the first character from `at` on that is no white space; the text's length when there is none. */
export function afterSpace(text: string, at: number): number {
  let offset = at;
  while (isSpace(text.charCodeAt(offset))) offset++;
  return offset;
}

/** The offset behind the last character before `at` that is no white space, not before `from`. */
export function beforeSpace(text: string, from: number, at: number): number {
  let offset = at;
  while (offset > from && isSpace(text.charCodeAt(offset - 1))) offset--;
  return offset;
}
