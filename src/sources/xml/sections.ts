import { codes } from "./codes.ts";
import { insertion } from "./faults.ts";
import { nameEnd, skipSpace, skipSpaceBack } from "./names.ts";
import type { Parser } from "./state.ts";

const START = "<![CDATA[";
const END = "]]>";

/** Reads the CDATA section at `start`; returns the offset behind it. */
export function readSection(parser: Parser, start: number): number {
  const { text, seek, faults, sections } = parser;
  const contentStart = start + START.length;
  if (parser.current === parser.top) {
    const expected = "CDATA inside an element only";
    faults.add({ code: "cdata-outside-root", start, end: contentStart, expected });
  }
  const close = seek.sectionEnd.next(contentStart);
  const stop = close < text.length ? swallowedEndTag(parser, contentStart, close) : ownEndTag(parser, contentStart);
  sections.push(contentStart, stop ?? close);
  if (stop === undefined) return close + END.length;
  const edits = [insertion(stop, END)];
  const related = stop < text.length ? [{ start: stop, end: nameEnd(text, stop + 2) }] : [];
  faults.add({ code: "unclosed-cdata", start, end: contentStart, expected: "`]]>`", related, edits, safe: false });
  return stop;
}

/** The end tag of the current element, or the end of the document. */
function ownEndTag({ text, current, top }: Parser, from: number): number {
  const found = current === top ? -1 : endTagOf(text, current.closable.name, from);
  return found < 0 ? text.length : found;
}

/** Where the next end tag of that name begins; -1 where there is none. */
function endTagOf(text: string, name: string, from: number): number {
  let at = text.indexOf(`</${name}`, from);
  while (at >= 0 && nameEnd(text, at + 2) > at + 2 + name.length) at = text.indexOf(`</${name}`, at + 2);
  return at;
}

/**
 * The end tag of the current element, where its section was left open and swallowed it: the next `]]>` belongs to a
 * section that begins later. Undefined unless that is sure, for a section may hold XML, and speak of sections. Sure it
 * is when the end tag has no start tag before it and markup behind it, and `]]>` ends a section that fills an element.
 */
function swallowedEndTag(parser: Parser, from: number, close: number): number | undefined {
  const { text, seek, current, top } = parser;
  const next = seek.sectionStart.next(from);
  if (next >= close || current === top) return undefined;
  const { name } = current.closable;
  const swallowed = text.slice(from, next);
  const found = endTagOf(swallowed, name, 0);
  const hasOwnStart = swallowed.lastIndexOf(`<${name}`, found) >= 0;
  if (found < 0 || hasOwnStart || !closesBeforeMarkup(text, from + found)) return undefined;
  return fillsElement(parser, close) ? from + found : undefined;
}

/** Whether markup follows the end tag at `at`, which holds nothing but its name. */
function closesBeforeMarkup(text: string, at: number): boolean {
  const bracket = skipSpace(text, nameEnd(text, at + 2));
  if (text.charCodeAt(bracket) !== codes.greaterThan) return false;
  return text.charCodeAt(skipSpace(text, bracket + 1)) === codes.lessThan;
}

/** Whether the last section that begins before `close` stands right behind a start tag, and its end tag behind `]]>`. */
function fillsElement({ text, sectionFills }: Parser, close: number): boolean {
  const known = sectionFills.get(close);
  if (known !== undefined) return known;
  const start = text.lastIndexOf(START, close);
  const tagEnd = skipSpaceBack(text, start, 0);
  const tagStart = text.lastIndexOf("<", tagEnd - 1);
  const name = text.slice(tagStart + 1, nameEnd(text, tagStart + 1));
  const endTag = `</${name}`;
  const after = skipSpace(text, close + END.length);
  const fills =
    name !== "" &&
    text.charCodeAt(tagEnd - 1) === codes.greaterThan &&
    text.startsWith(endTag, after) &&
    text.charCodeAt(skipSpace(text, after + endTag.length)) === codes.greaterThan;
  sectionFills.set(close, fills);
  return fills;
}
