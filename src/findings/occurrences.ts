import type { Span } from "../model/source.ts";
import type { Edit } from "../model/text.ts";

/** One of the places where something stands. */
export interface Occurrence {
  readonly at: Span;
  readonly fix?: readonly Edit[] | undefined;
  /** A fix is safe unless this is false. */
  readonly fixSafe?: boolean | undefined;
}

/** All places where the same thing stands, as one finding at the first of them. */
export interface Gathered<T extends Occurrence> {
  readonly first: T;
  readonly related: readonly { readonly at: Span; readonly note: string }[];
  /** Mends all places; undefined where one of them cannot be mended. */
  readonly fix: readonly Edit[] | undefined;
  readonly fixSafe: boolean;
}

/** Gathers what a feed says again and again, in the order of first occurrence: one cause is one finding. */
export class Occurrences<T extends Occurrence> {
  readonly #byKey = new Map<string, [T, ...T[]]>();

  add(key: string, occurrence: T): void {
    const known = this.#byKey.get(key);
    if (known) known.push(occurrence);
    else this.#byKey.set(key, [occurrence]);
  }

  *gathered(): Generator<Gathered<T>> {
    for (const all of this.#byKey.values()) {
      const [first, ...others] = all;
      const fixes = all.flatMap(({ fix }) => (fix ? [fix] : []));
      const related = others.map(({ at }) => ({ at, note: "And here." }));
      const fix = fixes.length === all.length ? fixes.flat() : undefined;
      yield { first, related, fix, fixSafe: all.every(({ fixSafe }) => fixSafe !== false) };
    }
  }
}
