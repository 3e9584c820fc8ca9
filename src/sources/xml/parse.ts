import { codes } from "./codes.ts";
import { checkCharacterData, checkCharacters } from "./data.ts";
import { documentStart } from "./declaration.ts";
import { quoted } from "./faults.ts";
import { beginsMarkup, isTextLessThan } from "./lookahead.ts";
import { readBang, readInstruction } from "./markup.ts";
import { nameEnd } from "./names.ts";
import { readEndTag } from "./recover.ts";
import { createParser, type Parser } from "./state.ts";
import { readStartTag } from "./tags.ts";
import type { XmlDocument, XmlLimits } from "./tree.ts";
import { closeCutOff } from "./unclosed.ts";

/**
 * Reads XML 1.0 with namespaces in one pass, whatever is wrong with it: every fault is noted with its place and its
 * repair, and the elements are as complete as can be. Takes time linear in the text, and never throws.
 */
export function parseXml(file: string, text: string, limits: XmlLimits = {}): XmlDocument {
  const parser = createParser(file, text, limits);
  checkCharacters(parser);
  let at = documentStart(text);
  while (at < text.length) at = readNext(parser, at);
  closeCutOff(parser);
  return documentOf(parser);
}

/** Reads character data and the markup behind it; returns the offset behind both. */
function readNext(parser: Parser, start: number): number {
  const end = nextMarkup(parser, start);
  if (end > start) checkCharacterData(parser, { start, end });
  return end < parser.text.length ? readMarkup(parser, end) : end;
}

/** The next `<` that begins markup; one that does not is text. */
function nextMarkup(parser: Parser, start: number): number {
  const { text } = parser;
  let at = text.indexOf("<", start);
  while (at >= 0 && isText(parser, at)) {
    reportLessThan(parser, at);
    at = text.indexOf("<", at + 1);
  }
  return at < 0 ? text.length : at;
}

/** Outside the root no text may stand at all. */
function reportLessThan({ faults, current, top, cutBy }: Parser, start: number): void {
  if (current === top) return;
  const end = start + 1;
  const edits = [{ start, end, text: "&lt;" }];
  faults.add({ code: "bare-less-than", start, end, expected: quoted("&lt;"), edits, safe: start !== cutBy });
}

function isText(parser: Parser, at: number): boolean {
  return !beginsMarkup(parser.text, at) || isTextLessThan(parser, at);
}

function readMarkup(parser: Parser, at: number): number {
  const { text } = parser;
  switch (text.charCodeAt(at + 1)) {
    case codes.slash:
      return readEndTag(parser, at);
    case codes.exclamation:
      return readBang(parser, at);
    case codes.question:
      return readInstruction(parser, at);
    default:
      return readStartTag(parser, at, nameEnd(text, at + 1));
  }
}

function documentOf(parser: Parser): XmlDocument {
  const { file, text, faults, top, comments, sections, declaration, doctype, entities } = parser;
  const roots = top.children;
  const [root] = roots;
  if (!root) faults.add({ code: "no-element", start: 0, end: text.length, expected: "an element" });
  return {
    file,
    text,
    root,
    roots,
    faults: faults.sorted(),
    truncated: faults.truncated,
    declaration,
    doctype,
    comments,
    sections,
    entities,
  };
}
