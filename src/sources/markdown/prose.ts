import type { BlockKind, Heading } from "../../model/post.ts";
import type { Manuscript } from "./manuscript.ts";
import type { Markup } from "./markup.ts";
import { type Draft, OpenBlock } from "./open-block.ts";
import { isAutolink, type MarkdownNode, type NodeVisitor, placeOf, type Stretch } from "./tree.ts";

const kindsByContainer: ReadonlyMap<string, BlockKind> = new Map([
  ["blockquote", "quote"],
  ["listItem", "item"],
  ["footnoteDefinition", "paragraph"],
]);
const kindsByBlock: ReadonlyMap<string, BlockKind | "inherited"> = new Map([
  ["paragraph", "inherited"],
  ["heading", "heading"],
  ["tableCell", "cell"],
]);

/** Gathers headings and blocks of prose. */
export class Prose implements NodeVisitor {
  readonly headings: Heading[] = [];
  readonly drafts: Draft[] = [];
  readonly #manuscript: Manuscript;
  readonly #markup: Markup;
  readonly #containers: BlockKind[] = [];
  #block: OpenBlock | undefined;

  constructor(manuscript: Manuscript, markup: Markup) {
    this.#manuscript = manuscript;
    this.#markup = markup;
  }

  enter(node: MarkdownNode): void {
    const container = kindsByContainer.get(node.type);
    if (container) this.#containers.push(container);
    const kind = kindsByBlock.get(node.type);
    if (kind) this.#block = new OpenBlock(this.#manuscript, kind === "inherited" ? this.#kind : kind);
    else if (this.#block) enterInline(this.#block, node);
    else if (node.type === "html") this.#readMarkup(node);
  }

  leave(node: MarkdownNode): void {
    if (kindsByContainer.has(node.type)) this.#containers.pop();
    if (kindsByBlock.has(node.type)) this.#endBlock(node);
    else if (this.#block) leaveInline(this.#block, node);
  }

  get #kind(): BlockKind {
    return this.#containers.at(-1) ?? "paragraph";
  }

  #endBlock(node: MarkdownNode): void {
    const block = this.#block;
    this.#block = undefined;
    if (!block) return;
    const content = this.#contentOf(node);
    if (block.kind === "heading") {
      this.headings.push({ ...this.#manuscript.fact(block.label(), content), depth: node.depth ?? 1 });
    }
    this.#add(block.finish(content.start));
  }

  /** From the first to the last of what is in a block, attributes at its end left out. */
  #contentOf({ children = [], position }: MarkdownNode): Stretch {
    const [first = { position }] = children;
    const { start } = placeOf(first);
    const { end } = placeOf(children.at(-1) ?? { position });
    const mask = this.#manuscript.masksIn({ start, end }).at(-1);
    const visibleEnd = mask?.kind === "silent" && mask.end === end ? mask.start : end;
    return { start, end: start + this.#manuscript.written({ start, end: visibleEnd }).trimEnd().length };
  }

  #readMarkup(node: MarkdownNode): void {
    const page = this.#markup.pageOf(node);
    if (!page) return;
    for (const heading of page.facts.headings) this.headings.push(heading);
    for (const { kind, text } of page.blocks) {
      this.#add({ kind: kind === "paragraph" ? this.#kind : kind, text, linked: 0 });
    }
  }

  #add(draft: Draft): void {
    if (/[\p{L}\p{N}]/u.test(draft.text.value)) this.drafts.push(draft);
  }
}

function enterInline(block: OpenBlock, node: MarkdownNode): void {
  const place = placeOf(node);
  switch (node.type) {
    case "text":
      block.text(node);
      break;
    case "inlineCode":
      block.code(place);
      break;
    case "break":
      block.gap(place);
      break;
    case "image":
    case "imageReference":
      block.image(node);
      break;
    case "link":
    case "linkReference":
      block.openLink(isAutolink(node));
      break;
    case "html":
      enterTag(block, node);
      break;
    case "mdxTextExpression":
      enterExpression(block, node);
      break;
    case "mdxJsxTextElement":
      block.openElement(node.name ?? "", place);
  }
}

function leaveInline(block: OpenBlock, node: MarkdownNode): void {
  if (node.type === "link" || node.type === "linkReference") block.closeLink();
  else if (node.type === "mdxJsxTextElement") block.closeElement(node.name ?? "", placeOf(node));
}

/** HTML within a paragraph comes one tag at a time. */
function enterTag(block: OpenBlock, node: MarkdownNode): void {
  const [, slash, name = ""] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(node.value ?? "") ?? [];
  if (slash === "/") block.closeElement(name.toLowerCase(), placeOf(node));
  else block.openElement(name.toLowerCase(), placeOf(node));
}

function enterExpression(block: OpenBlock, node: MarkdownNode): void {
  const value = (node.value ?? "").trim();
  if (value === "" || value.startsWith("/*")) return;
  // JSX loses white space at line ends, so authors write {" "}.
  if (/^(["'])\s*\1$/.test(value)) block.gap(placeOf(node));
  else block.expression(placeOf(node));
}
