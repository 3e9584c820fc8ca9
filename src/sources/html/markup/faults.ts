import type { Fault } from "../../../model/feed.ts";
import type { Edit, Text } from "../../../model/text.ts";

/** What can be wrong with HTML. */
type MarkupFaultCode =
  | "unclosed-element"
  | "crossed-elements"
  | "nested-element"
  | "stray-end-tag"
  | "other-end-tag"
  | "void-end-tag"
  | "self-closing-tag"
  | "unclosed-comment"
  | "unclosed-tag"
  | "unclosed-quote"
  | "quote-in-value"
  | "typographic-quotes"
  | "duplicate-attribute"
  | "unknown-element"
  | "cdata-section";

/** A stretch of the markup. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** An edit of the markup. */
export interface Change extends Range {
  readonly text: string;
}

interface Found extends Range {
  readonly code: MarkupFaultCode;
  /** What is said of the place; what stands there where it is left out. */
  readonly found?: string | undefined;
  readonly expected: string;
  readonly related?: readonly Range[] | undefined;
  readonly changes?: readonly Change[] | undefined;
  /** A fix is safe where this is true. */
  readonly safe?: boolean | undefined;
}

/** A text with more faults than this is no HTML: the first ones tell it. */
const mostFaults = 1_000;
const mostRelated = 10;
const longestFound = 80;

/** Collects faults with their places in the file. */
export class MarkupFaults {
  readonly #markup: Text;
  readonly #faults: (Fault & { readonly at: number })[] = [];

  constructor(markup: Text) {
    this.#markup = markup;
  }

  add({ code, start, end, found, expected, related = [], changes, safe = false }: Found): void {
    if (this.#faults.length >= mostFaults) return;
    const markup = this.#markup;
    this.#faults.push({
      at: start,
      ...markup.span(start, end),
      code,
      found: found ?? this.source(start, end),
      expected,
      related: related.slice(0, mostRelated).map((range) => markup.span(range.start, range.end)),
      fix: changes && { edits: changes.map((change) => editOf(markup, change)), safe },
    });
  }

  /** What stands there, cut where it is long. */
  source(start: number, end: number): string {
    return this.#markup.value.slice(start, Math.min(end, start + longestFound));
  }

  inOrder(): readonly Fault[] {
    return this.#faults.sort((a, b) => a.at - b.at).map(({ at: _, ...fault }) => fault);
  }
}

function editOf(markup: Text, { start, end, text }: Change): Edit {
  return markup.replace(start, end, text);
}
