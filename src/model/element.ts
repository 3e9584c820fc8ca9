import type { Span } from "./source.ts";
import type { Text } from "./text.ts";

interface Named {
  /**
   * Known by its namespace, whatever its prefix: "item" (RSS, also 1.0), "atom:link", "itunes:image", "xml:lang".
   * What is in a namespace that nobody knows is "{http://…}name".
   */
  readonly name: string;
  /** As it stands: "a10:link". */
  readonly written: string;
  /** Its namespace as it is declared; empty for none. */
  readonly namespace: string;
}

/** An element of an XML feed. */
export interface FeedElement extends Named {
  readonly span: Span;
  /** The start tag. */
  readonly opening: Span;
  /** The name in the start tag. */
  readonly nameSpan: Span;
  /** The name in the end tag, where there is one. */
  readonly endNameSpan: Span | undefined;
  /** Namespace declarations included. */
  readonly attributes: readonly FeedAttribute[];
  readonly hasAttributes: boolean;
  readonly children: readonly FeedElement[];
  readonly parent: FeedElement | undefined;
  /** All text in it, that of its children included, white space as it stands. */
  readonly text: Text;
  /** The text that stands directly in it, of its children none. */
  readonly ownText: Text;
  /** Whether anything but white space stands directly in it: told without reading the text. */
  readonly hasOwnText: boolean;
  /** What stands between its tags, as it is. */
  readonly markup: Text;
  attribute(name: string): FeedAttribute | undefined;
  child(name: string): FeedElement | undefined;
}

export interface FeedAttribute extends Named {
  /** From its name to behind its closing quote. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** White space as it stands. */
  readonly value: Text;
}
