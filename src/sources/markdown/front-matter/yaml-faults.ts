import type { CST, YAMLParseError } from "yaml";
import type { Stretch } from "../tree.ts";
import type { FoundFault } from "./read.ts";

/** What should stand at the place of an error; the others are told by what stands around them. */
const expectations: ReadonlyMap<string, string> = new Map([
  ["TAB_AS_INDENT", "spaces in place of the tab"],
  ["BAD_DQ_ESCAPE", "single quotes around a value with a backslash"],
  ["MULTILINE_IMPLICIT_KEY", "“key: value”, with a space behind the colon"],
  ["MISSING_CHAR", "“key: value”, with a space behind the colon"],
  ["BAD_ALIAS", "quotes around a value that begins with “*”"],
  ["TOO_DEEP", "at most 100 levels"],
  ["DUPLICATE_KEY", "each key once"],
]);

/** What an error of the parser means to an author. */
export function yamlFault(source: string, error: YAMLParseError, tokens: readonly CST.Token[]): FoundFault {
  const [at] = error.pos;
  const rest = lineFrom(source, at);
  const around = lineAround(source, at);
  switch (error.code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      return /:(?:\s|$)/.test(source.slice(rest.start, rest.end))
        ? fault("colon", rest, "quotes around a value with a colon in it")
        : fault("indentation", lineBehind(source, at), "a key where the others begin");
    case "BAD_SCALAR_START":
      return fault("sign", rest, `quotes around a value that begins with “${source.charAt(at)}”`);
    case "UNEXPECTED_TOKEN":
      return fault("behind-value", rest, expectedBehind(source.slice(0, at).trimEnd().at(-1)));
    case "BAD_INDENT":
      return fault("unclosed-list", around, `“${error.message.at(-1)}” before the next key`);
    case "MISSING_CHAR":
      if (error.message.includes("quote"))
        return fault("unclosed-text", openQuote(source, tokens) ?? around, "a closing quote");
  }
  const place = error.code === "BAD_DQ_ESCAPE" ? { start: at, end: Math.min(at + 2, rest.end) } : around;
  return fault(codeOf(error.code), place, expectations.get(error.code) ?? "YAML");
}

/** A fault that has one of the parser's codes. */
export function knownFault(code: "BAD_ALIAS" | "DUPLICATE_KEY" | "TOO_DEEP", place: Stretch): FoundFault {
  return fault(codeOf(code), place, expectations.get(code) ?? "YAML");
}

function fault(code: string, { start, end }: Stretch, expected: string): FoundFault {
  return { code, expected, start, end };
}

function codeOf(code: string): string {
  return code.toLowerCase().replaceAll("_", "-");
}

function expectedBehind(last: string | undefined): string {
  if (last === '"') return "the end of the line behind the closing quote; a quote within the value needs a backslash";
  if (last === "'") return "the end of the line behind the closing quote; an apostrophe within is written twice";
  if (last === "]" || last === "}") return "the end of the line behind the bracket, or quotes around the whole value";
  return "the value alone on its line";
}

/** From an offset to the end of its line. */
function lineFrom(source: string, at: number): Stretch {
  const { end } = lineAround(source, at);
  return { start: Math.min(at, end), end };
}

/** The line that an offset stands in, without white space around; at the end of the text the last that says something. */
function lineAround(source: string, at: number): Stretch {
  const last = source.trimEnd().length;
  const within = Math.min(at, Math.max(0, last - 1));
  const lineStart = source.lastIndexOf("\n", within - 1) + 1;
  const written = /[^\r\n]*/.exec(source.slice(lineStart))?.[0] ?? "";
  const start = lineStart + written.length - written.trimStart().length;
  return { start, end: Math.max(start, lineStart + written.trimEnd().length) };
}

function lineBehind(source: string, at: number): Stretch {
  const lineFeed = source.indexOf("\n", at);
  return lineAround(source, lineFeed < 0 ? at : lineFeed + 1);
}

/** From the quote that nothing closes to the end of its line. */
function openQuote(source: string, tokens: readonly CST.Token[]): Stretch | undefined {
  for (let level = tokens; level.length > 0; level = level.flatMap(childrenOf)) {
    const open = level.find(isOpen);
    if (open) return lineFrom(source, open.offset);
  }
  return undefined;
}

function isOpen(token: CST.Token): boolean {
  if (token.type !== "double-quoted-scalar" && token.type !== "single-quoted-scalar") return false;
  return token.source.length < 2 || token.source.at(-1) !== token.source[0];
}

/** The tokens within a token. */
export function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === "document") return token.value ? [token.value] : [];
  if (!("items" in token)) return [];
  return token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat());
}
