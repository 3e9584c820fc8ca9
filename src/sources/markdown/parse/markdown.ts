import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { MarkdownNode } from "../tree.ts";
import { adapted, withoutTables } from "./adapted.ts";

/** Reads a text into a tree. */
export type Parse = (text: string) => MarkdownNode;

/** The second line of a table, whatever it stands in. */
const delimiterRow = /^(?=[^\n]*-)(?=[^\n]*[|:])[ \t>|:*+\d.)-]+$/m;

const full = unified().use(remarkParse).use(remarkGfm).use(adapted).freeze();
const tableless = unified().use(remarkParse).use(remarkGfm).use(adapted).use(withoutTables).freeze();

/** Reads CommonMark with the extensions of GFM. Looking for tables takes a fifth of the time, so it is done on a sign. */
export const parseMarkdown: Parse = (text) => (delimiterRow.test(text) ? full : tableless).parse(text);
