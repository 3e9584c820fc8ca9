import { parse, TomlError } from "smol-toml";
import type { Found, FoundFault, FoundValue } from "./read.ts";
import { tomlFault } from "./toml-faults.ts";
import { endOfString, readString } from "./toml-strings.ts";

export function readToml(source: string): Found {
  const fault = faultOf(source);
  if (fault) return { values: [], fault };
  const scanner = new TomlScanner(source);
  scanner.document();
  return { values: scanner.values, fault: undefined };
}

/** The parser says whether it is TOML; where the values stand it does not say. */
function faultOf(source: string): FoundFault | undefined {
  try {
    parse(source);
    return undefined;
  } catch (error) {
    if (error instanceof TomlError) return tomlFault(source, error);
    throw error;
  }
}

/** Finds the places of values in a document that is known to be well-formed (TOML 1.0). */
class TomlScanner {
  readonly values: FoundValue[] = [];
  readonly #source: string;
  #at = 0;
  #table = "";

  constructor(source: string) {
    this.#source = source;
  }

  document(): void {
    this.#skipBlank();
    while (this.#at < this.#source.length) {
      if (this.#source[this.#at] === "[") this.#header();
      else this.#pair(this.#table);
      this.#skipBlank();
    }
  }

  /** `[table]` or `[[table]]`. */
  #header(): void {
    this.#take(/\[+[ \t]*/y);
    this.#table = this.#key();
    this.#take(/[ \t]*\]+/y);
  }

  #pair(table: string): void {
    const key = this.#key();
    this.#take(/[ \t]*=[ \t]*/y);
    this.#value(table === "" ? key : `${table}.${key}`);
  }

  /** A key with its dots. */
  #key(): string {
    const names = [this.#name()];
    while (this.#takes(/[ \t]*\.[ \t]*/y)) names.push(this.#name());
    return names.join(".");
  }

  #name(): string {
    const quote = this.#source[this.#at];
    if (quote !== '"' && quote !== "'") return this.#take(/[\w-]+/y);
    const start = this.#at;
    this.#at = endOfString(this.#source, start);
    return readString(this.#source, start, this.#at).value;
  }

  #value(key: string): void {
    const next = this.#source[this.#at];
    if (next === "[") this.#list(/\]/y, () => this.#value(key));
    else if (next === "{") this.#list(/\}/y, () => this.#pair(key));
    else if (next === '"' || next === "'") this.#string(key);
    else this.#plain(key);
  }

  #list(closing: RegExp, readItem: () => void): void {
    this.#at++;
    this.#skipBlank();
    while (!this.#takes(closing)) {
      readItem();
      this.#skipBlank();
      this.#takes(/,/y);
      this.#skipBlank();
    }
  }

  #string(key: string): void {
    const start = this.#at;
    this.#at = endOfString(this.#source, start);
    this.values.push({ key, ...readString(this.#source, start, this.#at), type: "text" });
  }

  /** A number, a boolean or a date, which may hold a space. */
  #plain(key: string): void {
    const start = this.#at;
    const value = this.#take(/[^,\]}#\r\n]+/y).trimEnd();
    this.values.push({ key, value, start, end: start + value.length, type: typeOf(value) });
  }

  #skipBlank(): void {
    while (this.#takes(/[ \t\r\n]+|#[^\r\n]*/y));
  }

  #takes(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const matches = pattern.test(this.#source);
    if (matches) this.#at = pattern.lastIndex;
    return matches;
  }

  #take(pattern: RegExp): string {
    const start = this.#at;
    if (!this.#takes(pattern)) throw new SyntaxError(`TOML cannot be read at offset ${start}.`);
    return this.#source.slice(start, this.#at);
  }
}

function typeOf(value: string): FoundValue["type"] {
  if (value === "true" || value === "false") return "boolean";
  return /^\d{4}-\d{2}-|^\d{2}:\d{2}/.test(value) ? "date" : "number";
}
