import { readAttribute } from "./attributes.ts";
import { bindNamespaces } from "./binding.ts";
import { codes } from "./codes.ts";
import { reportRepeatedNames } from "./duplicates.ts";
import { insertion, removal } from "./faults.ts";
import { attributeFollows, isUnended, nameStopByEndTag } from "./lookahead.ts";
import { isSpace, nameEnd, skipSpace } from "./names.ts";
import { ElementNode, startTagOf } from "./node.ts";
import { noteCut, type Parser } from "./state.ts";

/** A start tag while it is being read. */
interface StartTag {
  readonly element: ElementNode;
  end: "none" | "open" | "empty";
}

/** Reads the start tag at `start`, whose name ends at `nameStop`; returns the offset behind it. */
export function readStartTag(parser: Parser, start: number, nameStop: number): number {
  const stop = isUnended(parser, start + 1) ? nameStopByEndTag(parser, start, nameStop) : nameStop;
  const element = new ElementNode(parser.names.at(start + 1, stop), start);
  const tag: StartTag = { element, end: "none" };
  let at = stop;
  while (tag.end === "none") at = readPart(parser, tag, at);
  element.openEnd = at;
  if (element.attributes.length > 1) reportRepeatedNames(parser, element.attributes);
  bindNamespaces(parser, element);
  place(parser, element);
  open(parser, element, tag.end === "empty");
  return at;
}

/** Reads an attribute, or the end of the tag; returns the offset behind it. */
function readPart(parser: Parser, tag: StartTag, before: number): number {
  const { text, faults } = parser;
  const at = skipSpace(text, before);
  const code = text.charCodeAt(at);
  if (code === codes.greaterThan) {
    tag.end = "open";
    return at + 1;
  }
  if (code === codes.slash) return readSlash(parser, tag, at);
  const isCut = at >= text.length || code === codes.lessThan;
  if (isCut || (isUnended(parser, at) && !attributeFollows(text, at))) return endHere(parser, tag, before);
  const nameStop = nameEnd(text, at);
  if (nameStop === at) return skipJunk(parser, at);
  if (before === at) {
    const expected = "white space between attributes";
    const edits = [insertion(at, " ")];
    faults.add({ code: "no-space-before-attribute", start: at, end: nameStop, expected, edits, safe: true });
  }
  return readAttribute(parser, tag.element, at);
}

function readSlash({ text, faults }: Parser, tag: StartTag, at: number): number {
  const end = at + 1;
  if (text.charCodeAt(end) === codes.greaterThan) {
    tag.end = "empty";
    return at + 2;
  }
  faults.add({ code: "junk-in-tag", start: at, end, expected: "an attribute, `/>` or `>`", edits: [removal(at, end)] });
  return end;
}

/** The tag has no `>`: it ends before what cannot belong to it. */
function endHere(parser: Parser, tag: StartTag, at: number): number {
  const { start } = tag.element;
  parser.faults.add({
    code: "unclosed-tag",
    start,
    end: at,
    expected: "`>` at the end of the tag",
    edits: [insertion(at, ">")],
  });
  noteCut(parser, at);
  tag.end = "open";
  return at;
}

function skipJunk({ text, faults }: Parser, start: number): number {
  let end = start + 1;
  while (end < text.length && !endsJunk(text.charCodeAt(end))) end++;
  faults.add({ code: "junk-in-tag", start, end, expected: "an attribute, `/>` or `>`", edits: [removal(start, end)] });
  return end;
}

function endsJunk(code: number): boolean {
  return isSpace(code) || code === codes.greaterThan || code === codes.lessThan || code === codes.slash;
}

/** Puts the element into the tree. */
function place(parser: Parser, element: ElementNode): void {
  const { current, top } = parser;
  const [root] = top.children;
  current.addChild(element);
  if (current !== top) {
    element.parent = current;
    return;
  }
  if (!root) return;
  const expected = "one element that holds everything";
  parser.faults.add({ code: "second-root", ...startTagOf(element), expected, related: [startTagOf(root)] });
}

/** Makes the element the current one, unless it is empty or nested too deeply. */
function open(parser: Parser, element: ElementNode, isEmpty: boolean): void {
  const isTooDeep = !isEmpty && parser.depth >= parser.maxDepth;
  if (isTooDeep) {
    const expected = `at most ${parser.maxDepth.toLocaleString("en")} levels of elements`;
    parser.faults.add({ code: "too-deep", ...startTagOf(element), expected });
  }
  if (isEmpty || isTooDeep) {
    element.closeStart = element.openEnd;
    element.end = element.openEnd;
    parser.scope.leave(element);
    return;
  }
  if (element.parent && element.isEmptyMarkup) element.closable = element.parent.closable;
  parser.current = element;
  parser.depth++;
  element.qualifiedName.open++;
}
