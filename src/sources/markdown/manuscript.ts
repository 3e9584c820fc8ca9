import type { Fact } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { detached } from "../html/detach.ts";
import { filler, type Mask, type MaskedText } from "./mask/masks.ts";
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

  /** What the author meant by a value that the parser read there; undefined where a template stands in it. */
  meant(value: string, place: Stretch): string | undefined {
    const masks = this.masksIn(place);
    if (masks.length === 0) return value;
    if (masks.some(({ kind }) => kind !== "plain")) return undefined;
    const hidden = hiddenCharacters(this.masked.slice(place.start, place.end), this.written(place));
    return value.replaceAll(filler, () => hidden.next().value ?? filler);
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

/** What the fillers stand for, in order. */
function* hiddenCharacters(masked: string, written: string): Generator<string, undefined> {
  for (let at = masked.indexOf(filler); at >= 0; at = masked.indexOf(filler, at + 1)) yield written.charAt(at);
}
