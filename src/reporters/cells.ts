import { safe } from "./safe.ts";

/** One character as a terminal shows it. */
export interface Cell {
  readonly shown: string;
  /** Columns that it takes. */
  readonly width: number;
  /** Where it stands in the text (UTF-16). */
  readonly at: number;
}

const tabStop = "  ";
const emojiStyle = "\ufe0f";
const emojiBase = /\p{Extended_Pictographic}/u;

/** Marks that stand on the character before them, and the vowels and finals of a Korean syllable. */
const joined = /[\p{Mn}\p{Me}\u1160-\u11ff\ud7b0-\ud7fb]/u;

/** Two columns: East_Asian_Width W and F (Unicode 17, EastAsianWidth.txt), emoji first. */
const wide =
  /(?![\u{1f1e6}-\u{1f1ff}])[\p{Emoji_Presentation}\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18df2}\u{1aff0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u;

/** The characters of a text that starts at `from`: unsafe ones are written out, a tab is two spaces. */
export function cells(text: string, from: number): Cell[] {
  const found: Cell[] = [];
  let at = from;
  for (const character of text) {
    const last = found.at(-1);
    if (character === emojiStyle && last?.width === 1 && emojiBase.test(last.shown)) {
      found[found.length - 1] = { ...last, width: 2 };
    }
    found.push({ ...look(character), at });
    at += character.length;
  }
  return found;
}

/** The offset, or the one before it when it stands inside of a surrogate pair. */
export function wholeCharacter(text: string, at: number): number {
  const inside = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));
  return inside ? at - 1 : at;
}

/** Columns that all of them take. */
export function totalWidth(of: readonly Cell[]): number {
  return of.reduce((sum, cell) => sum + cell.width, 0);
}

function look(character: string): { shown: string; width: number } {
  if (character >= " " && character <= "~") return { shown: character, width: 1 };
  if (character === "\t") return { shown: tabStop, width: tabStop.length };
  const shown = safe(character);
  if (shown !== character) return { shown, width: shown.length };
  if (joined.test(character)) return { shown, width: 0 };
  return { shown, width: wide.test(character) ? 2 : 1 };
}
