/** White space of HTML: tab, line feed, form feed, carriage return, space. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 12;
}

/** The offset of the first character from `start` on that is no white space; `end` where there is none. */
export function skipSpace(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(source.charCodeAt(at))) at++;
  return at;
}

/** The offset behind the last character before `end` that is no white space; `start` where there is none. */
export function trimSpace(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(source.charCodeAt(at - 1))) at--;
  return at;
}

const untidy = /[\t\n\f\r]|^ | {2}| $/;

/** Without white space at its ends, and with one space for each run of it. */
export function collapseSpace(value: string): string {
  if (!untidy.test(value)) return value;
  return value.replace(/[\t\n\f\r ]+/g, " ").trim();
}
