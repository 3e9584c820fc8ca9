import { codes } from "./codes.ts";
import { insertion, quoted, type Replacement, removal } from "./faults.ts";
import { isMarkup } from "./html.ts";
import { beginsMarkup, closingBracket, endTagName } from "./lookahead.ts";
import { nameEnd, skipSpace } from "./names.ts";
import { startTagOf } from "./node.ts";
import { isSimilar } from "./similar.ts";
import { closeCurrent, noteCut, type Parser } from "./state.ts";
import type { Range } from "./tree.ts";
import { closeInside, leaveEmptyMarkup } from "./unclosed.ts";

/** An end tag, and where its name stands. */
interface EndTag extends Range {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
}

/** Reads the end tag at `start` and decides which element it closes; returns the offset behind it. */
export function readEndTag(parser: Parser, start: number): number {
  const end = wantedEnd(parser, start);
  if (end === undefined) return readUnwanted(parser, start);
  closeWanted(parser, { start, end });
  return end;
}

/** Behind the tag, when it is exactly what the current element waits for. */
function wantedEnd({ text, current, top }: Parser, start: number): number | undefined {
  const close = start + 2 + current.name.length;
  if (text.charCodeAt(close) !== codes.greaterThan || !text.startsWith(current.name, start + 2)) return undefined;
  return current === top ? undefined : close + 1;
}

function closeWanted(parser: Parser, { start, end }: Range): void {
  parser.forced.length = 0;
  closeCurrent(parser, start, end);
}

function readUnwanted(parser: Parser, start: number): number {
  const tag = scanEndTag(parser, start);
  leaveEmptyMarkup(parser, tag);
  const { current, top } = parser;
  if (current !== top && current.name === tag.name) closeWanted(parser, tag);
  else if (parser.names.isOpen(tag.name)) closeAncestor(parser, tag);
  else if (!closesMisspelt(parser, tag) && !completesCrossed(parser, tag) && !closesOther(parser, tag)) {
    reportStray(parser, tag);
  }
  return tag.end;
}

function scanEndTag(parser: Parser, start: number): EndTag {
  const { text } = parser;
  const nameStart = skipSpace(text, start + 2);
  const nameStop = nameEnd(text, nameStart);
  const name = text.slice(nameStart, nameStop);
  const close = closingBracket(parser, nameStop);
  const tag = { start, end: close === undefined ? nameStop : close + 1, nameStart, nameEnd: nameStop, name };
  if (name !== "") reportSlips(parser, tag, close);
  return tag;
}

function reportSlips(parser: Parser, tag: EndTag, close: number | undefined): void {
  const { text, faults } = parser;
  const afterSlash = tag.start + 2;
  if (tag.nameStart > afterSlash) {
    const edits = [removal(afterSlash, tag.nameStart)];
    const range = { start: afterSlash, end: tag.nameStart };
    faults.add({ code: "space-in-end-tag", ...range, expected: "the name right after `</`", edits, safe: true });
  }
  const junk = skipSpace(text, tag.nameEnd);
  if (close === undefined) reportCut(parser, tag);
  else if (junk < close) {
    const edits = [removal(tag.nameEnd, close)];
    faults.add({ code: "junk-in-end-tag", start: junk, end: close, expected: "`>`", edits });
  }
}

function reportCut(parser: Parser, { start, end, name }: EndTag): void {
  const edits = [insertion(end, ">")];
  const safe = parser.names.isOpen(name);
  parser.faults.add({ code: "unclosed-tag", start, end, expected: "`>` at the end of the tag", edits, safe });
  noteCut(parser, end);
}

/** The end tag of an element further out: what is inside it was left open. */
function closeAncestor(parser: Parser, tag: EndTag): void {
  let ancestor = parser.current;
  while (ancestor.name !== tag.name && ancestor.parent) ancestor = ancestor.parent;
  closeInside(parser, ancestor, tag);
  closeCurrent(parser, tag.start, tag.end);
}

/** `</Title>`, `</tilte>` */
function closesMisspelt(parser: Parser, tag: EndTag): boolean {
  const { current, top } = parser;
  if (current === top || tag.name === "" || !isSimilar(tag.name, current.name)) return false;
  const edits = [{ start: tag.nameStart, end: tag.nameEnd, text: current.name }];
  closeAnyway(parser, tag, { code: "misspelt-end-tag", edits, safe: tag.start !== parser.cutBy });
  return true;
}

/** The end tag of an element that was closed because its parent was. */
function completesCrossed({ forced, faults }: Parser, tag: EndTag): boolean {
  const index = forced.findIndex(({ name }) => name === tag.name);
  const crossed = forced[index];
  if (!crossed) return false;
  const { fault, edits } = crossed;
  forced.splice(index, 1);
  fault.code = "crossed-elements";
  fault.related.push(faults.span(tag));
  edits.push(faults.edit(removal(tag.start, tag.end)));
  return true;
}

/** An end tag without a name, or with the name of another element, that must have been meant for the current one. */
function closesOther(parser: Parser, tag: EndTag): boolean {
  const { current, top } = parser;
  if (current === top) return false;
  if (tag.name === "") {
    const edits = [{ start: tag.start, end: tag.end, text: `</${current.name}>` }];
    const safe = tag.end > tag.nameEnd && tag.start !== parser.cutBy;
    closeAnyway(parser, tag, { code: "nameless-end-tag", edits, safe });
    return true;
  }
  if (!isMeantForCurrent(parser, tag)) return false;
  const edits = [{ start: tag.nameStart, end: tag.nameEnd, text: current.name }];
  closeAnyway(parser, tag, { code: "mismatched-end-tag", edits, safe: false });
  return true;
}

/** It was when what follows closes the parent, or when the current element holds no others and markup follows. */
function isMeantForCurrent({ text, current }: Parser, tag: EndTag): boolean {
  const next = skipSpace(text, tag.end);
  if (text.startsWith("</", next)) {
    const closed = endTagName(text, next);
    return closed !== current.name && closed === current.parent?.closable.name;
  }
  if (isMarkup(text.slice(next + 1, nameEnd(text, next + 1)))) return false;
  return current.children.length === 0 && beginsMarkup(text, next);
}

interface Mistaken {
  readonly code: "misspelt-end-tag" | "nameless-end-tag" | "mismatched-end-tag";
  readonly edits: readonly Replacement[];
  readonly safe: boolean;
}

/** Closes the current element with an end tag that is not quite its own. */
function closeAnyway(parser: Parser, { start, end }: Range, mistaken: Mistaken): void {
  const { current, faults } = parser;
  const expected = quoted(`</${current.name}>`);
  faults.add({ ...mistaken, start, end, expected, related: [startTagOf(current)] });
  closeCurrent(parser, start, end);
}

function reportStray({ faults }: Parser, { start, end }: Range): void {
  const expected = "an end tag that some start tag waits for";
  faults.add({ code: "stray-end-tag", start, end, expected, edits: [removal(start, end)] });
}
