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
      if (this.#open) this.close(this.#open.element, tag.start);
      this.#open = { element, href, parts: [] };
    } else if (tag.name === "img" && this.#open && !context.hidden)
      this.#open.parts.push(this.#source(element, "alt"), " ");
    else if (this.#open && endsWord.has(tag.name)) this.#open.parts.push(" ");
  }

  text({ tag, context }: Element, start: number, end: number): void {
    if (!this.#open || context.hidden || context.inert || unspoken.has(tag.name)) return;
    this.#open.parts.push(this.#markup.value.slice(start, end));
  }

  close(element: Element, contentEnd: number): void {
    if (this.#open?.element !== element) return;
    const { href, parts } = this.#open;
    this.#open = undefined;
    const scripted = findAttribute(element.tag, "onclick") !== undefined;
    if (!href && !scripted && isAnchor(element)) return;
    const text = collapseSpace(parts.join(""));
    const name = this.#attribute(element, "aria-label") || (text.includes("&") ? decodeHTML(text) : text);
    const { context } = element;
    this.found.push({
      ...factAt(
        this.#markup,
        (name || this.#attribute(element, "title")).slice(0, longestName),
        this.#place(element, contentEnd),
      ),
      href,
      rel: words(this.#attribute(element, "rel")),
      furniture: context.furniture || context.outside,
      scripted,
      unheard: context.hidden || this.#attribute(element, "aria-labelledby") !== "",
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

/** Elements whose text nobody hears. */
const unspoken: ReadonlySet<string> = new Set(["script", "style", "template", "noscript"]);
/** Elements that stand apart from the word before them. */
const endsWord: ReadonlySet<string> = new Set("br div h1 h2 h3 h4 h5 h6 hr li p section svg td time".split(" "));

/** A place that fragments lead to. */
function isAnchor({ tag }: Element): boolean {
  return findAttribute(tag, "name") !== undefined || findAttribute(tag, "id") !== undefined;
}

const none: readonly string[] = [];

function words(value: string): readonly string[] {
  return value === "" ? none : value.toLowerCase().split(" ").map(detached);
}
