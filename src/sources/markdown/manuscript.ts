import type { Fact } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { detached } from "../html/detach.ts";
import type { Mask, MaskedText } from "./mask/index.ts";
import type { Stretch } from "./tree.ts";

/** The text of a file, and the same text as the parser saw it, with the same offsets. */
export class Manuscript {
  readonly source: Text;
  readonly masked: string;
  readonly #masks: readonly Mask[];

  constructor(source: Text, { text, masks }: MaskedText) {
    this.source = source;
    this.masked = text;
    this.#masks = masks;
  }

  /** What the author wrote there. */
  written({ start, end }: Stretch): string {
    return this.source.value.slice(start, end);
  }

  fact(value: string, { start, end }: Stretch): Fact {
    const span = this.source.span(start, end);
    return { file: span.file, start: span.start, end: span.end, value: detached(value) };
  }

  /** Whether a template or formula stands in the stretch. */
  hasMask(stretch: Stretch): boolean {
    return this.masksIn(stretch).length > 0;
  }

  /** The masks that reach into a stretch, in order. */
  masksIn({ start, end }: Stretch): readonly Mask[] {
    const first = this.#firstEndingBehind(start);
    let last = first;
    while ((this.#masks[last]?.start ?? end) < end) last++;
    return first === last ? none : this.#masks.slice(first, last);
  }

  #firstEndingBehind(offset: number): number {
    let low = 0;
    let high = this.#masks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#masks[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const none: readonly Mask[] = [];
