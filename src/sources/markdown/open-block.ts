import type { BlockKind } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { collapseSpace } from "../html/white-space.ts";
import { InlineText } from "./inline-text.ts";
import type { Manuscript } from "./manuscript.ts";
import { type MarkdownNode, placeOf, type Stretch } from "./tree.ts";

/** A block of prose, and how many of its characters are links. */
export interface Draft {
  readonly kind: BlockKind;
  readonly text: Text;
  readonly linked: number;
}

/** Elements that are one thing to a reader, like inline code. */
const opaqueNames: ReadonlySet<string> = new Set("code kbd samp var tt math".split(" "));
/** Elements whose content is no text. */
const unseenNames: ReadonlySet<string> = new Set("script style svg template iframe object".split(" "));

/** An element whose content is not read, and how many of its name are open. */
interface Hidden {
  readonly name: string;
  readonly start: number;
  depth: number;
}

/** A paragraph, heading or cell while it is read. */
export class OpenBlock {
  readonly kind: BlockKind;
  readonly #manuscript: Manuscript;
  readonly #text: InlineText;
  /** The text with code and formulas spelled out; only of headings. */
  readonly #label: InlineText | undefined;
  #hidden: Hidden | undefined;
  #linked = 0;
  #linkStart = 0;
  #isAutolink = false;

  constructor(manuscript: Manuscript, kind: BlockKind) {
    this.kind = kind;
    this.#manuscript = manuscript;
    this.#text = new InlineText(manuscript, "opaque");
    this.#label = kind === "heading" ? new InlineText(manuscript, "spelled") : undefined;
  }

  text(node: MarkdownNode): void {
    const place = placeOf(node);
    for (const text of this.#visible()) {
      if (this.#isAutolink) text.literal(place);
      else text.text(place, node.value ?? "");
    }
  }

  gap(place: Stretch): void {
    for (const text of this.#visible()) text.gap(place);
  }

  code(place: Stretch): void {
    const written = this.#manuscript.written(place);
    this.#opaque(place, written.replace(/^`+|`+$/g, "").trim());
  }

  expression(place: Stretch): void {
    this.#opaque(place, this.#manuscript.written(place));
  }

  /** Pictures are no prose, yet part of what a heading says. */
  image(node: MarkdownNode): void {
    const place = placeOf(node);
    this.#label?.opaque(place, this.#manuscript.meant(node.alt ?? "", place) ?? "");
  }

  openLink(isAutolink: boolean): void {
    this.#isAutolink = isAutolink;
    this.#linkStart = this.#text.length;
  }

  closeLink(): void {
    this.#isAutolink = false;
    this.#linked += this.#text.length - this.#linkStart;
  }

  openElement(name: string, place: Stretch): void {
    if (this.#hidden) {
      if (this.#hidden.name === name) this.#hidden.depth++;
    } else if (name === "br") this.gap(place);
    else if (opaqueNames.has(name) || unseenNames.has(name)) this.#hidden = { name, start: place.start, depth: 1 };
  }

  closeElement(name: string, place: Stretch): void {
    const hidden = this.#hidden;
    if (hidden?.name !== name || --hidden.depth > 0) return;
    this.#hidden = undefined;
    if (opaqueNames.has(name)) this.#text.opaque({ start: hidden.start, end: place.end }, "");
  }

  finish(emptyAt: number): Draft {
    return { kind: this.kind, text: this.#text.build(emptyAt), linked: this.#linked };
  }

  /** What a heading says. */
  label(): string {
    return collapseSpace(this.#label?.build(0).value ?? "");
  }

  #opaque(place: Stretch, spelling: string): void {
    for (const text of this.#visible()) text.opaque(place, spelling);
  }

  #visible(): readonly InlineText[] {
    const texts: InlineText[] = [];
    if (!this.#hidden) texts.push(this.#text);
    if (this.#label && !unseenNames.has(this.#hidden?.name ?? "")) texts.push(this.#label);
    return texts;
  }
}
