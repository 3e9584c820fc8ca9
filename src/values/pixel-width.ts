import { arialWidths, widthDigits } from "./arial-widths.ts";
import { WordList } from "./words.ts";

/** Units of one em. */
const em = 2048;
/** Of what the font lacks: most letters and all digits of Arial are so wide. */
const average = 1139;
const lacking = -1;

/** Marks and signs without a width of their own: combining ones, joiners, directions, controls, tints of emoji. */
const widthless = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Emoji_Modifier}]/u;
/** Half of a flag, and halfwidth forms. */
const half = /[\u{1F1E6}-\u{1F1FF}\uFF61-\uFFDC\uFFE8-\uFFEE]/u;
/** Chinese, Japanese and Korean, their punctuation, full width forms, and emoji. */
const full =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Emoji_Presentation}\p{Extended_Pictographic}\u3000-\u33FF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]/u;

const joiner = 0x200d;
/** The font draws it; browsers do so only where a line breaks. */
const softHyphen = 0xad;
const table = new WordList(arialWidths);
/** Units by code point, of the Basic Multilingual Plane. */
let widths: Int16Array | undefined;

/**
 * How wide a text is in Arial, in pixels, at a font size in pixels: by the advance widths of Liberation Sans, which are
 * those of Arial. What that font lacks is estimated: Chinese, Japanese, Korean and emoji are 1 em wide, combining marks
 * nothing. Kerning is left out, so that pairs like “AV” and “To” are shown a little narrower than they are counted.
 */
export function pixelWidth(text: string, fontSize: number): number {
  widths ??= readTable();
  let units = 0;
  let previous = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    // What a joiner joins is one emoji.
    if (previous !== joiner || code < 0x2000) units += widthOf(code, widths);
    previous = code;
  }
  return (units * fontSize) / em;
}

function widthOf(code: number, known: Int16Array): number {
  const width = known[code] ?? lacking;
  if (width !== lacking) return width;
  const estimate = estimated(String.fromCodePoint(code));
  if (code < known.length) known[code] = estimate;
  return estimate;
}

function estimated(character: string): number {
  if (half.test(character)) return em / 2;
  if (widthless.test(character)) return 0;
  return full.test(character) ? em : average;
}

function readTable(): Int16Array {
  const read = new Int16Array(0x10000).fill(lacking);
  for (const word of table.words) {
    const colon = word.indexOf(":");
    let code = Number.parseInt(word, 16);
    for (let at = colon + 1; at < word.length; at += 2) {
      read[code++] = 64 * widthDigits.indexOf(word.charAt(at)) + widthDigits.indexOf(word.charAt(at + 1));
    }
  }
  read[softHyphen] = 0;
  return read;
}
