import type { BlockKind } from "../../model/post.ts";

/**
 * A stretch of the source within a block. `opaque` is inline code or mathematics as a whole, `code` a text within it;
 * `gap` is a tag that separates words.
 */
export interface Run {
  readonly kind: "text" | "code" | "opaque" | "gap";
  readonly start: number;
  readonly end: number;
}

/** A block before it is known whether it belongs to the content: stretches of the source only. */
export interface Draft {
  readonly kind: BlockKind;
  readonly runs: readonly Run[];
  /** Not of the content, wherever that is. */
  readonly outside: boolean;
  /** Characters of text, and those of them that link to another page; white space that leads a run is left out. */
  readonly length: number;
  readonly linked: number;
  readonly language: string | undefined;
  readonly heading: HeadingPlace | undefined;
}

/** Depth (1 to 6) of a heading, and the stretch of its content. */
export interface HeadingPlace {
  readonly depth: number;
  /** Where the id stands that it goes by. */
  readonly anchor: { readonly start: number; readonly end: number } | undefined;
  readonly start: number;
  readonly end: number;
}

/** An element that the content may stand in: the drafts from `first` up to `last`. */
export interface Container {
  readonly name: "article" | "main" | "other";
  /** The configuration names it as the content. */
  readonly selected: boolean;
  /** Not within an article. */
  readonly outermost: boolean;
  readonly first: number;
  last: number;
}
