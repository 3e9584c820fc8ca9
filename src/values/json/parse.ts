import { ListReader } from "./lists.ts";
import { isLiteral, readLiteral } from "./literals.ts";
import { MemberReader } from "./members.ts";
import type { JsonDocument, JsonMember, JsonValue } from "./node.ts";
import { Scanner } from "./scanner.ts";
import { StringReader } from "./strings.ts";

interface JsonOptions {
  /** Whether // and slash-star comments are no fault. */
  readonly allowComments?: boolean;
}

/** Deeper arrays and objects are a fault and left empty (RFC 8259, section 9, leaves the limit to the parser). */
const maximumDepth = 500;

/** Reads JSON (RFC 8259), reports every fault and goes on; of what was mended, the value is that of the mended text. */
export function parseJson(file: string, text: string, options: JsonOptions = {}): JsonDocument {
  const scanner = new Scanner(file, text, options.allowComments ?? false);
  const root = new Parser(scanner).document();
  return { file, text, root, faults: scanner.faults.sort((a, b) => a.start - b.start) };
}

class Parser {
  readonly #scanner: Scanner;
  readonly #strings: StringReader;
  readonly #lists: ListReader;

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
    this.#strings = new StringReader(scanner);
    this.#lists = new ListReader(scanner);
  }

  document(): JsonValue | undefined {
    const scanner = this.#scanner;
    const end = scanner.text.length;
    scanner.skipSpace();
    if (scanner.at < end) this.#skipTextBefore();
    if (scanner.at >= end) {
      const isExplained = scanner.faults.some((fault) => fault.fix === undefined);
      if (!isExplained) scanner.report({ code: "empty", start: 0, end, expected: "a JSON value" });
      return undefined;
    }
    const root = this.#value();
    scanner.skipSpace();
    const start = scanner.at;
    if (start < end) scanner.report({ code: "text-after-value", start, end, expected: "the end of the text" });
    return root;
  }

  /** Skips what stands before the first bracket, when it is no value itself. */
  #skipTextBefore(): void {
    const scanner = this.#scanner;
    const { at: start, text, next = "" } = scanner;
    if (next === "{" || next === "[" || this.#strings.here || isLiteral(scanner)) return;
    const bracket = text.slice(start).search(/[{[]/);
    if (bracket < 0 && !",:]}".includes(next)) return;
    scanner.at = bracket < 0 ? text.length : start + bracket;
    scanner.report({ code: "text-before-value", start, end: scanner.at, expected: "a JSON value" });
  }

  /** Reads the value at the next character, which is no comma, colon or closing bracket. */
  #value(): JsonValue {
    const next = this.#scanner.next;
    if (next === "{" || next === "[") return this.#lists.depth < maximumDepth ? this.#list(next) : this.#tooDeep(next);
    return this.#strings.here ? this.#strings.read() : readLiteral(this.#scanner);
  }

  #list(opener: "{" | "["): JsonValue {
    const start = this.#scanner.at;
    if (opener === "{") {
      const members: JsonMember[] = [];
      const reader = new MemberReader(this.#scanner, this.#strings, members);
      this.#lists.read({ start, closer: "}" }, () => reader.read(() => this.#value()));
      return { type: "object", start, end: this.#scanner.at, members };
    }
    const items: JsonValue[] = [];
    this.#lists.read({ start, closer: "]" }, () => items.push(this.#value()));
    return { type: "array", start, end: this.#scanner.at, items };
  }

  #tooDeep(opener: "{" | "["): JsonValue {
    const scanner = this.#scanner;
    const start = scanner.at;
    scanner.report({ code: "too-deep", start, end: start + 1, expected: `at most ${maximumDepth} levels` });
    scanner.at = nestedEnd(scanner.text, start);
    const place = { start, end: scanner.at };
    return opener === "{" ? { type: "object", ...place, members: [] } : { type: "array", ...place, items: [] };
  }
}

/** Where the brackets that open at `start` are closed again. */
function nestedEnd(text: string, start: number): number {
  let open = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = stringEnd(text, at);
    else if (character === "{" || character === "[") open++;
    else if ((character === "}" || character === "]") && --open === 0) return at + 1;
  }
  return text.length;
}

/** The offset of the quote that closes the string at `start`. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}
