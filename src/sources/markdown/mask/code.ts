/** The offset behind the brace that closes the one at `start`; undefined where none does. */
export function endOfBraces(source: string, start: number): number | undefined {
  const scanner = new CodeScanner(source, start, "{", "}");
  do scanner.step();
  while (scanner.depth > 0 && scanner.at < source.length);
  return scanner.depth === 0 ? scanner.at : undefined;
}

/** Where the statements end that begin at `start`: before a blank line on which no bracket is open (MDX). */
export function endOfStatements(source: string, start: number): number {
  const scanner = new CodeScanner(source, start, "([{", ")]}");
  const blankLine = /\n[ \t]*(?:\r?\n|$)/y;
  while (scanner.at < source.length) {
    blankLine.lastIndex = scanner.at;
    if (scanner.depth === 0 && blankLine.test(source)) return scanner.at;
    scanner.step();
  }
  return scanner.at;
}

/** Reads JavaScript just far enough to know where brackets close: past strings, templates and comments. */
class CodeScanner {
  at: number;
  readonly #source: string;
  readonly #openers: string;
  readonly #closers: string;
  /** What is open: brackets, and backticks of templates. */
  readonly #open: string[] = [];

  constructor(source: string, start: number, openers: string, closers: string) {
    this.#source = source;
    this.at = start;
    this.#openers = openers;
    this.#closers = closers;
  }

  get depth(): number {
    return this.#open.length;
  }

  step(): void {
    const character = this.#source.charAt(this.at);
    if (character === "\\") this.at += 2;
    else if (this.#open.at(-1) === "`") this.#template(character);
    else this.#code(character);
    this.at = Math.min(this.at, this.#source.length);
  }

  #template(character: string): void {
    const isExpression = this.#source.startsWith("${", this.at);
    if (character === "`") this.#open.pop();
    else if (isExpression) this.#open.push("{");
    this.at += isExpression ? 2 : 1;
  }

  #code(character: string): void {
    if (character === '"' || character === "'") this.at = this.#stringEnd(character);
    else if (character === "/") this.at = this.#commentEnd();
    else {
      if (character === "`" || this.#openers.includes(character)) this.#open.push(character);
      else if (this.#closers.includes(character)) this.#open.pop();
      this.at++;
    }
  }

  /** A quote that does not close in its line is an apostrophe in the text of an element. */
  #stringEnd(quote: string): number {
    for (let at = this.at + 1; at < this.#source.length; at++) {
      const character = this.#source[at];
      if (character === quote) return at + 1;
      if (character === "\n") break;
      if (character === "\\") at++;
    }
    return this.at + 1;
  }

  /** Two slashes behind a colon are part of an address. */
  #commentEnd(): number {
    const next = this.#source[this.at + 1];
    if (next === "/" && this.#source[this.at - 1] !== ":") return endOf(this.#source, "\n", this.at);
    return next === "*" ? endOf(this.#source, "*/", this.at) + 2 : this.at + 1;
  }
}

function endOf(source: string, sign: string, from: number): number {
  const at = source.indexOf(sign, from);
  return at < 0 ? source.length : at;
}
