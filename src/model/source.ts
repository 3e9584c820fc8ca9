import { hashOf } from "./hash.ts";

/** A stretch of one file. Offsets are UTF-16 units of the decoded text without its BOM; `end` is exclusive. */
export interface Span {
  /** The file's path (relative, with forward slashes) or its address: the key of its `SourceFile`. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Line and column, both from 1; columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Reads a file's text again, after it was released. */
export type Reload = () => string;

/** The text of one file or page, and the only place that knows about lines. */
export class SourceFile {
  readonly path: string;
  readonly #reload: Reload | undefined;
  #text: string | undefined;
  #hash = "";
  #starts: readonly number[] | undefined;

  constructor(path: string, text: string, reload?: Reload) {
    this.path = path;
    this.#text = text;
    this.#reload = reload;
  }

  /** The decoded text. Throws when it was released and the file has changed since. */
  get text(): string {
    if (this.#text !== undefined) return this.#text;
    const text = this.#reload?.() ?? "";
    if (hashOf(text) !== this.#hash) throw new Error(`${this.path} changed while it was being linted.`);
    return text;
  }

  /** Forgets the text, so that memory grows with facts only; it is read again when somebody asks. */
  release(): void {
    if (this.#text === undefined || !this.#reload) return;
    this.#hash = hashOf(this.#text);
    this.#text = undefined;
  }

  /** Line and column of an offset. */
  position(offset: number): Position {
    const starts = this.#lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  /** How many lines there are. */
  get lineCount(): number {
    return this.#lineStarts().length;
  }

  /** The text of a line (from 1), without its line end. */
  line(number: number): string {
    const starts = this.#lineStarts();
    const from = starts[number - 1];
    return from === undefined ? "" : this.text.slice(from, starts[number]).replace(/[\r\n]+$/, "");
  }

  #lineStarts(): readonly number[] {
    this.#starts ??= lineStarts(this.text);
    return this.#starts;
  }
}

/** Lines end with \n, \r\n or a lone \r. */
function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes("\r")) {
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (const { index, 0: ending } of text.matchAll(/\r\n?|\n/g)) starts.push(index + ending.length);
  return starts;
}
