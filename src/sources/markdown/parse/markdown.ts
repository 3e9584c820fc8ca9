import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { type MarkdownNode, placeOf, type Stretch, walk } from "../tree.ts";
import { adapted, withoutTables } from "./adapted.ts";
import { References } from "./references.ts";
import { sectionsOf } from "./sections.ts";

/** Reads a text into a tree. */
export type Parse = (text: string) => MarkdownNode;

/** The second line of a table, whatever it stands in. */
const delimiterRow = /^(?=[^\n]*-)(?=[^\n]*[|:])[ \t>|:*+\d.)-]+$/m;

const full = unified().use(remarkParse).use(remarkGfm).use(adapted).freeze();
const tableless = unified().use(remarkParse).use(remarkGfm).use(adapted).use(withoutTables).freeze();

/** Reads CommonMark with the extensions of GFM. */
export const parseMarkdown: Parse = (text) => {
  const sections = sectionsOf(text);
  if (sections.length === 1) return parseSection(text);
  const references = new References(text);
  return { type: "root", children: sections.flatMap((section) => blocksOf(text, section, references)) };
};

/** Looking for tables takes a fifth of the time, so it is done on a sign. */
function parseSection(text: string): MarkdownNode {
  return (delimiterRow.test(text) ? full : tableless).parse(text);
}

function blocksOf(text: string, { start, end }: Stretch, references: References): readonly MarkdownNode[] {
  const content = text.slice(start, end);
  const root = parseSection(content + references.neededIn(content));
  walk(root, { enter: (node) => move(node, start), leave: () => {} });
  return (root.children ?? []).filter((node) => placeOf(node).start < end);
}

/** Places count from the start of the section. */
function move(node: MarkdownNode, by: number): void {
  const { start, end } = placeOf(node);
  const { destination, within } = node;
  Object.assign(node, { position: { start: { offset: start + by }, end: { offset: end + by } } });
  if (destination) Object.assign(node, { destination: moved(destination, by) });
  if (within) Object.assign(node, { within: moved(within, by) });
}

function moved({ start, end }: Stretch, by: number): Stretch {
  return { start: start + by, end: end + by };
}
