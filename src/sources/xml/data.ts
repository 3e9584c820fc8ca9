import { insertion, quoted, removal } from "./faults.ts";
import { skipSpace, skipSpaceBack } from "./names.ts";
import { type Reference, readReference } from "./references.ts";
import type { Parser } from "./state.ts";
import type { Range } from "./tree.ts";

/** Most characters that the references to a document's own entities may bring in, all together. */
const MAX_EXPANDED = 1_000_000;

/** Also finds pairs of surrogates, which are allowed; but it is fast, and most feeds have none. */
const doubtful = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD]/;
const forbidden = /[\x00-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** Characters that XML allows nowhere. */
export function checkCharacters({ text, faults }: Parser): void {
  if (!doubtful.test(text)) return;
  for (const { index: start, 0: character } of text.matchAll(forbidden)) {
    const end = start + 1;
    const isHalf = /[\uD800-\uDFFF]/.test(character);
    const expected = isHalf ? "a whole character, not half of one" : "a character that XML allows";
    faults.add({ code: "illegal-character", start, end, expected, edits: isHalf ? undefined : [removal(start, end)] });
    if (faults.truncated) return;
  }
}

/** Checks character data; outside the root only white space may stand. */
export function checkCharacterData(parser: Parser, range: Range): void {
  if (parser.current === parser.top) {
    checkOutsideRoot(parser, range);
    return;
  }
  checkReferences(parser, range);
  checkSectionEnds(parser, range);
}

function checkOutsideRoot({ text, faults, top }: Parser, range: Range): void {
  const start = skipSpace(text, range.start);
  if (start >= range.end) return;
  const end = skipSpaceBack(text, range.end, start);
  const code = top.children.length > 0 ? "text-after-root" : "text-before-root";
  faults.add({ code, start, end, expected: "nothing but comments and white space" });
}

function checkSectionEnds({ seek, faults }: Parser, range: Range): void {
  for (let at = seek.sectionEnd.next(range.start); at < range.end; at = seek.sectionEnd.next(at + 3)) {
    const edits = [{ start: at + 2, end: at + 3, text: "&gt;" }];
    faults.add({ code: "section-end-in-text", start: at, end: at + 3, expected: quoted("]]&gt;"), edits, safe: true });
  }
}

/** Checks every `&` in character data or in an attribute value. */
export function checkReferences(parser: Parser, range: Range): void {
  const { text, seek } = parser;
  let at = seek.ampersand.next(range.start);
  while (at < range.end) {
    const reference = readReference(text, at, parser.entities);
    if (reference.declared) countExpansion(parser, at, reference);
    if (reference.fault) reportReference(parser, at, reference);
    at = seek.ampersand.next(reference.end);
  }
}

/** Past the limit the document's own entities are no longer known: said once. */
function countExpansion(parser: Parser, at: number, { end, value }: Reference): void {
  parser.expanded += value.length;
  if (parser.expanded <= MAX_EXPANDED || !parser.entities) return;
  const expected = `at most ${MAX_EXPANDED.toLocaleString("en")} characters from entities`;
  parser.faults.add({ code: "entity-too-large", start: at, end, expected });
  parser.entities = new Map([...parser.entities.keys()].map((name) => [name, undefined]));
  parser.expanded = Number.NEGATIVE_INFINITY;
}

function reportReference(parser: Parser, start: number, reference: Reference): void {
  const { faults } = parser;
  const { end, fault: code } = reference;
  const found = parser.text.slice(start, end);
  if (code === "undeclared-entity") reportUndeclared(parser, start, reference);
  else if (code === "illegal-character-reference") {
    faults.add({ code, start, end, expected: "a character that XML allows" });
  } else if (code === "reference-without-semicolon") {
    faults.add({ code, start, end, expected: quoted(`${found};`), edits: [insertion(end, ";")] });
  } else if (code !== undefined) {
    const text = code === "bare-ampersand" ? "&amp;" : found.replace("X", "x");
    faults.add({ code, start, end, expected: quoted(text), edits: [{ start, end, text }], safe: true });
  }
}

/** Named characters of HTML have a number; any other name was perhaps no reference at all. */
function reportUndeclared(parser: Parser, start: number, { end, value }: Reference): void {
  const { faults, text, doctype, declaration } = parser;
  const mayBeDeclaredElsewhere = doctype?.external === true && declaration?.standalone !== true;
  if (mayBeDeclaredElsewhere) return;
  const found = text.slice(start, end);
  const isKnown = value !== found;
  const right = isKnown ? numericReferences(value) : `&amp;${found.slice(1)}`;
  const edits = [{ start, end, text: right }];
  faults.add({ code: "undeclared-entity", start, end, expected: quoted(right), edits, safe: isKnown });
}

function numericReferences(value: string): string {
  return Array.from(value, (character) => `&#${character.codePointAt(0)};`).join("");
}
