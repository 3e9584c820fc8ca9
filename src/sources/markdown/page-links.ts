import type { PageLink } from "../../model/post.ts";
import { detached } from "../html/detach.ts";
import { collapseSpace } from "../html/white-space.ts";
import { InlineText, opaqueCharacter } from "./inline-text.ts";
import { JsxAttributes } from "./jsx.ts";
import type { Manuscript } from "./manuscript.ts";
import type { Markup } from "./markup.ts";
import { type MarkdownNode, type NodeVisitor, placeOf, type Stretch } from "./tree.ts";
import type { Uses } from "./uses.ts";

/** A link while its text is read. */
interface OpenLink {
  /** What it is, its text apart; undefined where nobody knows where it leads. */
  readonly link: PageLink | undefined;
  readonly text: InlineText;
  /** Where its content begins. */
  readonly start: number;
  /** The paragraph it stands in, which ends it at the latest. */
  readonly block: MarkdownNode | undefined;
}

/** Longest name that is kept, in characters. */
const longestName = 200;
const blockTypes: ReadonlySet<string> = new Set(["paragraph", "heading", "tableCell"]);

/** Gathers the links of a text and what they are called. */
export class PageLinks implements NodeVisitor {
  readonly #found: PageLink[] = [];
  readonly #manuscript: Manuscript;
  readonly #markup: Markup;
  readonly #uses: Uses;
  #block: MarkdownNode | undefined;
  #open: OpenLink | undefined;

  /** `uses` has gathered all addresses. */
  constructor(manuscript: Manuscript, markup: Markup, uses: Uses) {
    this.#manuscript = manuscript;
    this.#markup = markup;
    this.#uses = uses;
  }

  enter(node: MarkdownNode): void {
    if (blockTypes.has(node.type)) this.#block = node;
    if (node.type === "link" || node.type === "linkReference") this.#begin(this.#linkOf(node), placeOf(node));
    else if (node.type === "html") this.#readMarkup(node);
    else if (isElement(node)) this.#begin(this.#elementOf(node), placeOf(node));
    else if (this.#open) this.#addText(this.#open.text, node);
  }

  leave(node: MarkdownNode): void {
    if (node.type === "link" || node.type === "linkReference") this.#end(node.within ?? placeOfChildren(node));
    else if (isElement(node)) this.#end(placeOfChildren(node));
    else if (blockTypes.has(node.type)) {
      this.#block = undefined;
      if (this.#open?.block === node) this.#end({ start: this.#open.start, end: placeOf(node).end });
      else this.#open?.text.gap({ start: placeOf(node).end, end: placeOf(node).end });
    }
  }

  /** In the order of the source. */
  all(): PageLink[] {
    const bare = this.#uses.bare.map(({ use, written }) => linkTo(use, written));
    return [...this.#found, ...bare].sort((a, b) => a.start - b.start);
  }

  #linkOf(node: MarkdownNode): PageLink | undefined {
    const href = this.#uses.of(node);
    return href && { ...linkTo(href, ""), ...this.#placed(placeOf(node)) };
  }

  #elementOf(node: MarkdownNode): PageLink | undefined {
    const attributes = new JsxAttributes(this.#manuscript, node);
    const link = this.#linkOf(node);
    const rel = attributes.text("rel")?.value.toLowerCase().match(/\S+/g)?.map(detached) ?? [];
    return (
      link && { ...link, value: attributes.text("aria-label")?.value ?? "", rel, scripted: attributes.has("onClick") }
    );
  }

  /** HTML within a paragraph comes one tag at a time, and a block of it ends at a blank line, perhaps within a link. */
  #readMarkup(node: MarkdownNode): void {
    const written = node.value ?? "";
    const place = placeOf(node);
    const isEnd = /<\/a\s*>/i.test(written);
    if (this.#open && isEnd) this.#end({ start: this.#open.start, end: place.start });
    else if (this.#open) this.#addImages(this.#open.text, node);
    if (!/<a\s/i.test(written)) return;
    const links = [...(this.#markup.attributesOf(node)?.links ?? [])].filter(isKnown);
    const goesOn = written.toLowerCase().lastIndexOf("<a") > written.toLowerCase().lastIndexOf("</a");
    const last = goesOn ? links.pop() : undefined;
    this.#found.push(...links);
    if (goesOn) this.#begin(last, place, this.#block);
  }

  /** A link ends where the next one begins, as in browsers. */
  #begin(link: PageLink | undefined, { start, end }: Stretch, block?: MarkdownNode): void {
    if (this.#open) this.#end({ start: this.#open.start, end: start });
    this.#open = { link, text: new InlineText(this.#manuscript, "spelled"), start: end, block };
  }

  #end(content: Stretch): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open?.link) return;
    const { link } = open;
    const text = collapseSpace(open.text.build(content.start).value).slice(0, longestName);
    const written = this.#manuscript.written(content);
    const start = content.start + written.length - written.trimStart().length;
    const place = this.#placed({ start, end: Math.max(start, content.start + written.trimEnd().length) });
    this.#found.push({ ...link, value: detached(text || link.value), ...(start < content.end ? place : {}) });
  }

  #placed({ start, end }: Stretch): Pick<PageLink, "start" | "end"> {
    const span = this.#manuscript.source.span(start, end);
    return { start: span.start, end: span.end };
  }

  #addText(text: InlineText, node: MarkdownNode): void {
    const place = placeOf(node);
    switch (node.type) {
      case "text":
        text.text(place, node.value ?? "");
        break;
      case "inlineCode":
        text.opaque(place, node.value ?? "");
        break;
      case "break":
        text.gap(place);
        break;
      case "image":
      case "imageReference":
        text.opaque(place, this.#manuscript.meant(node.alt ?? "", place) ?? opaqueCharacter);
        break;
      case "mdxTextExpression":
        text.opaque(place, opaqueCharacter);
        break;
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        text.opaque(place, new JsxAttributes(this.#manuscript, node).text("alt")?.value ?? "");
    }
  }

  #addImages(text: InlineText, node: MarkdownNode): void {
    for (const { alternative } of this.#markup.attributesOf(node)?.images ?? []) {
      text.opaque(placeOf(node), alternative?.value ?? "");
    }
  }
}

function linkTo(href: NonNullable<PageLink["href"]>, value: string): PageLink {
  const { file, start, end } = href;
  return { file, start, end, value, href, rel: [], furniture: false, scripted: false, button: false, unheard: false };
}

/** An address that a template writes is not known. */
function isKnown({ href }: PageLink): boolean {
  return !href?.value.includes(opaqueCharacter);
}

/** A link of JSX, or a component that makes one (Next.js, Gatsby). */
function isElement({ type, name }: MarkdownNode): boolean {
  return (type === "mdxJsxFlowElement" || type === "mdxJsxTextElement") && (name === "a" || name === "Link");
}

function placeOfChildren(node: MarkdownNode): Stretch {
  const [first] = node.children ?? [];
  const last = node.children?.at(-1);
  return first && last ? { start: placeOf(first).start, end: placeOf(last).end } : { start: 0, end: 0 };
}
