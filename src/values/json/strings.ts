import type { Edit } from "../../model/text.ts";
import { afterSpace, isLineBreak } from "./characters.ts";
import { escapeAt, plainEscapeLength, surrogate } from "./escapes.ts";
import type { JsonString } from "./node.ts";
import { Quotes } from "./quotes.ts";
import type { Scanner } from "./scanner.ts";

/** A string while it is read. */
interface Reading {
  readonly start: number;
  readonly quote: string;
  readonly closer: string;
  readonly isName: boolean;
  /** Up to here everything surely belongs to the string. */
  settled: number;
  /** What makes double quotes of other ones; unused with double quotes. */
  readonly repairs: Edit[];
}

/** Reads strings, in whatever quotes, and reports what is wrong in them. */
export class StringReader {
  readonly #scanner: Scanner;
  readonly #quotes: Quotes;

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
    this.#quotes = new Quotes(scanner.text);
  }

  /** Whether a string begins at the next character. */
  get here(): boolean {
    return this.#quotes.closerOf(this.#scanner.next) !== undefined;
  }

  /** Reads the string that begins at the next character; `isName` when it names a member. */
  read(isName = false): JsonString {
    const scanner = this.#scanner;
    const start = scanner.at;
    const quote = scanner.next ?? "";
    const closer = this.#quotes.closerOf(quote) ?? quote;
    scanner.at++;
    const reading: Reading = { start, quote, closer, isName, settled: scanner.at, repairs: [] };
    const contentEnd = this.#content(reading);
    if (quote !== '"') this.#reportQuotes(reading, contentEnd);
    return { type: "string", start, end: scanner.at, quote, contentEnd };
  }

  /** Reads up to and including the closing quote; gives the offset at which the content ends. */
  #content(reading: Reading): number {
    const scanner = this.#scanner;
    for (;;) {
      this.#skipPlain(reading.closer.charCodeAt(0));
      const { at, next } = scanner;
      if (next === undefined) return this.#cutOff(reading);
      if (next === reading.closer) {
        if (this.#quotes.closes(reading.closer, at, reading.isName)) return this.#close(reading);
        this.#reportInnerQuote(reading);
      } else if (next === "\\") {
        this.#readEscape(reading);
      } else if (next < " ") {
        if (this.#endsAtLine(reading)) return this.#unclosed(reading);
        this.#readControls(reading);
      } else {
        reading.repairs.push(scanner.edit(at, at + 1, '\\"'));
        scanner.at++;
      }
    }
  }

  /** To the next character that may mean something: a double quote, the closing quote, a control character, or an escape that is not plainly right. */
  #skipPlain(closer: number): void {
    const { text } = this.#scanner;
    let at = this.#scanner.at;
    for (let unit = text.charCodeAt(at); unit > 0x1f; unit = text.charCodeAt(at)) {
      if (unit === 0x22 || unit === closer) break;
      const length = unit === 0x5c ? plainEscapeLength(text, at) : 1;
      if (length === 0) break;
      at += length;
    }
    this.#scanner.at = at;
  }

  #close(reading: Reading): number {
    const scanner = this.#scanner;
    const contentEnd = scanner.at;
    scanner.at++;
    if (reading.quote !== '"') reading.repairs.push(scanner.edit(contentEnd, contentEnd + 1, '"'));
    return contentEnd;
  }

  #cutOff({ start, closer }: Reading): number {
    const { at } = this.#scanner;
    const expected = `a closing ${closer}, but the text ends here`;
    this.#scanner.reportCutOff({ start, end: at, expected });
    return at;
  }

  /** Whether the next character ends the line, and the string with it. */
  #endsAtLine({ closer }: Reading): boolean {
    const { at, text } = this.#scanner;
    return isLineBreak(text.charCodeAt(at)) && !this.#quotes.goesOn(closer, at);
  }

  #unclosed(reading: Reading): number {
    const { start, settled } = reading;
    const scanner = this.#scanner;
    if (afterSpace(scanner.text, scanner.at) >= scanner.text.length) return this.#cutOff(reading);
    const end = this.#quotes.lineContentEnd(settled, scanner.at);
    const edits = [scanner.edit(end, end, '"')];
    scanner.report({ code: "unclosed-string", start, end, expected: 'a closing "', edits });
    scanner.at = end;
    return end;
  }

  #reportInnerQuote({ quote }: Reading): void {
    const scanner = this.#scanner;
    const { at } = scanner;
    scanner.at++;
    if (quote !== '"') return;
    const edits = [scanner.edit(at, at + 1, '\\"')];
    scanner.report({ code: "unescaped-quote", start: at, end: at + 1, expected: '\\"', edits });
  }

  #readEscape(reading: Reading): void {
    const scanner = this.#scanner;
    const { at, text } = scanner;
    const escaped = escapeAt(text, at);
    scanner.at += escaped.length;
    if (escaped.mended === undefined) this.#checkSurrogate(at, escaped.value);
    else if (reading.quote !== '"' && escaped.value === reading.closer) {
      reading.repairs.push(scanner.edit(at, scanner.at, escaped.mended));
    } else {
      const end = Math.max(scanner.at, at + 1 + String.fromCodePoint(text.codePointAt(at + 1) ?? 0).length);
      const edits = [scanner.edit(at, at + escaped.length, escaped.mended)];
      const expected = escaped.mended === "" ? "no backslash at the end of a line" : escaped.mended;
      scanner.report({
        code: "bad-escape",
        start: at,
        end: Math.min(end, text.length),
        expected,
        edits,
        safe: escaped.safe,
      });
    }
  }

  #checkSurrogate(start: number, value: string): void {
    const scanner = this.#scanner;
    const kind = surrogate(scanner.text, start, value);
    if (kind === "pair") scanner.at += 6;
    if (kind !== "lone") return;
    this.#skipLoneSurrogates();
    const expected = "both halves of a surrogate pair";
    scanner.report({ code: "lone-surrogate", start, end: scanner.at, expected });
  }

  /** A row of them is one fault. */
  #skipLoneSurrogates(): void {
    const scanner = this.#scanner;
    const { text } = scanner;
    while (text.startsWith("\\u", scanner.at)) {
      const { value, length } = escapeAt(text, scanner.at);
      if (length !== 6 || surrogate(text, scanner.at, value) !== "lone") return;
      scanner.at += length;
    }
  }

  #readControls(reading: Reading): void {
    const scanner = this.#scanner;
    const { at: start, text } = scanner;
    const breaksLine = isLineBreak(text.charCodeAt(start));
    for (let unit = text.charCodeAt(start); unit < 0x20; unit = text.charCodeAt(scanner.at)) {
      if (isLineBreak(unit) && !breaksLine) break;
      scanner.at++;
    }
    const expected = JSON.stringify(text.slice(start, scanner.at)).slice(1, -1);
    const edits = [scanner.edit(start, scanner.at, expected)];
    scanner.report({ code: "control-character", start, end: scanner.at, expected, edits, safe: true });
    reading.settled = scanner.at;
  }

  #reportQuotes({ start, quote, repairs }: Reading, contentEnd: number): void {
    const scanner = this.#scanner;
    const edits = [scanner.edit(start, start + quote.length, '"'), ...repairs];
    const end = Math.max(contentEnd, scanner.at);
    scanner.report({ code: "wrong-quotes", start, end, expected: "double quotes", edits, safe: true });
  }
}
