import type { PageFacts } from "../../model/post.ts";
import { type Text, TextBuilder } from "../../model/text.ts";
import { readHtml } from "../html/index.ts";
import type { Page } from "../page.ts";
import { opaqueCharacter } from "./inline-text.ts";
import type { Manuscript } from "./manuscript.ts";
import { type MarkdownNode, placeOf, type Stretch } from "./tree.ts";

/** Reads the HTML within Markdown, each piece once. */
export class Markup {
  readonly #manuscript: Manuscript;
  readonly #pages = new Map<MarkdownNode, Page>();

  constructor(manuscript: Manuscript) {
    this.#manuscript = manuscript;
  }

  /** What a block of HTML or a tag says; undefined for comments. */
  pageOf(node: MarkdownNode): Page | undefined {
    const known = this.#pages.get(node);
    if (known || isComment(node.value ?? "")) return known;
    const page = readHtml(this.#text(node), "entry");
    this.#pages.set(node, page);
    return page;
  }

  /** What a block of HTML or a tag says, where it has attributes. */
  attributesOf(node: MarkdownNode): PageFacts | undefined {
    return node.value?.includes("=") ? this.pageOf(node)?.facts : undefined;
  }

  /** The HTML as the browser gets it: without the marks of the quotation it stands in, templates one character each. */
  #text(node: MarkdownNode): Text {
    const place = placeOf(node);
    const { source, masked } = this.#manuscript;
    const builder = new TextBuilder(source);
    if (node.value === masked.slice(place.start, place.end)) this.#copy(builder, place);
    else for (const line of linesOf(masked, place, node.value ?? "")) this.#copy(builder, line);
    return builder.build(place.start);
  }

  #copy(builder: TextBuilder, { start, end }: Stretch): void {
    const source = this.#manuscript.source.value;
    let from = start;
    for (const mask of this.#manuscript.masksIn({ start, end })) {
      builder.copy(source.slice(from, mask.start), from);
      if (mask.kind === "opaque") builder.stand(opaqueCharacter, Math.max(mask.start, start), Math.min(mask.end, end));
      from = Math.max(from, mask.kind === "plain" ? mask.start : mask.end);
    }
    if (from < end) builder.copy(source.slice(from, end), from);
  }
}

function isComment(value: string): boolean {
  const trimmed = value.trimEnd();
  return trimmed.startsWith("<!--") && trimmed.indexOf("-->") === trimmed.length - 3;
}

/** The lines of a node without what its containers put before each; `value` has the lines that are left. */
function linesOf(masked: string, { start, end }: Stretch, value: string): Stretch[] {
  const kept = value.split(/\r\n?|\n/);
  const lines: Stretch[] = [];
  let from = start;
  for (const [index, [line]] of [...masked.slice(start, end).matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)].entries()) {
    const length = line.replace(/[\r\n]+$/, "").length;
    const prefix = Math.max(0, length - (kept[index]?.length ?? length));
    lines.push({ start: from + prefix, end: from + line.length });
    from += line.length;
  }
  return lines;
}
