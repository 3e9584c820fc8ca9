import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Data, type Processor, unified } from "unified";
import { limits } from "./limits.ts";
import { places } from "./places.ts";
import type { MarkdownNode } from "./tree.ts";

/** Reads Markdown (CommonMark with GFM) into a tree. */
export type Parse = (text: string) => MarkdownNode;

const markdown = unified().use(remarkParse).use(remarkGfm).use(withPlaces).freeze();

export const parseMarkdown: Parse = (text) => markdown.parse(text);

/** The parser's settings that every form of Markdown needs here. */
export function withPlaces(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), limits()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []).map(withoutTransforms), places];
}

type TreeExtension = NonNullable<Data["fromMarkdownExtensions"]>[number];

/** Without the step that looks for addresses once more when the tree is built: what it makes has no place. */
function withoutTransforms(extension: TreeExtension): TreeExtension {
  return Array.isArray(extension)
    ? extension.map((part) => ({ ...part, transforms: [] }))
    : { ...extension, transforms: [] };
}
