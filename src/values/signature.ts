import type { Signature } from "../model/post.ts";
import { isHangul, isIdeograph, isLetterOrDigit } from "./letters.ts";

/** Values of a sketch. */
const bins = 256;
/** A bin that no shingle fell into. */
const empty = 0xffff;
/** Fewer words say too little to be held against each other. */
const fewestWords = 50;

/** Of what is not to be compared. */
export const noSignature: Signature = { hash: "", sketch: undefined };

const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/**
 * What tells whether two pages say the same, from the blocks of their content in reading order. Letter case, punctuation,
 * apostrophes and white space do not matter. `words` is how many words the content has.
 */
export function signatureOf(blocks: Iterable<{ readonly text: { readonly value: string } }>, words: number): Signature {
  const sketch = words < fewestWords ? undefined : new Uint16Array(bins).fill(empty);
  const reader = new Shingles(sketch);
  for (const { text } of blocks) reader.read(text.value.toLowerCase());
  return { hash: reader.hash, sketch: sketch && densified(sketch) };
}

/**
 * Reads words as numbers: each is hashed as its characters go by (FNV-1a), and each three in a row are one shingle. Of
 * Chinese, Japanese and Korean each character counts as a word.
 */
class Shingles {
  readonly #sketch: Uint16Array | undefined;
  #last = 0;
  #lastButOne = 0;
  #count = 0;
  #low = offsetBasis;
  #high = prime;

  constructor(sketch: Uint16Array | undefined) {
    this.#sketch = sketch;
  }

  /** Of all words in their order; empty where there were none. */
  get hash(): string {
    return this.#count === 0 ? "" : hex(mixed(this.#high)) + hex(mixed(this.#low));
  }

  /** The text of a block, in lower case. */
  read(text: string): void {
    let word = offsetBasis;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 0x80 ? asciiWord[code] === 1 : isLetterOrDigit(code)) {
        if (code < 0x3040 || !(isIdeograph(code) || isHangul(code))) {
          word = Math.imul(word ^ code, prime);
          continue;
        }
        if (word !== offsetBasis) this.#word(word);
        this.#word(Math.imul(offsetBasis ^ code, prime));
      } else if (word === offsetBasis || isWithinWord(code)) continue;
      else this.#word(word);
      word = offsetBasis;
    }
    if (word !== offsetBasis) this.#word(word);
  }

  #word(word: number): void {
    this.#low = Math.imul(this.#low ^ word, prime);
    this.#high = mixed(this.#high ^ word);
    if (++this.#count >= 3 && this.#sketch) this.#shingle(this.#sketch, word);
    this.#lastButOne = this.#last;
    this.#last = word;
  }

  /** One permutation: eight bits of the hash choose the bin, sixteen others are the value; the least one stays. */
  #shingle(sketch: Uint16Array, word: number): void {
    const hash = mixed(Math.imul(Math.imul(this.#lastButOne, 31) + this.#last, 31) + word);
    const bin = hash >>> 24;
    const value = (hash >>> 8) & 0xffff;
    if (value < (sketch[bin] ?? 0)) sketch[bin] = value;
  }
}

/** 1 for letters and digits: a table is three times as fast as comparisons, and most characters are these. */
const asciiWord = Uint8Array.from({ length: 0x80 }, (_, code) => Number(isLetterOrDigit(code)));

/** Apostrophes, soft hyphens and marks without width: generators put them in and change their form. */
function isWithinWord(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060;
}

/**
 * Gives each empty bin the value of another, chosen the same way in every text: so the share of equal bins stays an
 * unbiased estimate for short texts (Shrivastava, Optimal Densification for Fast and Accurate Minwise Hashing, 2017).
 */
function densified(sketch: Uint16Array): Uint16Array | undefined {
  const filled = sketch.slice();
  for (let bin = 0; bin < bins; bin++) {
    if (sketch[bin] !== empty) continue;
    const hash = mixed(bin + 1);
    // An odd step passes every bin.
    const step = (hash >>> 8) | 1;
    let tries = 0;
    let other = hash;
    while (tries < bins && sketch[other & (bins - 1)] === empty) {
      other += step;
      tries++;
    }
    if (tries === bins) return undefined;
    filled[bin] = sketch[other & (bins - 1)] ?? empty;
  }
  return filled;
}

/** The finalizer of MurmurHash3: every bit of the input changes half of the output. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function hex(half: number): string {
  return (half >>> 0).toString(16).padStart(8, "0");
}
