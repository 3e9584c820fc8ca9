/** Bands that a sketch of 256 values is cut into, of eight values each: two texts that share one band are looked at. */
const bands = 32;
const rows = 8;
/** Texts with the same band that each one is held against: the latest ones. Keeps the work linear in their number. */
const mostCompared = 16;

/** From here on two texts are nearly the same. */
export const nearDuplicate = 0.9;

/** How much two texts have in common, 0 to 1: the share of their three-word shingles, estimated within about 0.02. */
export function similarity(one: Uint16Array, other: Uint16Array): number {
  let equal = 0;
  for (let at = 0; at < one.length; at++) if (one[at] === other[at]) equal++;
  return equal / one.length;
}

/**
 * Groups of texts of which each has at least `least` in common with another of its group; by index, each in order.
 * Finds nearly all such pairs from 0.8 on, six of seven at 0.7 (1 - (1 - 0.7⁸)³²).
 */
export function similarGroups(sketches: readonly Uint16Array[], least: number): readonly (readonly number[])[] {
  const groups = new Groups(sketches.length);
  const previous = new Int32Array(sketches.length);
  for (let band = 0; band < bands; band++) {
    const latest = new Map<number, number>();
    for (const [index, sketch] of sketches.entries()) {
      const key = bandKey(sketch, band * rows);
      const first = latest.get(key) ?? -1;
      previous[index] = first;
      latest.set(key, index);
      let other = first;
      for (let tries = 0; other >= 0 && tries < mostCompared; tries++) {
        const candidate = sketches[other];
        if (candidate && !groups.areOne(index, other) && similarity(sketch, candidate) >= least) {
          groups.join(index, other);
        }
        other = previous[other] ?? -1;
      }
    }
  }
  return groups.all();
}

/** FNV-1a; texts whose keys meet by chance are told apart when they are compared. */
function bandKey(sketch: Uint16Array, from: number): number {
  let key = 0x811c9dc5;
  for (let at = from; at < from + rows; at++) key = Math.imul(key ^ (sketch[at] ?? 0), 0x01000193);
  return key;
}

/** A union–find of indexes; the least of a group stands for it. */
class Groups {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  areOne(one: number, other: number): boolean {
    return this.#find(one) === this.#find(other);
  }

  join(one: number, other: number): void {
    const [a, b] = [this.#find(one), this.#find(other)];
    this.#parents[Math.max(a, b)] = Math.min(a, b);
  }

  /** The groups of two and more. */
  all(): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>();
    for (let index = 0; index < this.#parents.length; index++) {
      const first = this.#find(index);
      const group = groups.get(first);
      if (group) group.push(index);
      else groups.set(first, [index]);
    }
    return [...groups.values()].filter(({ length }) => length > 1);
  }

  #find(index: number): number {
    let at = index;
    for (;;) {
      const parent = this.#parents[at] ?? at;
      if (parent === at) return at;
      const above = this.#parents[parent] ?? parent;
      this.#parents[at] = above;
      at = above;
    }
  }
}
