import type { LinkRole, LinkUse } from "../../model/link.ts";
import { JsxAttributes } from "./jsx.ts";
import type { Manuscript } from "./manuscript.ts";
import type { Markup } from "./markup.ts";
import { isAutolink, type MarkdownNode, type NodeVisitor, placeOf, type Stretch } from "./tree.ts";

/** Gathers the addresses that a text uses, and the ids that its elements have. */
export class Uses implements NodeVisitor {
  readonly anchors: string[] = [];
  readonly #uses: LinkUse[] = [];
  readonly #manuscript: Manuscript;
  readonly #markup: Markup;
  readonly #definitions: MarkdownNode[] = [];
  /** Identifiers of definitions that pictures use, and that links use. */
  readonly #ofImages = new Set<string | undefined>();
  readonly #ofLinks = new Set<string | undefined>();

  constructor(manuscript: Manuscript, markup: Markup) {
    this.#manuscript = manuscript;
    this.#markup = markup;
  }

  enter(node: MarkdownNode): void {
    switch (node.type) {
      case "link":
        this.#add("link", node.url ?? "", linkPlace(node));
        break;
      case "image":
        this.#add("image", node.url ?? "", destinationOf(node));
        break;
      case "linkReference":
        this.#ofLinks.add(node.identifier);
        break;
      case "imageReference":
        this.#ofImages.add(node.identifier);
        break;
      case "definition":
        this.#definitions.push(node);
        break;
      case "html":
        this.#addMarkup(node);
        break;
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        this.#addElement(node);
    }
  }

  leave(): void {}

  /** In the order of the source. A definition counts once, however often it is used, and also when nothing uses it. */
  all(): LinkUse[] {
    for (const node of this.#definitions) {
      const isImage = this.#ofImages.has(node.identifier) && !this.#ofLinks.has(node.identifier);
      this.#add(isImage ? "image" : "link", node.url ?? "", destinationOf(node));
    }
    return this.#uses.sort((a, b) => a.start - b.start);
  }

  /** An address that a template writes is not known. */
  #add(role: LinkRole, value: string, place: Stretch): void {
    if (!this.#manuscript.hasMask(place)) this.#uses.push({ ...this.#manuscript.fact(value, place), role });
  }

  #addMarkup(node: MarkdownNode): void {
    const facts = this.#markup.attributesOf(node);
    if (!facts) return;
    for (const use of facts.uses) if (!use.value.includes("\uFFFC")) this.#uses.push(use);
    this.anchors.push(...facts.anchors);
  }

  #addElement(node: MarkdownNode): void {
    const attributes = new JsxAttributes(this.#manuscript, node);
    for (const { role, value, place } of attributes.addresses()) this.#add(role, value, place);
    const id = attributes.id();
    if (id !== undefined) this.anchors.push(id);
  }
}

/** An autolink is its own destination. */
function linkPlace(node: MarkdownNode): Stretch {
  const [text] = node.children ?? [];
  return isAutolink(node) && text ? placeOf(text) : destinationOf(node);
}

/** Where nothing stands between the brackets, right before the last one. */
function destinationOf(node: MarkdownNode): Stretch {
  const { end } = placeOf(node);
  return node.destination ?? { start: end - 1, end: end - 1 };
}
