import { decodeHTML } from "entities/decode";
import type { LinkUse } from "../../model/link.ts";
import type { PageLink } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { detached } from "./detach.ts";
import type { Element } from "./tree.ts";
import { attributeValue, factAt, findAttribute } from "./values.ts";
import { collapseSpace, skipSpace, trimSpace } from "./white-space.ts";

interface OpenLink {
  readonly element: Element;
  readonly href: LinkUse | undefined;
  /** What it says so far: stretches of text, references not decoded. */
  readonly parts: string[];
  /** Whether it says anything yet. */
  isSilent: boolean;
  /** What an element in it is called that shows a drawing: its `aria-label` or `title`. */
  label: string;
  /** A block in its paragraph closed it, not its end tag, and it was silent. */
  isCutOff: boolean;
}

/** Longest name that is kept, in characters: a card that is a link as a whole holds a text. */
const longestName = 200;

/** Gathers the links of a page and what they are called (Accessible Name and Description Computation, in short). */
export class PageLinks {
  readonly found: PageLink[] = [];
  readonly #markup: Text;
  #open: OpenLink | undefined;

  constructor(markup: Text) {
    this.#markup = markup;
  }

  open(element: Element, href: LinkUse | undefined): void {
    const { tag, context } = element;
    if (tag.name === "a" && !context.foreign && !context.withoutScript) {
      // A link ends where the next one begins, whatever stands open between them.
      if (this.#open) this.#finish(this.#open, tag.start);
      this.#open = { element, href, parts: [], isSilent: true, label: "", isCutOff: false };
    } else if (tag.name === "img" && this.#open && !context.hidden) {
      const alternative = this.#source(element, "alt");
      this.#open.parts.push(alternative, " ");
      if (alternative !== "") this.#open.isSilent = false;
    } else if (this.#open) {
      if (endsWord.has(tag.name)) this.#open.parts.push(" ");
      if (this.#open.isSilent && !context.hidden && tag.attributes.length > 0) {
        this.#open.label ||= this.#attribute(element, "aria-label") || this.#attribute(element, "title");
      }
    }
  }

  text({ tag, context }: Element, start: number, end: number): void {
    if (!this.#open || context.hidden || context.inert || unspoken.has(tag.name)) return;
    const { value } = this.#markup;
    this.#open.parts.push(value.slice(start, end));
    if (skipSpace(value, start, end) < end) this.#open.isSilent = false;
  }

  close(element: Element, contentEnd: number, end: number): void {
    const open = this.#open;
    if (!open) return;
    // Browsers go on with a link in the block that closed it: `<p><a href="/"><h3>Salt</h3></a>`.
    if (open.element === element && contentEnd === end && open.isSilent) open.isCutOff = true;
    else if (open.element === element || (open.isCutOff && !open.isSilent)) this.#finish(open, contentEnd);
  }

  /** Gathers the link that was cut off and went on with nothing. */
  end(): void {
    if (this.#open) this.#finish(this.#open, this.#open.element.tag.end);
  }

  #finish({ element, href, parts, isSilent, label, isCutOff }: OpenLink, end: number): void {
    const contentEnd = isSilent && isCutOff ? element.tag.end : end;
    this.#open = undefined;
    const scripted = findAttribute(element.tag, "onclick") !== undefined;
    if (!href && !scripted && isAnchor(element)) return;
    const text = collapseSpace(parts.join(""));
    const name = this.#attribute(element, "aria-label") || (text.includes("&") ? decodeHTML(text) : text);
    const called = (name || label || this.#attribute(element, "title")).slice(0, longestName);
    const { file, start, end: placeEnd, value } = factAt(this.#markup, called, this.#place(element, contentEnd));
    const { context } = element;
    const style = this.#source(element, "style");
    // Written out: an object that is spread and added to takes three times the room, and sites have links by the million.
    this.found.push({
      file,
      start,
      end: placeEnd,
      value,
      href,
      rel: words(this.#attribute(element, "rel")),
      furniture: context.furniture || context.outside,
      scripted,
      control: controls.has(this.#attribute(element, "role").toLowerCase()),
      unheard: context.hidden || isUndisplayed.test(style) || this.#attribute(element, "aria-labelledby") !== "",
    });
  }

  /** The content without the white space around it; the tag where there is none. */
  #place({ tag }: Element, contentEnd: number): { readonly start: number; readonly end: number } {
    const { value } = this.#markup;
    const start = skipSpace(value, tag.end, contentEnd);
    const end = trimSpace(value, start, contentEnd);
    return start < end ? { start, end } : tag;
  }

  #attribute(element: Element, name: string): string {
    const attribute = findAttribute(element.tag, name);
    return attribute ? collapseSpace(attributeValue(this.#markup, attribute)) : "";
  }

  /** An attribute as it stands. */
  #source({ tag }: Element, name: string): string {
    const attribute = findAttribute(tag, name);
    return attribute ? this.#markup.value.slice(attribute.start, attribute.end) : "";
  }
}

/** Roles of WAI-ARIA that make something else of a link. */
const controls: ReadonlySet<string> = new Set("button checkbox menuitem option radio switch tab".split(" "));
/** Elements whose text nobody hears. */
const unspoken: ReadonlySet<string> = new Set(["script", "style", "template", "noscript"]);
/** Elements that stand apart from the word before them. */
const endsWord: ReadonlySet<string> = new Set("br div h1 h2 h3 h4 h5 h6 hr li p section svg td time".split(" "));

const isUndisplayed = /display\s*:\s*none/i;

/** A place that fragments lead to. */
function isAnchor({ tag }: Element): boolean {
  return findAttribute(tag, "name") !== undefined || findAttribute(tag, "id") !== undefined;
}

const none: readonly string[] = [];

function words(value: string): readonly string[] {
  return value === "" ? none : value.toLowerCase().split(" ").map(detached);
}
