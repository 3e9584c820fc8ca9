import { boundedDistance } from "../../values/distance.ts";
import { barePath, publicPath } from "./paths.ts";

interface Neighbour {
  readonly name: string;
  /** The name without its digits: `post-12` is another post than `post-13`, not a misspelling of it. */
  readonly words: string;
  readonly letters: number;
  /** The path to suggest. */
  readonly path: string;
}

/** Names are file names: longer than 255 characters none is. */
const longestName = 255;

/** Names looked at and characters compared for all suggestions of a run: about a second of work at most. */
const wholeEffort = 20_000_000;

/** Finds the known path that looks most like one that is not there. */
export class Neighbours {
  /** By parent folder, then by length of the name. */
  readonly #folders = new Map<string, Map<number, Neighbour[]>>();
  /** Last segments that stand at one place only; undefined where they stand at more. */
  readonly #byName = new Map<string, string | undefined>();
  #effort = wholeEffort;

  constructor(files: Iterable<string>) {
    for (const file of [...files].sort()) this.#add(file);
  }

  nearest(path: string): string | undefined {
    const { parent, name } = split(barePath(path));
    if (name.length < 3 || name.length > longestName) return undefined;
    return this.#misspelt(parent, name) ?? this.#elsewhere(name);
  }

  #add(file: string): void {
    const path = publicPath(file);
    const { parent, name } = split(barePath(path));
    if (name === "" || name.length > longestName) return;
    this.#byName.set(name, this.#byName.has(name) ? undefined : path);
    const lengths = this.#folders.get(parent) ?? new Map<number, Neighbour[]>();
    const neighbours = lengths.get(name.length) ?? [];
    neighbours.push({ name, words: wordsOf(name), letters: lettersOf(name), path });
    lengths.set(name.length, neighbours);
    this.#folders.set(parent, lengths);
  }

  /** The name in the same folder with the fewest edits: one in names of three characters, two in longer ones. */
  #misspelt(parent: string, name: string): string | undefined {
    const lengths = this.#folders.get(parent);
    if (!lengths) return undefined;
    const letters = lettersOf(name);
    const words = wordsOf(name);
    let best: string | undefined;
    let limit = name.length < 4 ? 1 : 2;
    for (const difference of [0, -1, 1, -2, 2]) {
      for (const neighbour of lengths.get(name.length + difference) ?? []) {
        if (this.#effort-- <= 0) return best;
        if (limit < Math.abs(difference) || (neighbour.words === words && neighbour.name !== name)) continue;
        if (!mayBeWithin(letters, neighbour.letters, limit)) continue;
        this.#effort -= name.length;
        const distance = boundedDistance(name, neighbour.name, limit);
        if (distance > limit) continue;
        best = neighbour.path;
        limit = distance - 1;
      }
    }
    return best;
  }

  #elsewhere(name: string): string | undefined {
    return /^\d+$/.test(name) ? undefined : this.#byName.get(name);
  }
}

function split(path: string): { parent: string; name: string } {
  const slash = path.lastIndexOf("/");
  return { parent: path.slice(0, Math.max(slash, 0)), name: path.slice(slash + 1) };
}

/** Which characters occur, one bit for each of 32 classes. */
function lettersOf(name: string): number {
  let letters = 0;
  for (let at = 0; at < name.length; at++) letters |= 1 << (name.charCodeAt(at) & 31);
  return letters;
}

/** One edit changes at most two of the bits. */
function mayBeWithin(one: number, other: number, edits: number): boolean {
  let differing = one ^ other;
  let bits = 0;
  while (differing !== 0 && bits <= edits * 2) {
    differing &= differing - 1;
    bits++;
  }
  return bits <= edits * 2;
}

function wordsOf(name: string): string {
  return name.replace(/\d+/g, "");
}
