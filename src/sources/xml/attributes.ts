import { codes } from "./codes.ts";
import { checkReferences } from "./data.ts";
import { insertion, quoted } from "./faults.ts";
import { isQuote } from "./lookahead.ts";
import { isSpace, nameEnd, skipSpace } from "./names.ts";
import { AttributeNode, type ElementNode } from "./node.ts";
import type { QualifiedName } from "./qualified-names.ts";
import { noteCut, type Parser } from "./state.ts";
import type { Range } from "./tree.ts";

/** The value of an attribute, and the offset behind its closing quote. */
interface Value extends Range {
  readonly stop: number;
}

/** Reads the attribute whose name begins at `start`; returns the offset behind it. */
export function readAttribute(parser: Parser, element: ElementNode, start: number): number {
  const { text } = parser;
  const nameStop = nameEnd(text, start);
  const name = parser.names.at(start, nameStop);
  const equals = skipSpace(text, nameStop);
  const hasValue = text.charCodeAt(equals) === codes.equals;
  const value = hasValue
    ? readValue(parser, name, { start, end: skipSpace(text, equals + 1) })
    : missingValue(parser, name, { start, end: nameStop });
  element.addAttribute(new AttributeNode(name, { start, end: value.stop }, value));
  return value.stop;
}

/** `before`: the attribute up to its value. */
function readValue(parser: Parser, name: QualifiedName, before: Range): Value {
  const at = before.end;
  if (isQuote(parser.text.charCodeAt(at))) return readQuoted(parser, at);
  const end = unquotedEnd(parser.text, at);
  if (end > at) return readUnquoted(parser, { start: at, end });
  const expected = quoted(`${name.name}="…"`);
  parser.faults.add({ code: "attribute-without-value", start: before.start, end, expected });
  return { start: end, end, stop: end };
}

/** `<input checked>` */
function missingValue({ faults }: Parser, { name }: QualifiedName, { start, end }: Range): Value {
  const expected = quoted(`${name}="${name}"`);
  faults.add({ code: "attribute-without-value", start, end, expected, edits: [insertion(end, `="${name}"`)] });
  return { start: end, end, stop: end };
}

function unquotedEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !endsUnquoted(text, end)) end++;
  return end;
}

function endsUnquoted(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === codes.slash) return text.charCodeAt(at + 1) === codes.greaterThan;
  return isSpace(code) || code === codes.greaterThan || code === codes.lessThan;
}

function readUnquoted(parser: Parser, range: Range): Value {
  const { start, end } = range;
  const value = parser.text.slice(start, end);
  const mark = value.includes('"') ? "'" : '"';
  const expected = quoted(mark + value + mark);
  const edits = [insertion(start, mark), insertion(end, mark)];
  parser.faults.add({ code: "unquoted-attribute", start, end, expected, edits, safe: !/["']/.test(value) });
  checkReferences(parser, range);
  return { start, end, stop: end };
}

function readQuoted(parser: Parser, at: number): Value {
  const { text, seek } = parser;
  const start = at + 1;
  const seeker = text.charCodeAt(at) === codes.doubleQuote ? seek.doubleQuote : seek.singleQuote;
  const close = seeker.next(start);
  const isDoubtful = close === text.length || seek.lessThan.next(start) < close;
  if ((isDoubtful && !isClosingQuote(text, close)) || isOpeningQuote(text, start, close))
    return readUnclosed(parser, at);
  checkLessThan(parser, { start, end: close });
  checkReferences(parser, { start, end: close });
  return { start, end: close, stop: close + 1 };
}

/** Whether a quote behind a `<` ends the value, or begins one of a later tag: what follows tells. */
function isClosingQuote(text: string, close: number): boolean {
  const after = skipSpace(text, close + 1);
  const code = text.charCodeAt(after);
  if (code === codes.greaterThan) return true;
  if (code === codes.slash) return text.charCodeAt(after + 1) === codes.greaterThan;
  const end = nameEnd(text, after);
  return end > after && after > close + 1 && text.charCodeAt(skipSpace(text, end)) === codes.equals;
}

/** `a="x b="y"`: whether the quote at `close` begins the value of the next attribute. */
function isOpeningQuote(text: string, start: number, close: number): boolean {
  if (text.charCodeAt(close - 1) !== codes.equals || endsUnquoted(text, close + 1)) return false;
  const value = text.slice(start, close);
  return unclosedEnd(value, 0) < value.length;
}

/** The value ends where the tag does, or where the next attribute begins. */
function readUnclosed(parser: Parser, at: number): Value {
  const { text, faults } = parser;
  const quote = text.charAt(at);
  const end = unclosedEnd(text, at + 1);
  const edits = [insertion(end, quote)];
  faults.add({ code: "unclosed-quote", start: at, end, expected: `a closing ${quoted(quote)}`, edits, safe: false });
  checkReferences(parser, { start: at + 1, end });
  noteCut(parser, at + 1);
  return { start: at + 1, end, stop: end };
}

function unclosedEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === codes.lessThan) return end;
    if (code === codes.greaterThan) return text.charCodeAt(end - 1) === codes.slash ? end - 1 : end;
    const next = skipSpace(text, end);
    if (next > end && beginsAttribute(text, next)) return end;
    end = Math.max(next, end + 1);
  }
  return end;
}

function beginsAttribute(text: string, at: number): boolean {
  const end = nameEnd(text, at);
  return end > at && text.charCodeAt(end) === codes.equals;
}

function checkLessThan({ seek, faults }: Parser, range: Range): void {
  for (let start = seek.lessThan.next(range.start); start < range.end; start = seek.lessThan.next(start + 1)) {
    const end = start + 1;
    const edits = [{ start, end, text: "&lt;" }];
    faults.add({ code: "less-than-in-attribute", start, end, expected: quoted("&lt;"), edits, safe: true });
  }
}
