/**
 * npx tsx scripts/arial-widths.ts LiberationSans-Regular.ttf: writes src/values/arial-widths.ts.
 *
 * Liberation Sans has the advance widths of Arial, for each character that both have. The table was made from version
 * 2.1.5 (Debian’s package fonts-liberation2; SIL Open Font License 1.1; versions 1.x have another licence). The font is
 * not kept; NOTICE names it.
 */
import { readFileSync, writeFileSync } from "node:fs";

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
/** Characters of one word, so that lines can be broken. */
const longestStretch = 48;
const lineWidth = 116;

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error("Name the font: npx tsx scripts/arial-widths.ts LiberationSans-Regular.ttf");
  process.exitCode = 2;
} else writeFileSync("src/values/arial-widths.ts", moduleOf(widthsOf(readFileSync(path))));

/** Advance widths, in units of the font, by code point (Basic Multilingual Plane). */
function widthsOf(font: Buffer): ReadonlyMap<number, number> {
  const tables = new Map<string, number>();
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    tables.set(font.toString("latin1", at, at + 4), font.readUInt32BE(at + 8));
  }
  const table = (name: string): number => tables.get(name) ?? fail(`The font has no table “${name}”.`);
  if (font.readUInt16BE(table("head") + 18) !== 2048) fail("The font is not drawn on 2048 units.");
  const metrics = font.readUInt16BE(table("hhea") + 34);
  const widths = new Map<number, number>();
  for (const [code, glyph] of glyphsOf(font, characterMap(font, table("cmap")))) {
    widths.set(code, font.readUInt16BE(table("hmtx") + 4 * Math.min(glyph, metrics - 1)));
  }
  return widths;
}

/** Where the map of Unicode’s basic plane begins: platform 3, encoding 1, format 4. */
function characterMap(font: Buffer, cmap: number): number {
  for (let at = cmap + 4; at < cmap + 4 + 8 * font.readUInt16BE(cmap + 2); at += 8) {
    const start = cmap + font.readUInt32BE(at + 4);
    if (font.readUInt32BE(at) === 0x30001 && font.readUInt16BE(start) === 4) return start;
  }
  return fail("The font has no map of characters that can be read.");
}

function* glyphsOf(font: Buffer, map: number): Generator<readonly [code: number, glyph: number]> {
  const length = font.readUInt16BE(map + 6);
  for (let at = map + 14; at < map + 14 + length; at += 2) {
    const last = font.readUInt16BE(at);
    const first = font.readUInt16BE(at + length + 2);
    const delta = font.readUInt16BE(at + 2 * length + 2);
    const offsetAt = at + 3 * length + 2;
    const offset = font.readUInt16BE(offsetAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const named = offset === 0 ? code : font.readUInt16BE(offsetAt + offset + 2 * (code - first));
      const glyph = named === 0 ? 0 : (named + delta) & 0xffff;
      if (glyph !== 0) yield [code, glyph];
    }
  }
}

function moduleOf(widths: ReadonlyMap<number, number>): string {
  return `// Written by scripts/arial-widths.ts from Liberation Sans 2.1.5.

/** The digits that widths are written with, 64 of them. */
export const widthDigits = "${digits}";

/**
 * Advance widths of ${widths.size} characters in units of 1/2048 em: the first code point of a stretch, in hexadecimal, and after
 * the colon two digits for it and for each one that follows.
 */
export const arialWidths: string = \`
${linesOf(wordsOf(widths)).join("\n")}
\`;
`;
}

function wordsOf(widths: ReadonlyMap<number, number>): string[] {
  const words: string[] = [];
  let next = -1;
  let count = 0;
  for (const [code, width] of [...widths].sort(([a], [b]) => a - b)) {
    const written = digits.charAt(width >> 6) + digits.charAt(width & 63);
    if (code === next && count < longestStretch) {
      words.push(words.pop() + written);
      count++;
    } else {
      words.push(`${code.toString(16)}:${written}`);
      count = 1;
    }
    next = code + 1;
  }
  return words;
}

function linesOf(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= lineWidth) lines.push(`${lines.pop()} ${word}`);
    else lines.push(`  ${word}`);
  }
  return lines;
}

function fail(message: string): never {
  throw new Error(message);
}
