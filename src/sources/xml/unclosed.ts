import type { Edit } from "../../model/text.ts";
import { codes } from "./codes.ts";
import { insertion, MAX_RELATED, quoted } from "./faults.ts";
import { isMarkup } from "./html.ts";
import { skipSpace, skipSpaceBack } from "./names.ts";
import { type ElementNode, startTagOf } from "./node.ts";
import { closeCurrent, type ForcedClose, type Parser } from "./state.ts";
import type { Range } from "./tree.ts";

/** Moving children up again and again would be quadratic: it stops after so many moves. */
const MAX_MOVED = 1_000_000;
/** So many elements, closed by force, can still turn out to be crossed ones. */
const MAX_FORCED = 50;

/** End tags that one fix puts in at one place: those of elements that end together. */
interface EndTags {
  readonly at: number;
  /** The edits of the innermost element's fault; the first puts in the end tags. */
  readonly edits: Edit[];
}

/** Closes the elements inside `ancestor` that are open; `endTag` is what stands where their end tags should be. */
export function closeInside(parser: Parser, ancestor: ElementNode, endTag: Range): void {
  if (parser.current === ancestor) return;
  const limit = skipSpaceBack(parser.text, endTag.start, 0);
  let endTags: EndTags | undefined;
  while (parser.current !== ancestor) {
    const element = parser.current;
    const at = closeWithoutEndTag(parser, limit);
    endTags = element.isEmptyMarkup
      ? reportEmptyMarkup(parser, element, endTag)
      : reportUnclosed(parser, { element, endTag, at }, endTags);
  }
}

/** Closes `<br>` and the like when any other end tag comes. */
export function leaveEmptyMarkup(parser: Parser, endTag: Range & { readonly name: string }): void {
  let ancestor = parser.current;
  while (ancestor.parent && ancestor.isEmptyMarkup && ancestor.name !== endTag.name) ancestor = ancestor.parent;
  closeInside(parser, ancestor, endTag);
}

/** `<br>` */
function reportEmptyMarkup({ text, faults }: Parser, element: ElementNode, endTag: Range): undefined {
  const { name, openEnd } = element;
  const close = openEnd - 1;
  const edits = text.charCodeAt(close) === codes.greaterThan ? [{ start: close, end: openEnd, text: "/>" }] : undefined;
  const expected = quoted(`<${name}/>`);
  const place = startTagOf(element);
  faults.add({ code: "unclosed-element", ...place, expected, related: [endTag], edits, safe: true });
}

interface Unclosed {
  readonly element: ElementNode;
  readonly endTag: Range;
  /** Where it was closed. */
  readonly at: number;
}

/** One fix closes everything that ends at one place: end tags put in one by one could come out of order. */
function reportUnclosed(parser: Parser, { element, endTag, at }: Unclosed, inner: EndTags | undefined): EndTags {
  const { name } = element;
  const shared = inner?.at === at ? inner : undefined;
  const fault = parser.faults.add({
    code: "unclosed-element",
    ...startTagOf(element),
    expected: quoted(`</${name}>`),
    related: [endTag],
    edits: shared ? undefined : [insertion(at, `</${name}>`)],
  });
  const edits = shared?.edits ?? fault?.fix?.edits ?? [];
  const [first] = edits;
  if (shared && first) edits[0] = { ...first, text: `${first.text}</${name}>` };
  if (fault) remember(parser, { name, fault, edits });
  return { at, edits };
}

/** The end tag may still come. */
function remember({ forced }: Parser, close: ForcedClose): void {
  forced.push(close);
  if (forced.length > MAX_FORCED) forced.shift();
}

/** Closes the current element at its likely end; returns that place. Nothing of it stands behind `limit`. */
function closeWithoutEndTag(parser: Parser, limit: number): number {
  const { text, current, top } = parser;
  const kept = keptChildren(text, current);
  const moving = current.children.length - kept;
  let at = limit;
  if (moving > 0 && parser.moved + moving < MAX_MOVED) {
    at = skipSpaceBack(text, current.children[kept]?.start ?? limit, current.openEnd);
    parser.moved += moving;
    for (const child of current.releaseChildren(kept)) {
      child.parent = current.parent;
      (current.parent ?? top).addChild(child);
    }
  }
  const own = current.children.at(-1);
  const isEmpty = current.isEmptyMarkup && !own;
  const end = isEmpty ? current.openEnd : Math.max(at, own?.end ?? current.openEnd);
  closeCurrent(parser, end, end);
  return end;
}

/** How many of its children an unclosed element keeps; the others are its siblings. */
function keptChildren(text: string, element: ElementNode): number {
  const { children, local, name } = element;
  const [first] = children;
  if (element.isEmptyMarkup) return 0;
  if (!first || isMarkup(local)) return children.length;
  if (!isMarkup(first.local) && beginsWithText(text, element)) return 0;
  const sibling = children.findIndex((child) => child.name === name);
  return sibling < 0 ? children.length : sibling;
}

function beginsWithText(text: string, { openEnd, children }: ElementNode): boolean {
  const at = skipSpace(text, openEnd);
  return at < (children[0]?.start ?? 0) && text.charCodeAt(at) !== codes.lessThan;
}

/** The document ends while elements are open: one cause, one fault. */
export function closeCutOff(parser: Parser): void {
  const { text, top, faults } = parser;
  if (parser.current === top) return;
  const open = openElements(parser);
  const endTags = open.map(({ name }) => `</${name}>`).join("");
  const end = skipSpaceBack(text, text.length, 0);
  while (parser.current !== top) closeWithoutEndTag(parser, end);
  faults.add({
    code: "cut-off",
    start: Math.max(0, end - 1),
    end,
    expected: quoted(endTags),
    related: open.slice(0, MAX_RELATED).map(startTagOf),
    edits: [insertion(text.length, endTags)],
  });
}

/** Innermost first. */
function openElements({ current, top }: Parser): ElementNode[] {
  const elements: ElementNode[] = [];
  let element: ElementNode | undefined = current;
  while (element && element !== top) {
    elements.push(element);
    element = element.parent;
  }
  return elements;
}
