import type { Stretch } from "../tree.ts";

/** What the parser shall see, or not see. */
export type Form =
  | "markdown"
  | "mdx"
  /** MDX that the MDX parser refused: read as Markdown. */
  | "broken-mdx";

/**
 * What becomes of a masked stretch in the prose: `opaque` is one U+FFFC, `silent` nothing, `plain` the characters as
 * they stand.
 */
export interface Mask extends Stretch {
  readonly kind: "opaque" | "silent" | "plain";
}

/** A text of the same length in which the masked stretches mean nothing to the parser. */
export interface MaskedText {
  readonly text: string;
  /** In the order of the text; they do not overlap. */
  readonly masks: readonly Mask[];
  /** Ids that attribute lists give: `{#id}`. */
  readonly ids: readonly string[];
}

/** Private use: no letter, no space and no punctuation to any parser. */
const filler = "\uE000";

/** Gathers masks in the order of the text. */
export class Masks {
  readonly ids: string[] = [];
  readonly #source: string;
  readonly #masks: Mask[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  add(kind: Mask["kind"], start: number, end: number): void {
    if (start < end) this.#masks.push({ kind, start, end });
  }

  build(): MaskedText {
    const source = this.#source;
    const pieces: string[] = [];
    let from = 0;
    for (const mask of this.#masks) {
      pieces.push(source.slice(from, mask.start), this.#filled(mask));
      from = mask.end;
    }
    pieces.push(source.slice(from));
    return { text: pieces.join(""), masks: this.#masks, ids: this.ids };
  }

  /** Lines stay lines. What ends its line leaves white space, so that the parser takes it for the end of the line. */
  #filled({ kind, start, end }: Mask): string {
    const character = kind === "silent" && this.#endsLine(end) ? " " : filler;
    return this.#source.slice(start, end).replace(/[^\r\n]/g, character);
  }

  #endsLine(at: number): boolean {
    let end = at;
    while (this.#source[end] === " " || this.#source[end] === "\t") end++;
    return end === this.#source.length || this.#source[end] === "\n" || this.#source[end] === "\r";
  }
}
