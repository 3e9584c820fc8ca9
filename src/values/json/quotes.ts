import { afterSpace, beforeSpace, isLineBreak } from "./characters.ts";

/** Quotes that begin a string, right ones and wrong ones, with those that end it. */
const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ["`", "`"],
  ["“", "”"],
]);

/** An answer that holds for every offset from `from` to `to`. */
interface Known<Answer> {
  readonly from: number;
  readonly to: number;
  readonly answer: Answer;
}

/**
 * Tells the quote that ends a string from one that was forgotten to be escaped, and a string that goes on behind a
 * line break from one whose closing quote is missing. Answers are kept, so that looking ahead stays linear.
 */
export class Quotes {
  readonly #text: string;
  readonly #nextCloser = new Map<string, Known<number>>();
  readonly #closedOnLine = new Map<string, Known<boolean>>();

  constructor(text: string) {
    this.#text = text;
  }

  closerOf(quote: string | undefined): string | undefined {
    return quote === undefined ? undefined : closers.get(quote);
  }

  /** Whether the quote at `at` ends its string: what follows may follow a string, or no better one is on the line. */
  closes(closer: string, at: number, isName: boolean): boolean {
    const after = afterSpace(this.#text, at + 1);
    const next = this.#text[after];
    if (next === undefined || ",:]};/".includes(next) || closers.has(next)) return true;
    if (isName && "=-0123456789".includes(next)) return true;
    return this.#breaksLine(at + 1, after) || !this.#isClosedOnLine(closer, at + 1);
  }

  /** Whether a string that meets the line break at `at` goes on behind it: its next quote stands where a string ends. */
  goesOn(closer: string, at: number): boolean {
    return this.#endsString(this.#closerAfter(closer, at));
  }

  /** Where the content ends when the closing quote is missing on a line that ends at `lineEnd`. */
  lineContentEnd(from: number, lineEnd: number): number {
    const end = beforeSpace(this.#text, from, lineEnd);
    return end > from && this.#text[end - 1] === "," ? beforeSpace(this.#text, from, end - 1) : end;
  }

  #endsString(at: number): boolean {
    if (at >= this.#text.length) return false;
    const next = this.#text[afterSpace(this.#text, at + 1)];
    return next === undefined || ",:]}".includes(next);
  }

  #breaksLine(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      if (isLineBreak(this.#text.charCodeAt(at))) return true;
    }
    return false;
  }

  /** The next quote that no backslash escapes; the text's length when there is none. */
  #closerAfter(closer: string, from: number): number {
    const known = this.#nextCloser.get(closer);
    if (known && from >= known.from && from <= known.to) return known.answer;
    let at = from;
    while (at < this.#text.length && this.#text[at] !== closer) at += this.#text[at] === "\\" ? 2 : 1;
    this.#nextCloser.set(closer, { from, to: at, answer: at });
    return at;
  }

  #isClosedOnLine(closer: string, from: number): boolean {
    const known = this.#closedOnLine.get(closer);
    if (known && from >= known.from && from <= known.to) return known.answer;
    let at = from;
    let answer = false;
    for (; !answer && at < this.#text.length && !isLineBreak(this.#text.charCodeAt(at)); at++) {
      if (this.#text[at] === "\\") at++;
      else answer = this.#text[at] === closer && this.#endsOnLine(at);
    }
    this.#closedOnLine.set(closer, { from, to: at - 1, answer });
    return answer;
  }

  #endsOnLine(at: number): boolean {
    const after = afterSpace(this.#text, at + 1);
    return this.#endsString(at) || this.#breaksLine(at + 1, after);
  }
}
