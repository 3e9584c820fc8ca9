import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { adapted } from "./adapted.ts";
import type { Parse } from "./markdown.ts";

const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(adapted).freeze();

/** Throws where JSX or an expression is not well-formed. */
export const parseMdx: Parse = (text) => mdx.parse(text);
