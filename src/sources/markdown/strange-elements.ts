import type { Fact } from "../../model/post.ts";
import { isHtmlElement } from "../../values/html-names.ts";
import type { Manuscript } from "./manuscript.ts";
import type { Markup } from "./markup.ts";
import type { MarkdownNode, NodeVisitor } from "./tree.ts";

/** More of them tell no more. */
const mostKept = 50;

/**
 * Gathers tags in plain Markdown that HTML does not know: of `Vec<T>` a browser shows “Vec”. Components of Vue and the
 * like are written with a capital letter and closed.
 */
export class StrangeElements implements NodeVisitor {
  readonly found: Fact[] = [];
  readonly #manuscript: Manuscript;
  readonly #markup: Markup;
  /** How many elements of SVG and MathML are open: what stands in them has names of its own. */
  #foreign = 0;
  /** Names with a capital letter that have an end tag somewhere. */
  #closed: ReadonlySet<string> | undefined;

  constructor(manuscript: Manuscript, markup: Markup) {
    this.#manuscript = manuscript;
    this.#markup = markup;
  }

  enter(node: MarkdownNode): void {
    if (node.type !== "html" || this.found.length >= mostKept) return;
    const { value = "" } = node;
    if (this.#foreign === 0 && !isPlain(value)) this.#add(node);
    for (const [, slash] of value.matchAll(/<(\/?)(?:svg|math)(?=[\s>])/gi)) {
      this.#foreign = Math.max(0, this.#foreign + (slash === "/" ? -1 : 1));
    }
  }

  leave(): void {}

  #add(node: MarkdownNode): void {
    const elements = this.#markup.pageOf(node)?.facts.strangeElements ?? [];
    const components = elements.length > 0 ? this.#componentsIn(node.value ?? "") : undefined;
    for (const element of elements) {
      if (this.found.length < mostKept && !components?.has(element.value)) this.found.push(element);
    }
  }

  /** Names in lower case. */
  #componentsIn(value: string): ReadonlySet<string> {
    this.#closed ??= new Set(Array.from(this.#manuscript.masked.matchAll(/<\/([A-Z]\w*)/g), ([, name = ""]) => name));
    const components = new Set<string>();
    for (const [, name = "", rest = ""] of value.matchAll(/<([A-Z]\w*)(?!\w)([^<>]*)>/g)) {
      if (rest.endsWith("/") || this.#closed.has(name)) components.add(name.toLowerCase());
    }
    return components;
  }
}

/** One tag of an element that HTML knows, or an end tag. */
function isPlain(value: string): boolean {
  const [, slash, name = ""] = /^<(\/?)([a-z][^\s/<>]*)/i.exec(value) ?? [];
  return !value.includes("<", 1) && (slash === "/" || isHtmlElement(name.toLowerCase()));
}
