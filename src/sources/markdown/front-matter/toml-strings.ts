import { parse } from "smol-toml";
import type { Stretch } from "../tree.ts";

/** The offset behind the string that begins at `start`. */
export function endOfString(source: string, start: number): number {
  const quote = quoteAt(source, start);
  const escapes = quote.startsWith('"');
  let at = start + quote.length;
  while (at < source.length && !source.startsWith(quote, at)) at += escapes && source[at] === "\\" ? 2 : 1;
  const end = at + quote.length;
  return quote.length === 3 ? withQuotes(source, end) : end;
}

/** What a string says and the stretch of its content; `end` is the offset behind its last quote. */
export function readString(source: string, start: number, end: number): Stretch & { readonly value: string } {
  const quote = quoteAt(source, start);
  const raw = source.slice(start, end);
  const content = raw.slice(quote.length, raw.length - quote.length);
  // A line end right behind the opening quotes does not count.
  const lineEnd = quote.length === 3 ? (/^\r?\n/.exec(content)?.[0].length ?? 0) : 0;
  const visible = quote.length === 3 ? content.trimEnd() : content;
  const from = start + quote.length + lineEnd;
  const written = quote.startsWith('"') && content.includes("\\") ? decoded(raw) : visible.slice(lineEnd);
  const value = quote.length === 3 ? written.trimEnd() : written;
  return { value, start: from, end: Math.max(from, start + quote.length + visible.length) };
}

function quoteAt(source: string, start: number): string {
  const quote = source[start] ?? "";
  return source.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
}

/** Up to two quotes may stand right before the three that close. */
function withQuotes(source: string, end: number): number {
  const quote = source[end - 1];
  let last = end;
  while (last < end + 2 && source[last] === quote) last++;
  return last;
}

function decoded(raw: string): string {
  const { value } = parse(`value = ${raw}`);
  return typeof value === "string" ? value : raw;
}
