/** Characters that a line's hash looks at, from the line's start on. */
const block = 100;
/** 37 to the power of `block`, modulo 2 to the power of 64: the weight of the character that leaves the window. */
const oldest = { high: 0xe59cd09a, low: 0x331cdb71 };
/** Stands for the end of the file. */
const endOfFile = 0xffff;
const twoTo32 = 0x1_0000_0000;

const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;

/**
 * GitHub's fingerprint of the lines asked for (from 1), by line: a hash of the 100 characters from the line's start
 * on, without spaces and tabs, in hexadecimal, and after a colon how often that hash was met so far.
 * The algorithm is that of `primaryLocationLineHash` in github/codeql-action (src/fingerprints.ts).
 */
export function lineHashes(text: string, wanted: ReadonlySet<number>): ReadonlyMap<number, string> {
  const hasher = new LineHasher(wanted);
  for (let at = 0; at < text.length && !hasher.done; at++) {
    const unit = text.charCodeAt(at);
    if (unit === space || unit === tab) continue;
    if (unit === lineFeed && text.charCodeAt(at - 1) === carriageReturn) continue;
    hasher.read(unit === carriageReturn ? lineFeed : unit);
  }
  hasher.end();
  return hasher.hashes;
}

class LineHasher {
  readonly hashes = new Map<number, string>();
  readonly #wanted: ReadonlySet<number>;
  readonly #seen = new Map<string, number>();
  readonly #window = new RollingHash();
  /** For each place of the window the line that starts there, else 0. */
  readonly #starts = new Uint32Array(block);
  #line = 0;
  #atLineStart = true;

  constructor(wanted: ReadonlySet<number>) {
    this.#wanted = wanted;
  }

  /** Whether every line asked for has its hash. */
  get done(): boolean {
    return this.hashes.size === this.#wanted.size;
  }

  read(unit: number): void {
    this.#finishLine();
    if (this.#atLineStart) this.#starts[this.#window.at] = ++this.#line;
    this.#atLineStart = unit === lineFeed;
    this.#window.push(unit);
  }

  end(): void {
    this.read(endOfFile);
    for (let count = 0; count < block; count++) {
      this.#finishLine();
      this.#window.push(0);
    }
  }

  /** The window has come round to a line's start: it holds what that line's hash is made of. */
  #finishLine(): void {
    const line = this.#starts[this.#window.at];
    if (!line) return;
    this.#starts[this.#window.at] = 0;
    const hash = this.#window.hex();
    const count = (this.#seen.get(hash) ?? 0) + 1;
    this.#seen.set(hash, count);
    if (this.#wanted.has(line)) this.hashes.set(line, `${hash}:${count}`);
  }
}

/** A hash of the last 100 characters, modulo 2 to the power of 64, kept in two halves of 32 bits. */
class RollingHash {
  readonly #units = new Uint16Array(block);
  #high = 0;
  #low = 0;
  /** The place in the window that is written next. */
  at = 0;

  push(unit: number): void {
    const leaving = this.#units[this.at] ?? 0;
    this.#units[this.at] = unit;
    this.at = (this.at + 1) % block;
    const low = this.#low * 37 + unit - oldest.low * leaving;
    const high = this.#high * 37 - oldest.high * leaving + Math.floor(low / twoTo32);
    this.#low = low >>> 0;
    this.#high = high >>> 0;
  }

  hex(): string {
    const low = this.#low.toString(16);
    return this.#high === 0 ? low : this.#high.toString(16) + low.padStart(8, "0");
  }
}
