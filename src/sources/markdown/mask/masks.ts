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

function fillExpression(written: string): string {
  const content = written.slice(1, -1);
  const code = content.trim();
  const start = content.indexOf(code);
  return `{${content.slice(0, start)}${simplified(code)}${content.slice(start + code.length)}}`;
}

/**
 * Code of the same length that means as little as may stand there: comments, numbers and spread objects are allowed in
 * different places. Lines do not become blank, since a blank line ends a paragraph.
 */
function simplified(code: string): string {
  if (code === "") return "";
  const hidden = code.replace(/\S/g, "a");
  if (code.startsWith("/*") && code.indexOf("*/", 2) === code.length - 2) return `/*${hidden.slice(2, -2)}*/`;
  const simplest = code.startsWith("...") ? "...a" : "1";
  const opening = `${simplest}/*`;
  const edges = code.slice(0, opening.length) + code.slice(-2);
  if (code.length < opening.length + 2 || /[\r\n]/.test(edges)) {
    return simplest + hidden.slice(simplest.length).replaceAll("a", " ");
  }
  return `${opening}${hidden.slice(opening.length, -2)}*/`;
}
