import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { MarkdownNode } from "../tree.ts";
import { adapted } from "./adapted.ts";

/** Reads a text into a tree. */
export type Parse = (text: string) => MarkdownNode;

const markdown = unified().use(remarkParse).use(remarkGfm).use(adapted).freeze();

/** Reads CommonMark with the extensions of GFM. */
export const parseMarkdown: Parse = (text) => markdown.parse(text);
