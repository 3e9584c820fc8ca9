import type { EncodingFault } from "../../model/encoding.ts";
import type { Span } from "../../model/source.ts";
import type { Edit } from "../../model/text.ts";

/** Places that a fault names besides its first. */
const mostRelated = 20;
/** Places that are looked for; what is left is found at the next run. */
const mostPlaces = 10_000;

type Words = Pick<EncodingFault, "code" | "found" | "expected">;

/** Gathers the places of one kind of fault, however many there are. */
export class FaultPlaces {
  readonly #file: string;
  readonly #safe: boolean;
  readonly #places: Span[] = [];
  readonly #edits: Edit[] = [];
  #words: Words | undefined;
  #count = 0;

  constructor(file: string, safe: boolean) {
    this.#file = file;
    this.#safe = safe;
  }

  /** True when there is no use in looking further. */
  get isFull(): boolean {
    return this.#count >= mostPlaces;
  }

  /** Takes note of a place; the words of the first one are those of the fault. */
  add({ start, end }: { readonly start: number; readonly end: number }, words: Words, replacement?: string): void {
    const span = { file: this.#file, start, end };
    this.#words ??= words;
    this.#count++;
    if (this.#places.length <= mostRelated) this.#places.push(span);
    if (replacement !== undefined) this.#edits.push({ ...span, text: replacement });
  }

  /** `count` is given where not every place was added. */
  build(count = this.#count): EncodingFault[] {
    const [first, ...related] = this.#places;
    if (!first || !this.#words) return [];
    const fix = this.#edits.length === 0 ? undefined : { edits: this.#edits, safe: this.#safe };
    return [{ ...first, ...this.#words, count, related, fix }];
  }
}
