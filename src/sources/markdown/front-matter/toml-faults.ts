import type { TomlError } from "smol-toml";
import type { FoundFault } from "./read.ts";

/** What the parser says, what we call it, and what should stand there. */
const faults: readonly (readonly [said: string, code: string, expected: string])[] = [
  ["redefine", "duplicate-key", "each key once"],
  ["invalid value", "value", "a text in quotes, a number, a date, true or false"],
  ["control characters", "unclosed-text", "the closing quote on the same line"],
  ["end-of-line", "behind-value", "the end of the line behind a value"],
  ["escape", "escape", "single quotes around a text with a backslash"],
  ["invalid date", "date", "a date that exists"],
  ["numeric literal", "number", "a number, or a date such as 2026-01-31"],
  ["comma or end of structure", "unclosed-list", "a comma or a closing bracket before this"],
  ["in key", "key", "“key = value”"],
  ["end of key", "key", "“key = value”"],
  ["key", "key", "“key = value”"],
];

/** What a parser's error means to an author; it stands from where the parser stopped to the end of that line. */
export function tomlFault(source: string, { line, column, message }: TomlError): FoundFault {
  const said = message.split("\n", 1)[0] ?? "";
  const [, code, expected] = faults.find(([words]) => said.includes(words)) ?? ["", "syntax", "TOML"];
  const lineStart = offsetOfLine(source, line);
  const written = (/[^\r\n]*/.exec(source.slice(lineStart))?.[0] ?? "").trimEnd();
  const isLine = code === "key" || code === "unclosed-text" || column > written.length;
  // Of an escape it names the letter.
  const first = code === "escape" ? column - 2 : column - 1;
  const start = lineStart + (isLine ? written.length - written.trimStart().length : first);
  const end = lineStart + written.length;
  return { code, expected, start, end: code === "duplicate-key" ? keyEnd(source, start, end) : end };
}

/** Lines count from 1. */
function offsetOfLine(source: string, line: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed++) {
    const end = source.indexOf("\n", start);
    if (end < 0) break;
    start = end + 1;
  }
  return start;
}

function keyEnd(source: string, start: number, end: number): number {
  const [key = ""] = /^[^=\]]*/.exec(source.slice(start, end)) ?? [];
  return start + key.trimEnd().length;
}
