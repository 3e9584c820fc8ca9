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
  const size = sketches.length;
  const groups = new Groups(size);
  const keys = bandKeys(sketches);
  const chains = new Chains(size);
  for (let band = 0; band < bands; band++) {
    const previous = chains.of(keys.subarray(band * size, (band + 1) * size));
    for (let index = 0; index < size; index++) {
      let other = previous[index] ?? -1;
      for (let tries = 0; other >= 0 && tries < mostCompared; tries++) {
        if (!groups.areOne(index, other) && areSimilar(sketches[index], sketches[other], least))
          groups.join(index, other);
        other = previous[other] ?? -1;
      }
    }
  }
  return groups.all();
}

function areSimilar(one: Uint16Array | undefined, other: Uint16Array | undefined, least: number): boolean {
  return one !== undefined && other !== undefined && similarity(one, other) >= least;
}

/** The keys of the first band, text by text, then those of the second: in the order in which they are asked for. */
function bandKeys(sketches: readonly Uint16Array[]): Int32Array {
  const keys = new Int32Array(bands * sketches.length);
  for (const [index, sketch] of sketches.entries()) {
    for (let band = 0; band < bands; band++) keys[band * sketches.length + index] = bandKey(sketch, band * rows);
  }
  return keys;
}

/** FNV-1a; texts whose keys meet by chance are told apart when they are compared. */
function bandKey(sketch: Uint16Array, from: number): number {
  let key = 0x811c9dc5;
  for (let at = from; at < from + rows; at++) key = Math.imul(key ^ (sketch[at] ?? 0), 0x01000193);
  return key;
}

/** Chains texts with one key, each to the one before it. A table of numbers takes a third of the time of a Map. */
class Chains {
  readonly #previous: Int32Array;
  /** The latest text of a key, counted from 1, at a place that its key gives; filled to half at most. */
  readonly #latest: Int32Array;

  constructor(size: number) {
    this.#previous = new Int32Array(size);
    this.#latest = new Int32Array(2 ** Math.ceil(Math.log2(2 * size + 1)));
  }

  /** For each text the one before it, else -1. The same array each time. */
  of(keys: Int32Array): Int32Array {
    const latest = this.#latest.fill(0);
    const last = latest.length - 1;
    for (let index = 0; index < keys.length; index++) {
      let place = (keys[index] ?? 0) & last;
      while (latest[place] !== 0 && keys[(latest[place] ?? 0) - 1] !== keys[index]) place = (place + 1) & last;
      this.#previous[index] = (latest[place] ?? 0) - 1;
      latest[place] = index + 1;
    }
    return this.#previous;
  }
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
