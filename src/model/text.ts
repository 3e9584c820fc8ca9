import type { Span } from "./source.ts";

/**
 * Decoded text that still knows where each character came from: through entities, CDATA, JSON escapes,
 * markup, and one text inside another (HTML inside a feed's description).
 *
 * The map is a plain shift when nothing was decoded, else triples (offset here, offset below, length below):
 * with length 0 characters were copied one to one from there on; otherwise this one character stands for that
 * stretch (a reference; length -1: an empty stretch) and copying goes on right behind it. Levels chain; they are
 * never flattened.
 */
export type TextMap = number | Int32Array;

/** What a text was read from: a file, or another text. */
export type Below = string | Text;

/** Writes a value the way it must stand below, in place of what is there from `from` to `to`. */
export type Escape = (value: string, from: number, to: number) => string;

/** Where a text stands in what it was read from. */
export interface Placement {
  readonly below: Below;
  readonly map: TextMap;
  /** First and last offset below, also for an empty text. */
  readonly from: number;
  readonly to: number;
  readonly escape?: Escape | undefined;
}

export class Text implements Span {
  readonly value: string;
  // Placement's fields are its own: a feed has a hundred thousand texts.
  readonly #below: Below;
  readonly #map: TextMap;
  readonly #from: number;
  readonly #to: number;
  readonly #escape: Escape | undefined;

  constructor(value: string, { below, map, from, to, escape }: Placement) {
    this.value = value;
    this.#below = below;
    this.#map = map;
    this.#from = from;
    this.#to = to;
    this.#escape = escape;
  }

  get file(): string {
    const below = this.#below;
    return typeof below === "string" ? below : below.file;
  }

  get start(): number {
    const below = this.#below;
    return typeof below === "string" ? this.#from : below.span(this.#from, this.#from).start;
  }

  get end(): number {
    const below = this.#below;
    return typeof below === "string" ? this.#to : below.span(this.#from, this.#to).end;
  }

  /** The stretch of the file that the characters from `from` to `to` were read from. */
  span(from: number, to: number): Span {
    const below = this.#below;
    const [start, end] = this.#stretch(from, to);
    return typeof below === "string" ? { file: below, start, end } : below.span(start, end);
  }

  /** A part of this text, as a text of its own. */
  slice(from: number, to: number = this.value.length): Text {
    const start = Math.min(Math.max(from, 0), this.value.length);
    const value = this.value.slice(start, Math.max(start, to));
    return new Text(value, { below: this, map: start, from: start, to: start + value.length });
  }

  /** Without the white space around it. */
  trim(): Text {
    // Code units of visible ASCII are no white space: most texts need no second look.
    const { value } = this;
    if (isVisible(value.charCodeAt(0)) && isVisible(value.charCodeAt(value.length - 1))) return this;
    const trimmed = this.value.trim();
    if (trimmed.length === this.value.length) return this;
    const from = trimmed === "" ? 0 : this.value.indexOf(trimmed);
    return this.slice(from, from + trimmed.length);
  }

  /**
   * The edit that puts `value` in place of the characters from `from` to `to`, escaped for every level. Where one
   * stretch below stands for several characters (a long entity), it is replaced as a whole and the others are kept.
   */
  replace(from: number, to: number, value: string): Edit {
    const below = this.#below;
    const escape = this.#escape;
    const first = this.#wholeFrom(from);
    const last = this.#wholeTo(to);
    const [start, end] = this.#stretch(first, last);
    const whole = this.value.slice(first, from) + value + this.value.slice(to, last);
    const escaped = escape ? escape(whole, start, end) : whole;
    return typeof below === "string" ? { file: below, start, end, text: escaped } : below.replace(start, end, escaped);
  }

  #wholeFrom(from: number): number {
    let at = from;
    while (this.#isWithinStretch(at)) at--;
    return at;
  }

  #wholeTo(to: number): number {
    let at = to;
    while (this.#isWithinStretch(at)) at++;
    return at;
  }

  /** Whether the characters before and at `at` were read from the same stretch below. */
  #isWithinStretch(at: number): boolean {
    if (typeof this.#map === "number" || at <= 0 || at >= this.value.length) return false;
    return this.#edge(at - 1, 0) === this.#edge(at, 0) && this.#edge(at - 1, 1) === this.#edge(at, 1);
  }

  /** What the characters from `from` to `to` stand for below. */
  #stretch(from: number, to: number): readonly [number, number] {
    if (this.value.length === 0) return [this.#from, this.#to];
    const start = from < this.value.length ? this.#edge(from, 0) : this.#edge(from - 1, 1);
    return [start, to > from ? this.#edge(to - 1, 1) : start];
  }

  /** Where the character at `at` begins (edge 0) or ends (edge 1) below. */
  #edge(at: number, edge: 0 | 1): number {
    const map = this.#map;
    if (typeof map === "number") return at + map + edge;
    const index = lastTriple(map, at);
    const past = at - (map[index] ?? 0);
    const below = map[index + 1] ?? 0;
    const length = map[index + 2] ?? 0;
    if (length === 0) return below + past + edge;
    const stretch = Math.max(length, 0);
    return past === 0 ? below + edge * stretch : below + stretch + past - 1 + edge;
  }
}

/** An edit of one file: the stretch is replaced by `text`. */
export interface Edit extends Span {
  readonly text: string;
}

function isVisible(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

function lastTriple(map: Int32Array, at: number): number {
  let low = 0;
  let high = map.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[middle * 3] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low * 3;
}

/** The text of a stretch in which nothing was decoded. */
export function plainText(below: Below, value: string, start: number, escape?: Escape): Text {
  return new Text(value, { below, map: start, from: start, to: start + value.length, escape });
}

/** Numbers of a map that are gathered before they are packed; most texts have fewer. */
const packed = 12_288;

/** Builds a text piece by piece. */
export class TextBuilder {
  readonly #below: Below;
  #map: number[] = [];
  /** What was gathered before: a hostile text has millions of pieces, and loose ones take ten times the room. */
  readonly #maps: Int32Array[] = [];
  readonly #values: string[] = [];
  #value = "";
  #length = 0;
  #next = -1;
  #first = -1;
  #last = -1;

  constructor(below: Below) {
    this.#below = below;
  }

  /** Characters so far (UTF-16). */
  get length(): number {
    return this.#length;
  }

  /** `value` stands below as it is, from `from` on. */
  copy(value: string, from: number): void {
    if (value === "") return;
    if (this.#next !== from) this.#map.push(this.#length, from, 0);
    this.#append(value, from, from + value.length);
    this.#next = from + value.length;
  }

  /** `value` stands for the stretch from `from` to `to` below, which may be empty. */
  stand(value: string, from: number, to: number): void {
    const length = to === from ? -1 : to - from;
    for (let index = 0; index < value.length; index++) this.#map.push(this.#length + index, from, length);
    this.#append(value, from, to);
    this.#next = value === "" ? -1 : to;
  }

  /** `emptyAt` is where an empty text would stand. */
  build(emptyAt: number, escape?: Escape): Text {
    const below = this.#below;
    if (this.#map.length === 0 && this.#maps.length === 0)
      return new Text("", { below, map: 0, from: emptyAt, to: emptyAt, escape });
    const value = this.#values.length === 0 ? this.#value : this.#values.join("") + this.#value;
    return new Text(value, { below, map: this.#finalMap(), from: this.#first, to: this.#last, escape });
  }

  #finalMap(): TextMap {
    const [, below = 0, length] = this.#map;
    if (this.#maps.length === 0) return this.#map.length === 3 && length === 0 ? below : Int32Array.from(this.#map);
    const maps = [...this.#maps, Int32Array.from(this.#map)];
    const whole = new Int32Array(maps.reduce((sum, map) => sum + map.length, 0));
    let at = 0;
    for (const map of maps) {
      whole.set(map, at);
      at += map.length;
    }
    return whole;
  }

  #pack(): void {
    this.#maps.push(Int32Array.from(this.#map));
    this.#map = [];
    // To look into a string that was put together makes one piece of it.
    this.#value.charCodeAt(0);
    this.#values.push(this.#value);
    this.#value = "";
  }

  #append(value: string, from: number, to: number): void {
    this.#value += value;
    this.#length += value.length;
    this.#last = to;
    if (this.#first < 0) this.#first = from;
    if (this.#map.length >= packed) this.#pack();
  }
}
