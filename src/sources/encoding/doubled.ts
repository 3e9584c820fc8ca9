import type { EncodingFault } from "../../model/encoding.ts";
import { type EncodedFeed, isUnicode } from "./encoded-feed.ts";
import { FaultPlaces } from "./fault-places.ts";
import { isQuoted } from "./quoted.ts";
import { byteOf, windowsOnly } from "./windows-1252.ts";

/** A byte from 0x80 to 0xBF, as windows-1252 shows it. */
const next = `[\\u0080-\\u00BF${windowsOnly}]`;

/**
 * UTF-8 as windows-1252 shows it: three sequences of any script in a row, punctuation and symbols (“â€™”), emoji
 * (“ðŸ˜€”), or one letter of the Latin scripts (“Ã©”).
 */
const sequence = new RegExp(
  `(?:[\\u00C2-\\u00DF]${next}){3,}|(?:[\\u00E0-\\u00EF]${next}${next}){3,}|\\u00F0\\u0178${next}${next}` +
    `|\\u00E2[\\u20AC\\u201A\\u0192\\u201E\\u2020\\u2021\\u02C6\\u2030\\u0153\\u017E]${next}|\\u00C2[\\u00A0-\\u00BF]|[\\u00C3-\\u00C5]${next}`,
  "g",
);

/** What may follow a word in a text that is right: quotes, dashes, an ellipsis, a no-break space, signs. */
const afterWord =
  /[\u00A0\u00AB\u00BB\u00AE\u00B0\u00BA\u00AA\u00B7\u2013\u2014\u2018-\u201E\u2022\u2026\u2039\u203A\u2122]/;

/** Places where UTF-8 was taken for windows-1252 and encoded once more. */
export function doubledFaults({ file, decoded }: EncodedFeed): EncodingFault[] {
  const { text } = decoded;
  const places = new FaultPlaces(file, false);
  for (const { 0: found, index: start } of text.matchAll(sequence)) {
    const place = { start, end: start + found.length };
    const meant = decodedOnce(found);
    if (meant === undefined || isQuoted(text, place) || mayBeMeant(text, place)) continue;
    const words = { code: "doubled", found: `“${found}”`, expected: `“${meant}”` } as const;
    places.add(place, words, isUnicode(decoded) ? meant : undefined);
  }
  return places.build();
}

/** The characters that the sequence means; undefined when its bytes are no UTF-8, or mean control characters. */
function decodedOnce(found: string): string | undefined {
  const meant = Buffer.from(Array.from(found, byteOf)).toString("utf8");
  return /[\uFFFD\u0080-\u009F]/.test(meant) ? undefined : meant;
}

/** “AMANHÃ”” in capitals, “Ä…” as a name: a letter with what follows a word is doubled only within a word. */
function mayBeMeant(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  if (end - start !== 2 || !afterWord.test(text.charAt(start + 1))) return false;
  const before = text.charAt(start - 1);
  if (/[\p{Lu}"'“‘«„(]/u.test(before)) return true;
  const isWord = /[\u00C4\u00C5]/.test(text.charAt(start));
  return isWord && !/\p{Ll}/u.test(before) && !/\p{Ll}/u.test(text.charAt(end));
}
