import type { Fault } from "./feed.ts";
import type { Text } from "./text.ts";

/** What HTML within a feed is made of, and what is wrong with it. */
export interface Markup {
  /** In the order of their start tags. */
  readonly elements: readonly MarkupElement[];
  /** In the order of the text. XHTML has none of structure: there the XML itself is at fault. */
  readonly faults: readonly Fault[];
}

export interface MarkupElement {
  /** Lower case, without a prefix. */
  readonly name: string;
  /** What it stands in; an element that was ended early holds nothing behind its end. */
  readonly parent: MarkupElement | undefined;
  /** Whether it is of SVG or MathML. */
  readonly foreign: boolean;
  /** The start tag as it stands. */
  readonly tag: Text;
  /** From the start tag to behind the end tag, or to where one should stand. */
  readonly whole: Text;
  /** In the order of the tag; of two with one name both. */
  readonly attributes: readonly MarkupAttribute[];
}

export interface MarkupAttribute {
  /** Lower case: "href", "xlink:href". */
  readonly name: string;
  /** From its name to behind its value. */
  readonly whole: Text;
  /** Decoded; empty where it has none. What replaces it is escaped for its quotes. */
  readonly value: Text;
}

export const noMarkup: Markup = { elements: [], faults: [] };

/** The first attribute of that name, which is the one that counts. */
export function attributeOf({ attributes }: MarkupElement, name: string): MarkupAttribute | undefined {
  return attributes.find((attribute) => attribute.name === name);
}
