/** Offsets; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Position {
  readonly start: { readonly offset?: number | undefined };
  readonly end: { readonly offset?: number | undefined };
}

/** An attribute of a JSX element; its value is no string where it is an expression or missing. */
export interface JsxAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly position?: Position | undefined;
}

/** What is needed of the nodes of a Markdown tree (mdast, with those of GFM and MDX). */
export interface MarkdownNode {
  readonly type: string;
  readonly position?: Position | undefined;
  readonly children?: readonly MarkdownNode[];
  readonly value?: string;
  /** Of headings. */
  readonly depth?: number;
  /** Of links, images and definitions. */
  readonly url?: string;
  /** Where the destination stands, without `<` and `>`; absent when it is empty, and of autolinks. */
  readonly destination?: Stretch;
  /** Between the brackets of links and images. */
  readonly within?: Stretch;
  /** Of references and definitions. */
  readonly identifier?: string;
  /** Of images. */
  readonly alt?: string | null | undefined;
  /** Of links and images. */
  readonly title?: string | null | undefined;
  /** Of JSX elements; null for a fragment. */
  readonly name?: string | null;
  readonly attributes?: readonly JsxAttribute[];
}

/** What is told of the nodes, in the order of the source. */
export interface NodeVisitor {
  enter(node: MarkdownNode): void;
  leave(node: MarkdownNode): void;
}

/** Visits every node. Without recursion: JSX can be nested as deep as the file is long. */
export function walk(root: MarkdownNode, visitor: NodeVisitor): void {
  const open: { readonly node: MarkdownNode; next: number }[] = [{ node: root, next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.node.children?.[top.next++];
    if (child) {
      visitor.enter(child);
      open.push({ node: child, next: 0 });
    } else {
      if (top.node !== root) visitor.leave(top.node);
      open.pop();
    }
  }
}

/** Where a node stands. */
export function placeOf({ position }: { readonly position?: Position | undefined }): Stretch {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}

/** `<https://example.org>`, or an address that stands in the text by itself. */
export function isAutolink({ type, url, destination }: MarkdownNode): boolean {
  return type === "link" && url !== "" && destination === undefined;
}
