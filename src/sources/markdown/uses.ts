import type { LinkRole, LinkUse, Notation } from "../../model/link.ts";
import { detached } from "../html/detach.ts";
import { findBareAddresses } from "./bare-addresses.ts";
import { InlineText, opaqueCharacter } from "./inline-text.ts";
import { JsxAttributes } from "./jsx.ts";
import type { Manuscript } from "./manuscript.ts";
import type { Markup } from "./markup.ts";
import { isAutolink, type MarkdownNode, type NodeVisitor, placeOf, type Stretch } from "./tree.ts";

/** Where Pelican looks for a file or page: `{static}/boat.png`, `|filename|rye.md`. */
const lookedFor = /^(?:\{\w+\}|\|\w+\|)/;

/** Gathers the addresses that a text uses, and the ids that its elements have. */
export class Uses implements NodeVisitor {
  readonly anchors: string[] = [];
  /** Addresses that stand in the text by themselves, and how they are written there. */
  readonly bare: { readonly use: LinkUse; readonly written: string }[] = [];
  readonly #uses: LinkUse[] = [];
  readonly #byNode = new Map<MarkdownNode, LinkUse>();
  readonly #byIdentifier = new Map<string | undefined, LinkUse | undefined>();
  readonly #manuscript: Manuscript;
  readonly #markup: Markup;
  readonly #definitions: MarkdownNode[] = [];
  /** Links do not stand in links. */
  #isInLink = false;
  /** Identifiers of definitions that pictures use, and that links use. */
  readonly #ofImages = new Set<string | undefined>();
  readonly #ofLinks = new Set<string | undefined>();

  constructor(manuscript: Manuscript, markup: Markup) {
    this.#manuscript = manuscript;
    this.#markup = markup;
  }

  enter(node: MarkdownNode): void {
    switch (node.type) {
      case "text":
        if (!this.#isInLink) this.#addBareAddresses(node);
        break;
      case "link":
        this.#isInLink = true;
        this.#note(
          node,
          this.#add(
            { role: "link", written: isAutolink(node) ? "autolink" : "markdown" },
            node.url ?? "",
            linkPlace(node),
          ),
        );
        break;
      case "image":
        this.#note(node, this.#add({ role: "image", written: "markdown" }, node.url ?? "", destinationOf(node)));
        break;
      case "linkReference":
        this.#isInLink = true;
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

  leave({ type }: MarkdownNode): void {
    if (type === "link" || type === "linkReference") this.#isInLink = false;
  }

  /** In the order of the source. A definition counts once, however often it is used, and also when nothing uses it. */
  all(): LinkUse[] {
    for (const node of this.#definitions) {
      const isImage = this.#ofImages.has(node.identifier) && !this.#ofLinks.has(node.identifier);
      const use = this.#add(
        { role: isImage ? "image" : "link", written: "markdown" },
        node.url ?? "",
        destinationOf(node),
      );
      // Of several definitions the first one counts.
      if (!this.#byIdentifier.has(node.identifier)) this.#byIdentifier.set(node.identifier, use);
    }
    return this.#uses.sort((a, b) => a.start - b.start);
  }

  /** The address of a link, image or element, once all are gathered; undefined where nobody knows it. */
  of(node: MarkdownNode): LinkUse | undefined {
    return node.type.endsWith("Reference") ? this.#byIdentifier.get(node.identifier) : this.#byNode.get(node);
  }

  /** An address that a template writes is not known. */
  #add(
    about: { readonly role: LinkRole; readonly written: Notation },
    value: string,
    place: Stretch,
  ): LinkUse | undefined {
    const address = this.#manuscript.meant(value, place);
    if (address === undefined || lookedFor.test(address)) return undefined;
    const use = { ...this.#manuscript.fact(address, place), ...about };
    this.#uses.push(use);
    return use;
  }

  #note(node: MarkdownNode, use: LinkUse | undefined): void {
    if (use && !this.#byNode.has(node)) this.#byNode.set(node, use);
  }

  #addBareAddresses(node: MarkdownNode): void {
    const place = placeOf(node);
    if (!/:\/\/|@|www\./i.test(this.#manuscript.written(place))) return;
    const inline = new InlineText(this.#manuscript, "opaque");
    inline.text(place, node.value ?? "");
    const text = inline.build(place.start);
    for (const { start, end, prefix } of findBareAddresses(text.value)) {
      const written = detached(text.value.slice(start, end));
      if (written.includes(opaqueCharacter)) continue;
      const { file, start: from, end: to } = text.span(start, end);
      const use: LinkUse = {
        file,
        start: from,
        end: to,
        value: detached(prefix + written),
        role: "link",
        written: "bare",
      };
      this.#uses.push(use);
      this.bare.push({ use, written });
    }
  }

  #addMarkup(node: MarkdownNode): void {
    const facts = this.#markup.attributesOf(node);
    if (!facts) return;
    for (const use of facts.uses)
      if (!use.value.includes(opaqueCharacter) && !lookedFor.test(use.value)) this.#uses.push(use);
    for (const anchor of facts.anchors) this.anchors.push(anchor);
  }

  #addElement(node: MarkdownNode): void {
    const attributes = new JsxAttributes(this.#manuscript, node);
    for (const { role, value, place } of attributes.addresses())
      this.#note(node, this.#add({ role, written: "html" }, value, place));
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
