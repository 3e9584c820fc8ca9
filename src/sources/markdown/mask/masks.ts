import type { Stretch } from "../tree.ts";

/** How the text is to be read. */
export type Form =
  | "markdown"
  | "mdx"
  /** MDX that the MDX parser refused: read as Markdown. */
  | "broken-mdx";

export interface Mask extends Stretch {
  readonly kind:
    | "opaque" // one U+FFFC in the prose
    | "silent" // left out of the prose
    | "blank" // whole lines that are left out, and end a paragraph
    | "plain" // shown as it stands, but no Markdown
    | "expression"; // JavaScript in braces; a simpler one stands in its place
}

/** A text of the same length in which the masked stretches mean nothing to the parser. */
export interface MaskedText {
  readonly text: string;
  /** In the order of the text; they do not overlap. */
  readonly masks: readonly Mask[];
  /** Ids that attribute lists give: `{#id}`. */
  readonly ids: readonly string[];
  /** Whether a brace stays open, which MDX does not allow. */
  readonly isBroken: boolean;
}

/** What a masked character is to the parser. Private use: no letter, no space and no punctuation to any parser. */
export const filler = "\uE000";

/** Gathers masks in the order of the text. */
export class Masks {
  readonly ids: string[] = [];
  isBroken = false;
  readonly #source: string;
  readonly #masks: Mask[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  add(kind: Mask["kind"], start: number, end: number): void {
    if (start < end) this.#masks.push({ kind, start, end });
  }

  /** Notes the ids of an attribute list: `{#id .class}`. */
  addIds(attributes: string): void {
    for (const [, id] of attributes.matchAll(/#([^\s#.}]+)/g)) if (id !== undefined) this.ids.push(id);
  }

  build(): MaskedText {
    const pieces: string[] = [];
    let from = 0;
    for (const mask of this.#masks) {
      pieces.push(this.#source.slice(from, mask.start), fill(mask.kind, this.#source.slice(mask.start, mask.end)));
      from = mask.end;
    }
    pieces.push(this.#source.slice(from));
    return { text: pieces.join(""), masks: this.#masks, ids: this.ids, isBroken: this.isBroken };
  }
}

/** Lines stay lines. */
function fill(kind: Mask["kind"], written: string): string {
  if (kind === "expression") return fillExpression(written);
  return written.replace(/[^\r\n]/g, kind === "blank" ? " " : filler);
}

/** An expression, an empty one (a comment), or one that spreads an object: they are allowed in different places. */
function fillExpression(written: string): string {
  const content = written.slice(1, -1);
  const blank = content.replace(/[^\r\n]/g, " ");
  const trimmed = content.trim();
  if (trimmed === "" || (trimmed.startsWith("/*") && trimmed.indexOf("*/") === trimmed.length - 2)) return `{${blank}}`;
  const simplest = trimmed.startsWith("...") ? "...a" : "1";
  const before = content.length - content.trimStart().length;
  return `{${blank.slice(0, before)}${simplest}${blank.slice(before + simplest.length)}}`;
}
