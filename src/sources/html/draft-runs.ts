import type { Draft, HeadingPlace, Run } from "./blocks.ts";
import type { Context } from "./context.ts";
import type { Element } from "./tree.ts";
import { findAttribute } from "./values.ts";
import { skipSpace } from "./white-space.ts";

/** A link within the page that is open, and the runs that were there before it. */
interface OpenLink {
  readonly element: Element;
  readonly runs: Run[];
  readonly from: number;
  readonly length: number;
}

/** Longest content of a footnote's mark or a permalink, in characters of the source. */
const longestMark = 100;

/** The runs of the block that is being read. */
export class DraftRuns {
  readonly #source: string;
  #runs: Run[] = [];
  #context: Context | undefined;
  #length = 0;
  #linked = 0;
  #endsWithGap = false;
  #link: OpenLink | undefined;
  /** The block that the open code or mathematics began in. */
  #opaqueIn: Run[] | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** Whether nothing but white space came since the last gap. */
  get endsWithGap(): boolean {
    return this.#endsWithGap;
  }

  /** Whether the block has no text and no code so far. */
  get isEmpty(): boolean {
    return this.#context === undefined;
  }

  addText(context: Context, start: number, end: number): void {
    const visible = skipSpace(this.#source, start, end);
    if (visible === end && this.#runs.length === 0) return;
    if (context.opaque && context.kind !== "heading") return;
    this.#runs.push({ kind: context.opaque ? "code" : "text", start, end });
    if (visible === end) return;
    this.#begin(context);
    this.#length += end - visible;
    if (context.linked) this.#linked += end - visible;
  }

  openOpaque(): void {
    this.#opaqueIn = this.#runs;
  }

  /** Code that spans blocks stands in none of them. */
  closeOpaque(context: Context, start: number, end: number): void {
    if (this.#opaqueIn !== this.#runs) return;
    this.#runs.push({ kind: "opaque", start, end });
    this.#begin(context);
  }

  addGap({ opaque }: Context, start: number, end: number): void {
    if (this.#runs.length === 0 || opaque || start === end) return;
    this.#runs.push({ kind: "gap", start, end });
    this.#endsWithGap = true;
  }

  openLink(element: Element): void {
    const href = findAttribute(element.tag, "href");
    if (!href || this.#source[skipSpace(this.#source, href.start, href.end)] !== "#") return;
    this.#link = { element, runs: this.#runs, from: this.#runs.length, length: this.#length };
  }

  /** Takes away the mark of a footnote or a permalink: “1”, “¶”, “#”. */
  closeLink(element: Element, contentEnd: number): void {
    const link = this.#link;
    if (link?.element !== element || link.runs !== this.#runs) return;
    if (!isMark(this.#source, element, contentEnd)) return;
    this.#runs.length = link.from;
    this.#length = link.length;
  }

  /** The block so far, where it has text or is a heading; the next one begins. */
  take(heading: HeadingPlace | undefined): Draft | undefined {
    const draft = this.#context || heading ? this.#draft(this.#context, heading) : undefined;
    this.#runs = [];
    this.#context = undefined;
    this.#length = 0;
    this.#linked = 0;
    this.#endsWithGap = false;
    return draft;
  }

  #draft(context: Context | undefined, heading: HeadingPlace | undefined): Draft {
    return {
      kind: heading ? "heading" : (context?.kind ?? "paragraph"),
      runs: this.#runs,
      outside: context?.outside ?? false,
      length: this.#length,
      linked: this.#linked,
      language: context?.language,
      heading,
    };
  }

  #begin(context: Context): void {
    this.#context ??= context;
    this.#endsWithGap = false;
  }
}

function isMark(source: string, { tag, context }: Element, contentEnd: number): boolean {
  if (contentEnd - tag.end > longestMark) return false;
  const content = source.slice(tag.end, contentEnd);
  // An operator that is explained.
  if (/<(?:code|kbd|samp)[\s>]/i.test(content)) return false;
  const text = content.replace(/<[^>]*>/g, "").replace(/&#?\w+;/g, "");
  if (/\p{L}/u.test(text)) return false;
  return !/\p{N}/u.test(text) || context.raised || /<sup|^\s*[[(].*[\])]\s*$/i.test(content);
}
