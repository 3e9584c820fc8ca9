import { blank, closesFence, fence } from "../lines.ts";
import type { Stretch } from "../tree.ts";

/** Lines after which a section ends where it can, and where it must. */
const fewestLines = 200;
const mostLines = 1_000;

/** Lists and headings begin wherever they stand at the start of a line. */
const beginning = /^(?:[-*+][ \t]+\S|#{1,6}[ \t])/;
/** HTML that goes on over blank lines, and how it ends (CommonMark 0.31.2, section 4.6, kinds 1 to 5). */
const rawElements: readonly { readonly opening: RegExp; readonly closing: RegExp }[] = [
  { opening: /^[ \t>]*<(?:script|pre|style|textarea)(?:[\s>]|$)/i, closing: /<\/(?:script|pre|style|textarea)>/i },
  { opening: /^[ \t>]*<!--/, closing: /-->/ },
  { opening: /^[ \t>]*<\?/, closing: /\?>/ },
  { opening: /^[ \t>]*<!\[CDATA\[/, closing: /\]\]>/ },
];

/**
 * Divides a long text at lines that belong to nothing before them. The parser goes through all that it has read each
 * time a list or quotation ends: its time grows with the square of the length.
 */
export function sectionsOf(text: string): readonly Stretch[] {
  const sections: Stretch[] = [];
  const reader = new LineReader();
  let start = 0;
  let lines = 0;
  for (let at = 0; at < text.length; lines++) {
    const lineFeed = text.indexOf("\n", at);
    const end = lineFeed < 0 ? text.length : lineFeed;
    const place = reader.read(text.slice(at, end).trimEnd());
    if ((lines >= fewestLines && place === "beginning") || (lines >= mostLines && place !== "inside")) {
      sections.push({ start, end: at });
      start = at;
      lines = 0;
    }
    at = end + 1;
  }
  return [...sections, { start, end: text.length }];
}

class LineReader {
  #fence = "";
  #raw: RegExp | undefined;
  #isBehindBlank = true;
  #isHtml = false;

  /** Whether a block begins with this line, may begin or end somewhere here, or goes on whatever stands here. */
  read(line: string): "beginning" | "between" | "inside" {
    if (this.#goesOn(line)) return "inside";
    const isBehindBlank = this.#isBehindBlank;
    this.#isBehindBlank = blank.test(line);
    if (this.#isBehindBlank) return "between";
    if (isBehindBlank) this.#isHtml = /^[ \t>]*</.test(line);
    this.#fence = fence.exec(line)?.[1] ?? "";
    const raw = rawElements.find(({ opening }) => opening.test(line));
    this.#raw = raw?.closing.test(line) ? undefined : raw?.closing;
    const begins = isBehindBlank ? /^(?:> ?)*[^\s>]/.test(line) : !this.#isHtml && beginning.test(line);
    return begins ? "beginning" : "between";
  }

  /** Whether the line stands in fenced code or raw HTML. */
  #goesOn(line: string): boolean {
    const isInside = this.#fence !== "" || this.#raw !== undefined;
    if (this.#fence !== "" && closesFence(line, this.#fence)) this.#fence = "";
    else if (this.#raw?.test(line)) this.#raw = undefined;
    return isInside;
  }
}
