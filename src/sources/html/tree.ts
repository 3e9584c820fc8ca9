import { type Context, contextOf, outermost } from "./context.ts";
import { blockNames, enclosureNames, headingDepth, headNames, voidNames } from "./names.ts";
import type { Tag, TagReader } from "./tags.ts";

/** An element that was opened. */
export interface Element {
  readonly tag: Tag;
  readonly parent: Element | undefined;
  readonly context: Context;
}

/** What is told of the elements, in the order of the source. */
export interface ElementReader {
  open(element: Element): void;
  /** Every element but void ones is closed once, each after those within it; `end` is behind the end tag. */
  close(element: Element, contentEnd: number, end: number): void;
  /** A stretch of text, references not decoded. */
  text(element: Element, start: number, end: number): void;
  /** `</body>`, `</html>` or `</br>`: they close nothing here. */
  strayEnd(name: string, start: number, end: number): void;
  end(): void;
}

class OpenElement implements Element {
  readonly tag: Tag;
  readonly parent: OpenElement | undefined;
  readonly context: Context;
  /** How many elements are around it. */
  readonly depth: number;
  /** The nearest block or enclosure, perhaps itself. */
  readonly block: OpenElement;
  /** Its end tag came while a block within it was open; it is closed with that block. */
  ended = false;

  constructor(tag: Tag, parent: OpenElement | undefined, context: Context) {
    this.tag = tag;
    this.parent = parent;
    this.context = context;
    this.depth = parent ? parent.depth + 1 : 0;
    this.block = parent && !holdsBlocks(tag.name) ? parent.block : this;
  }
}

function holdsBlocks(name: string): boolean {
  return blockNames.has(name) || enclosureNames.has(name);
}

/** HTML tags that cannot stand in svg or math: there they end it (HTML Standard, 13.2.6.5). */
export const endsForeign: ReadonlySet<string> = new Set(
  (
    "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta " +
    "nobr ol p pre ruby s small span strong strike sub sup table tt u ul var"
  ).split(" "),
);

/** Blocks that end where this one begins, when their end tags were left out; every block ends a paragraph. */
const endsBlocks: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["li", new Set(["li"])],
  ["dt", new Set(["dt", "dd"])],
  ["dd", new Set(["dt", "dd"])],
  ["td", new Set(["td", "th"])],
  ["th", new Set(["td", "th"])],
  ["tr", new Set(["td", "th", "tr"])],
]);

const root: Tag = { name: "", start: 0, end: 0, selfClosing: false, attributes: [] };

/**
 * Makes elements of tags, whatever is missing, crossed or left open. Open elements know their parent; a list for each
 * name tells at once whether an end tag has something to close, so that a stray one costs nothing.
 */
export class Tree implements TagReader {
  readonly #source: string;
  readonly #reader: ElementReader;
  readonly #openByName = new Map<string, OpenElement[]>();
  #current: OpenElement;
  #inHead: boolean;

  /** The markup of an entry is what stands in an article. */
  constructor(source: string, reader: ElementReader, form: "html" | "entry") {
    this.#source = source;
    this.#reader = reader;
    this.#current = new OpenElement(root, undefined, form === "html" ? outermost : { ...outermost, article: true });
    this.#inHead = form === "html";
  }

  open(tag: Tag): void {
    this.#closeBefore(tag);
    const foreign = this.#current.context.foreign;
    const element = new OpenElement(tag, this.#current, contextOf(this.#current.context, tag, this.#source));
    this.#reader.open(element);
    if (voidNames.has(tag.name) || (foreign && tag.selfClosing)) return;
    const sameName = this.#openByName.get(tag.name);
    if (sameName) sameName.push(element);
    else this.#openByName.set(tag.name, [element]);
    this.#current = element;
  }

  close(name: string, start: number, end: number): void {
    if (name === "body" || name === "html" || name === "br") {
      this.#reader.strayEnd(name, start, end);
      return;
    }
    const element = headingDepth(name) > 0 ? this.#openHeading() : this.#openByName.get(name)?.at(-1);
    if (!element) return;
    if (this.#isBlocked(element)) this.#endLater(element);
    else this.#closeUpTo(element, start, end);
  }

  text(start: number, end: number): void {
    this.#reader.text(this.#current, start, end);
  }

  end(at: number): void {
    while (this.#current.parent) this.#pop(this.#current.parent, at, at);
    this.#reader.end();
  }

  isForeign(): boolean {
    return this.#current.context.foreign;
  }

  /** Closes what cannot go on when this tag begins. */
  #closeBefore({ name, start }: Tag): void {
    if (this.#inHead && name === "body") this.#closeHead(start);
    if (!headNames.has(name)) this.#inHead = false;
    if (endsForeign.has(name)) {
      while (this.#current.context.foreign && this.#current.parent) this.#pop(this.#current.parent, start, start);
    }
    if (this.#current.context.foreign) return;
    if (name === "a") this.close("a", start, start);
    if (blockNames.has(name)) this.#closeBlocksBefore(name, start);
  }

  #closeBlocksBefore(name: string, at: number): void {
    if (this.#current.block.tag.name === "p") this.#closeUpTo(this.#current.block, at, at);
    const ends = endsBlocks.get(name);
    while (ends?.has(this.#current.block.tag.name)) this.#closeUpTo(this.#current.block, at, at);
    if (headingDepth(name) === 0) return;
    const heading = this.#openHeading();
    if (heading) this.#closeUpTo(heading, at, at);
  }

  /** The body ends whatever was left open in the head. */
  #closeHead(at: number): void {
    while (this.#current.parent && this.#current.tag.name !== "html") this.#pop(this.#current.parent, at, at);
  }

  /** The heading that the current element stands in: any end tag of a heading closes it, as in browsers. */
  #openHeading(): OpenElement | undefined {
    let heading: OpenElement | undefined;
    for (let at = this.#current; at.context.kind === "heading" && at.parent; at = at.parent) heading = at;
    return heading;
  }

  /** Whether a block stands open within this element of a line: its end tag does not close the block. */
  #isBlocked(element: OpenElement): boolean {
    return element.block !== element && this.#current.block.depth > element.depth;
  }

  #endLater(element: OpenElement): void {
    element.ended = true;
    this.#openByName.get(element.tag.name)?.pop();
  }

  #closeUpTo(element: OpenElement, contentEnd: number, end: number): void {
    while (this.#current !== element && this.#current.parent) this.#pop(this.#current.parent, contentEnd, contentEnd);
    if (element.parent) this.#pop(element.parent, contentEnd, end);
    while (this.#current.ended && this.#current.parent) this.#pop(this.#current.parent, end, end);
  }

  #pop(parent: OpenElement, contentEnd: number, end: number): void {
    const element = this.#current;
    if (!element.ended) this.#openByName.get(element.tag.name)?.pop();
    this.#current = parent;
    this.#reader.close(element, contentEnd, end);
  }
}
