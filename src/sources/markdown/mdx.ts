import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { type Parse, withPlaces } from "./parse.ts";

const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(withPlaces).freeze();

/** Throws where JSX or an expression is not well-formed. */
export const parseMdx: Parse = (text) => mdx.parse(text);
