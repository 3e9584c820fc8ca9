/** The characters at 0x80 to 0x9F in windows-1252 (WHATWG Encoding, index-windows-1252); U+FFFD marks no place of its own. */
const upper =
  "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD" +
  "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

/** The same characters for use between the brackets of a regular expression. */
export const windowsOnly = upper.replaceAll("\uFFFD", "");

/** Some versions of Node decode windows-1252 as if it were Latin-1, which has control characters there. */
export function withoutControls(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => meantBy(control.charCodeAt(0)) ?? control);
}

/** What windows-1252 has in the place of a control character (U+0080 to U+009F); undefined where it has nothing. */
export function meantBy(control: number): string | undefined {
  const character = upper.charAt(control - 0x80);
  return character === "\uFFFD" || character === "" ? undefined : character;
}

/** The byte that windows-1252 has for a character from U+0080 on that it knows. */
export function byteOf(character: string): number {
  const index = upper.indexOf(character);
  return index < 0 ? character.charCodeAt(0) : 0x80 + index;
}

/** What stands there and what should, of a control character. */
export function wordsFor(control: number): { readonly found: string; readonly expected: string } {
  const found = `U+00${control.toString(16).toUpperCase()}`;
  const character = meantBy(control);
  if (character === undefined) return { found, expected: "what was meant, or leave it out" };
  return { found, expected: `“${character}”, which windows-1252 has there` };
}
