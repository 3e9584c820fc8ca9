import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { adapted } from "./adapted.ts";
import type { Parse } from "./markdown.ts";
import { sectionsOf } from "./sections.ts";

const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(adapted).freeze();

/** MDX is not read in sections, since elements go on over them; this is as long as it may be, in sections. */
const mostSections = 10;

/** Throws where JSX is not well-formed, or the text is too long. */
export const parseMdx: Parse = (text) => {
  if (sectionsOf(text).length > mostSections) throw new RangeError("The text is too long for MDX.");
  return mdx.parse(text);
};
