import { beforeSpace } from "./characters.ts";
import type { JsonMember, JsonString, JsonValue } from "./node.ts";
import { stringValue } from "./read.ts";
import type { Scanner } from "./scanner.ts";
import type { StringReader } from "./strings.ts";

const bareName = /[^:=,{}[\]"\r\n]*/y;
const simpleName = /^[\p{L}\p{N}_$-]+$/u;
/** Up to so many members are looked through one by one; most objects have no more, and a map for each would cost. */
const few = 12;

/** Reads the members of one object. */
export class MemberReader {
  readonly #scanner: Scanner;
  readonly #strings: StringReader;
  readonly #members: JsonMember[];
  #names: Map<string, JsonString> | undefined;

  constructor(scanner: Scanner, strings: StringReader, members: JsonMember[]) {
    this.#scanner = scanner;
    this.#strings = strings;
    this.#members = members;
  }

  /** Reads name, colon and value; what has no name is read and dropped. */
  read(readValue: () => JsonValue): void {
    const scanner = this.#scanner;
    const name = this.#readName();
    scanner.skipSpace();
    const hasColon = this.#skipColon();
    scanner.skipSpace();
    const isMissing = scanner.next === undefined || ",;]}".includes(scanner.next);
    if (!hasColon && !isMissing && name) this.#reportMissingColon(name);
    const value = isMissing ? this.#missingValue(name, hasColon) : readValue();
    if (name) this.#add(name, value);
  }

  #add(name: JsonString, value: JsonValue): void {
    const key = stringValue(this.#scanner, name);
    const first = this.#firstOf(key);
    if (first) this.#reportDuplicate(name, first);
    else this.#names?.set(key, name);
    this.#members.push({ key, name, value });
  }

  /** The name as it stood here first. */
  #firstOf(key: string): JsonString | undefined {
    const members = this.#members;
    if (members.length <= few) return members.find((member) => member.key === key)?.name;
    this.#names ??= new Map(members.toReversed().map((member) => [member.key, member.name]));
    return this.#names.get(key);
  }

  /** Undefined when there is none. */
  #readName(): JsonString | undefined {
    const scanner = this.#scanner;
    const { at: start, text } = scanner;
    if (this.#strings.here) return this.#strings.read(true);
    bareName.lastIndex = start;
    const end = beforeSpace(text, start, start + (bareName.exec(text)?.[0] ?? "").length);
    const raw = text.slice(start, end);
    scanner.at = end;
    if (raw === "") {
      scanner.report({ code: "missing-name", start, end: start + 1, expected: "a name in double quotes" });
      return undefined;
    }
    const edits = [scanner.edit(start, end, JSON.stringify(raw))];
    const safe = simpleName.test(raw);
    scanner.report({ code: "unquoted-name", start, end, expected: "double quotes around the name", edits, safe });
    return { type: "string", start, end, quote: "", contentEnd: end };
  }

  /** Also skips `=` and `=>`, which other languages write; false when nothing like a colon is there. */
  #skipColon(): boolean {
    const scanner = this.#scanner;
    const { at: start, text, next } = scanner;
    if (next !== ":" && next !== "=") return false;
    scanner.at += next === "=" && text[start + 1] === ">" ? 2 : 1;
    if (next === ":") {
      this.#skipExtraColons();
      return true;
    }
    const edits = [scanner.edit(start, scanner.at, ":")];
    scanner.report({ code: "wrong-colon", start, end: scanner.at, expected: "a colon", edits, safe: true });
    return true;
  }

  #skipExtraColons(): void {
    const scanner = this.#scanner;
    const start = scanner.at;
    while (scanner.next === ":") scanner.at++;
    if (scanner.at === start) return;
    const edits = [scanner.edit(start, scanner.at, "")];
    scanner.report({ code: "extra-colon", start, end: scanner.at, expected: "one colon", edits, safe: true });
  }

  #reportMissingColon(name: JsonString): void {
    const scanner = this.#scanner;
    const start = scanner.at;
    const edits = [scanner.edit(name.end, name.end, ":")];
    // A name without its closing quote would take the colon in.
    const safe = name.quote === "" || name.end > name.contentEnd;
    scanner.report({ code: "missing-colon", start, end: start + 1, expected: "a colon", edits, safe });
  }

  #missingValue(name: JsonString | undefined, hasColon: boolean): JsonValue {
    const scanner = this.#scanner;
    const start = scanner.at;
    const isCutOff = scanner.next === undefined;
    if (name && !isCutOff) {
      const expected = hasColon ? "a value before it" : "a colon and a value before it";
      const edits = [scanner.edit(start, start, hasColon ? "null" : ": null")];
      scanner.report({ code: "missing-value", start, end: start + 1, expected, edits });
    }
    return { type: "null", start, end: start };
  }

  #reportDuplicate(name: JsonString, first: JsonString): void {
    const { start, end } = name;
    const expected = "another name; this one stands here already";
    this.#scanner.report({ code: "duplicate-name", start, end, expected, related: [first] });
  }
}
