import type { Container, Draft, HeadingPlace } from "./blocks.ts";
import type { Context } from "./context.ts";
import { DraftRuns } from "./draft-runs.ts";
import { blockNames, headingDepth } from "./names.ts";
import type { Selects } from "./selector.ts";
import type { Attribute, Tag } from "./tags.ts";
import type { Element } from "./tree.ts";
import { findAttribute } from "./values.ts";
import { skipSpace, trimSpace } from "./white-space.ts";

const containerNames: ReadonlySet<string> = new Set("article main section div body center td".split(" "));

/** Gathers blocks of text, and the elements that the content may stand in. */
export class Prose {
  readonly drafts: Draft[] = [];
  readonly containers: Container[] = [];
  readonly #source: string;
  readonly #open: { readonly tag: Tag; readonly container: Container }[] = [];
  readonly #runs: DraftRuns;

  readonly #selects: Selects;
  /** Where the name of a drawing in the open heading stands, or that of the heading itself. */
  #label: { readonly start: number; readonly end: number } | undefined;
  /** Where the id of the open heading stands, or the first one in it. */
  #anchor: { readonly start: number; readonly end: number } | undefined;

  constructor(source: string, selects: Selects) {
    this.#source = source;
    this.#selects = selects;
    this.#runs = new DraftRuns(source);
  }

  open(element: Element): void {
    const { tag, context } = element;
    if (headingDepth(tag.name) > 0) {
      this.#label = undefined;
      this.#anchor = undefined;
    }
    if (context.kind === "heading") this.#anchor ??= anchorAttribute(tag);
    if (context.kind === "heading" && !context.hidden) this.#label ??= findAttribute(tag, "aria-label");
    if (context.inert) return;
    if (headingDepth(tag.name) > 0) this.#endBlock();
    else if (context.kind === "heading") this.#openInHeading(element);
    else if (element.parent?.context.furniture) return;
    else if (tag.name === "br") this.#breakLine(context, tag.start, tag.end);
    else if (tag.name === "hr" || blockNames.has(tag.name)) {
      this.#endBlock();
      this.#openContainer(element);
    }
    if (tag.name === "a") this.#runs.openLink(element);
    if (beginsOpaque(element)) this.#runs.openOpaque();
  }

  close(element: Element, contentEnd: number, end: number): void {
    const { tag, context, parent } = element;
    if (context.inert) return;
    if (beginsOpaque(element) && contentEnd > tag.end) this.#runs.closeOpaque(context, tag.start, end);
    if (tag.name === "a") this.#runs.closeLink(element, contentEnd);
    if (headingDepth(tag.name) > 0) this.#endHeading(element, contentEnd);
    else if (blockNames.has(tag.name) && !parent?.context.furniture) {
      if (context.kind === "heading") this.#runs.addGap(context, contentEnd, end);
      else {
        this.#endBlock();
        this.#closeContainer(element);
      }
    }
  }

  text({ tag, context }: Element, start: number, end: number): void {
    if (!context.inert && !context.furniture) this.#runs.addText(context, start, end);
    else if (tag.name === "title" && context.kind === "heading" && !context.hidden) this.#label ??= { start, end };
  }

  /** Closes the last block. */
  end(): void {
    this.#endBlock();
  }

  #openInHeading({ tag, context }: Element): void {
    if (context.furniture) return;
    const alternative = tag.name === "img" ? findAttribute(tag, "alt") : undefined;
    if (alternative) this.#runs.addText(context, alternative.start, alternative.end);
    else if (tag.name === "br" || blockNames.has(tag.name)) this.#runs.addGap(context, tag.start, tag.end);
  }

  /** Two breaks in a row end a paragraph: so old pages write them. */
  #breakLine(context: Context, start: number, end: number): void {
    if (this.#runs.endsWithGap) this.#endBlock();
    else this.#runs.addGap(context, start, end);
  }

  #endBlock(): void {
    const draft = this.#runs.take(undefined);
    if (draft) this.drafts.push(draft);
  }

  #endHeading({ tag, context }: Element, contentEnd: number): void {
    const start = skipSpace(this.#source, tag.end, contentEnd);
    const end = trimSpace(this.#source, start, contentEnd);
    const heading: HeadingPlace = { depth: headingDepth(tag.name), anchor: this.#anchor, start, end };
    if (this.#label && this.#runs.isEmpty) this.#runs.addText(context, this.#label.start, this.#label.end);
    const draft = this.#runs.take(heading);
    // What is hidden is none, such as the title of a dialog that was not opened, nor is what only browsers without scripts show.
    if (draft && !context.furniture && !context.hidden && !context.withoutScript) this.drafts.push(draft);
  }

  #openContainer({ tag, parent }: Element): void {
    const selected = this.#selects(tag, this.#source);
    if (!selected && !containerNames.has(tag.name)) return;
    const first = this.drafts.length;
    const outermost = !parent?.context.article;
    const container = { name: containerName(tag, this.#source), selected, outermost, first, last: first };
    this.#open.push({ tag, container });
    this.containers.push(container);
  }

  /** Blocks are closed from the inside out, so the last container is the one. */
  #closeContainer({ tag }: Element): void {
    if (this.#open.at(-1)?.tag !== tag) return;
    const open = this.#open.pop();
    if (open) open.container.last = this.drafts.length;
  }
}

function anchorAttribute(tag: Tag): Attribute | undefined {
  const id = findAttribute(tag, "id");
  if (id && id.end > id.start) return id;
  return tag.name === "a" ? findAttribute(tag, "name") : undefined;
}

/** Whether the element is code or mathematics that a reader sees, and not a part of it. */
function beginsOpaque({ context, parent }: Element): boolean {
  return context.opaque && !context.furniture && !parent?.context.opaque;
}

function containerName(tag: Tag, source: string): Container["name"] {
  if (tag.name === "article" || tag.name === "main") return tag.name;
  const role = findAttribute(tag, "role");
  return role && source.slice(role.start, role.end) === "main" ? "main" : "other";
}
