import { isQuoted } from "./quoted.ts";
import { byteOf, windowsOnly } from "./windows-1252.ts";

/** A stretch of text that may be UTF-8 taken for windows-1252, or is control characters. */
export interface Garbled {
  readonly start: number;
  readonly end: number;
  /** What it means; undefined where its bytes are no UTF-8, and where the author may well have meant what stands there. */
  readonly meant: string | undefined;
}

/** A byte from 0x80 to 0xBF, as windows-1252 shows it. */
const next = `[\\u0080-\\u00BF${windowsOnly}]`;

/**
 * UTF-8 as windows-1252 shows it: three sequences of any script in a row, emoji (“ðŸ˜€”), punctuation and symbols
 * (“â€™”), or one letter of the Latin scripts (“Ã©”). Last, control characters.
 */
const garbled = new RegExp(
  `(?:[\\u00C2-\\u00DF]${next}){3,60}|(?:[\\u00E0-\\u00EF]${next}${next}){3,40}|\\u00F0\\u0178${next}${next}` +
    `|\\u00E2[\\u20AC\\u201A\\u0192\\u201E\\u2020\\u2021\\u02C6\\u2030\\u0153\\u017E]${next}|\\u00C2[\\u00A0-\\u00BF]|[\\u00C3-\\u00C5]${next}|[\\u0080-\\u009F]`,
  "g",
);

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** What may follow a word in a text that is right: quotes, dashes, an ellipsis, a no-break space, signs. */
const afterWord =
  /[\u00A0\u00AB\u00BB\u00AE\u00B0\u00BA\u00AA\u00B7\u2013\u2014\u2018-\u201E\u2022\u2026\u2039\u203A\u2122]/;

/** Finds them in the order of the text. */
export function* garbledIn(text: string): Generator<Garbled, undefined> {
  for (const { 0: found, index: start } of text.matchAll(garbled)) {
    const place = { start, end: start + found.length };
    const meant = found.length > 1 ? decodedOnce(found) : undefined;
    yield { ...place, meant: meant !== undefined && isMeant(text, place, meant) ? undefined : meant };
  }
}

/** The characters that the sequence means; undefined when its bytes are no UTF-8, or mean control characters. */
function decodedOnce(found: string): string | undefined {
  const meant = utf8.decode(Uint8Array.from(found, byteOf));
  return /[\uFFFD\u0080-\u009F]/.test(meant) ? undefined : meant;
}

/** Whether the author may well have meant what stands there. */
function isMeant(text: string, place: Place, meant: string): boolean {
  const isOne = meant.length <= 2 && [...meant].length === 1;
  return isOne && (isQuoted(text, place) || endsWord(text, place));
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** “AMANHÃ”” in capitals, “Ä…” as a name: a letter with what follows a word is doubled only within a word. */
function endsWord(text: string, { start, end }: Place): boolean {
  if (end - start !== 2 || !afterWord.test(text.charAt(start + 1))) return false;
  const before = text.charAt(start - 1);
  if (/[\p{Lu}"'“‘«„(]/u.test(before)) return true;
  const isWord = /[\u00C4\u00C5]/.test(text.charAt(start));
  return isWord && !/\p{Ll}/u.test(before) && !/\p{Ll}/u.test(text.charAt(end));
}
