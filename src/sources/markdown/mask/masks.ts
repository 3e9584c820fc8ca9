import type { Stretch } from "../tree.ts";

/** What the parser shall see, or not see. */
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
    | "plain"; // shown as it stands, but no Markdown
}

/** A text of the same length in which the masked stretches mean nothing to the parser. */
export interface MaskedText {
  readonly text: string;
  /** In the order of the text; they do not overlap. */
  readonly masks: readonly Mask[];
  /** Ids that attribute lists give: `{#id}`. */
  readonly ids: readonly string[];
}

/** What a masked character is to the parser. Private use: no letter, no space and no punctuation to any parser. */
export const filler = "\uE000";

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

  /** Lines stay lines. */
  #filled({ kind, start, end }: Mask): string {
    return this.#source.slice(start, end).replace(/[^\r\n]/g, kind === "blank" ? " " : filler);
  }
}
