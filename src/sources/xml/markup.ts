import { isDeclaration, readDeclaration, wouldDeclare } from "./declaration.ts";
import { readDoctype } from "./doctype.ts";
import { insertion } from "./faults.ts";
import { isSpace, nameEnd } from "./names.ts";
import { readSection } from "./sections.ts";
import { noteCut, type Parser } from "./state.ts";

/** Reads what `<!` begins at `start`; returns the offset behind it. */
export function readBang(parser: Parser, start: number): number {
  const { text } = parser;
  if (text.startsWith("--", start + 2)) return readComment(parser, start);
  if (text.startsWith("[CDATA[", start + 2)) return readSection(parser, start);
  if (text.startsWith("DOCTYPE", start + 2)) return readDocumentType(parser, start);
  return readUnknown(parser, start);
}

/** `<!-- … -->`; one without its end is taken to end at the next `>`. */
function readComment({ text, seek, faults, comments }: Parser, start: number): number {
  const contentStart = start + "<!--".length;
  const close = seek.commentEnd.next(contentStart);
  if (close === text.length) {
    const end = Math.min(seek.greaterThan.next(start) + 1, text.length);
    faults.add({ code: "unclosed-comment", start, end, expected: "`-->`" });
    return end;
  }
  const hyphens = text.slice(contentStart, close + 1).indexOf("--");
  if (hyphens >= 0) {
    const at = contentStart + hyphens;
    faults.add({ code: "double-hyphen-in-comment", start: at, end: at + 2, expected: "no `--` inside a comment" });
  }
  const end = close + "-->".length;
  comments.push(faults.span({ start, end }));
  return end;
}

function readDocumentType(parser: Parser, start: number): number {
  const { text, faults, top } = parser;
  if (top.children.length > 0 || parser.doctype) {
    const end = start + "<!DOCTYPE".length;
    faults.add({ code: "misplaced-doctype", start, end, expected: "one DOCTYPE, before the root element" });
  }
  const { doctype, entities } = readDoctype(text, start, faults);
  if (!parser.doctype) {
    parser.doctype = doctype;
    parser.entities = entities;
  }
  return doctype.end;
}

/** `<!` that begins nothing known, or a CDATA section whose start is misspelt or cut off: then its text counts. */
function readUnknown({ text, seek, faults }: Parser, start: number): number {
  const stop = Math.min(seek.greaterThan.next(start) + 1, seek.lessThan.next(start + 1), text.length);
  const end = Math.min(stop, start + "<![CDATA[".length);
  const expected = "`<![CDATA[`, `<!--` or `<!DOCTYPE`";
  const isSection = /^<!\[(?:c|$)/i.test(text.slice(start, start + 4));
  faults.add({ code: isSection ? "unclosed-cdata" : "unknown-declaration", start, end, expected });
  return isSection ? start + 3 : stop;
}

/** Reads what `<?` begins at `start`; returns the offset behind it. */
export function readInstruction(parser: Parser, start: number): number {
  const { text, seek } = parser;
  if (isDeclaration(text, start)) return readDeclaration(parser, start) ?? leaveUnclosed(parser, start);
  checkTarget(parser, start);
  const close = seek.instructionEnd.next(start + 2);
  return close < text.length ? close + 2 : leaveUnclosed(parser, start);
}

/** The name of an instruction stands right after `<?`, and apart from what follows. */
function checkTarget({ text, faults }: Parser, start: number): void {
  const nameStart = start + 2;
  const end = nameEnd(text, nameStart);
  if (end === nameStart) {
    const edits = [{ start, end: start + 1, text: "&lt;" }];
    faults.add({ code: "bad-instruction", start, end, expected: "a name right after `<?`", edits });
  } else if (!isSpace(text.charCodeAt(end)) && !text.startsWith("?>", end) && end < text.length) {
    const edits = [insertion(end, " ")];
    faults.add({ code: "bad-instruction", start, end, expected: "white space after the name", edits, safe: true });
  }
}

/** An instruction without its `?>` is taken to end at the next `>`, or before the next `<`. */
function leaveUnclosed(parser: Parser, start: number): number {
  const { text, seek, faults } = parser;
  const close = seek.greaterThan.next(start);
  const end = Math.min(close + 1, seek.lessThan.next(start + 1), text.length);
  const isClosed = end === close + 1;
  const edits = isClosed ? [insertion(close, "?")] : undefined;
  const safe = isClosed && wouldDeclare(parser, { start, end: close });
  faults.add({ code: "unclosed-instruction", start, end, expected: "`?>`", edits, safe });
  if (!isClosed) noteCut(parser, end);
  return end;
}
