import { blank, closesFence, fence } from "../lines.ts";
import { endOfStatements } from "./code.ts";
import { type Form, type Mask, type MaskedText, Masks } from "./masks.ts";
import { SpanMasker } from "./spans.ts";

/** Deeper quotations and lists than anybody begins in one line: the parser's time grows with the square of their depth. */
const deepestContainers = 100;
/** Longest display formula, in characters. */
const longestDisplay = 5_000;

const heading = /^ {0,3}#{1,6}[ \t]/;
/** Lines that are no prose: directives, attributes of a block (kramdown), the place of a table of contents. */
const silentLine = /^[ \t>]*(?::{3,}.*|\{:[^{}]*\}|\[\[?_?toc_?\]?\])[ \t]*$/i;
const attributeLine = /^[ \t>]*\{:[^{}]*\}$/;
/** The mark of a note: GitHub's and Obsidian's in a quotation, MkDocs' at the start of a paragraph. */
const noteMark = /^(?:[ \t]*>[ \t>]*(?=\[!)|[ \t]*(?=!!!|\?\?\?))(\[![\w-]+\][-+]?|[!?]{3}\+?[ \t]+\w.*)/;
const statement = /^(?:import|export)\s.*(?:["';]|[{(=])/;
const displayFormula = /^[ \t>]*\$\$/;
/** Templates around what is no prose. */
const region =
  /^[ \t>]*\{(?:%-?|\{[<%])[ \t]*(highlight|comment|code|codeblock|math|katex|mermaid|plantuml|chart)\b[^\n]*[%>]\}/;

/**
 * Masks from `from` on what is neither Markdown nor prose: templates, shortcodes, formulas, directives. What stands
 * before (the front matter) is masked as a whole.
 */
export function maskText(source: string, from: number, form: Form): MaskedText {
  const masker = new LineMasker(source, form);
  masker.mask(from);
  return masker.masks.build();
}

class LineMasker {
  readonly masks: Masks;
  readonly #source: string;
  readonly #form: Form;
  /** Where the paragraph begins that is being read; -1 between paragraphs. */
  #paragraph = -1;
  /** The offset behind what is masked already. */
  #reached = 0;
  #fence = "";
  /** What was opened and does not end: names of regions, closing signs. */
  readonly #endless = new Set<string>();

  constructor(source: string, form: Form) {
    this.#source = source;
    this.#form = form;
    this.masks = new Masks(source);
  }

  mask(from: number): void {
    this.masks.add("blank", 0, from);
    let start = from;
    while (start < this.#source.length) {
      const lineFeed = this.#source.indexOf("\n", start);
      const end = lineFeed < 0 ? this.#source.length : lineFeed;
      const next = this.#line(this.#source.slice(start, end).trimEnd(), start);
      start = next > start ? next : end + 1;
    }
    this.#endParagraph(this.#source.length);
  }

  /** Reads a line; the offset that was reached, which may lie behind the line. */
  #line(line: string, start: number): number {
    if (this.#fence !== "") {
      if (closesFence(line, this.#fence)) this.#fence = "";
      return start;
    }
    const mark = fence.exec(line)?.[1] ?? "";
    const block = mark === "" ? this.#blockOf(line, start) : undefined;
    const isHeading = heading.test(line);
    if (mark === "" && !block && !isHeading && !blank.test(line)) return this.#readText(line, start);
    this.#endParagraph(start);
    if (this.#reached > start) return this.#reached;
    this.#fence = mark;
    if (block) {
      this.masks.add(block.kind, block.start, block.end);
      if (attributeLine.test(line)) this.masks.addIds(line);
      return block.end;
    }
    if (isHeading) {
      this.#paragraph = start;
      this.#endParagraph(start + line.length);
    }
    return Math.max(start, this.#reached);
  }

  /** What begins with this line and is no prose, or no Markdown. */
  #blockOf(line: string, start: number): Mask | undefined {
    const deep = depthExceeded(line);
    if (deep !== undefined) return { kind: "plain", start: start + deep, end: start + line.length };
    const first = start + Math.max(0, line.search(/[^ \t>]/));
    const silentEnd = silentLine.test(line) ? start + line.length : this.#javaScriptEnd(line, first);
    if (silentEnd !== undefined) return { kind: "blank", start: first, end: silentEnd };
    const formulaEnd = displayFormula.test(line) ? this.#displayEnd(first) : undefined;
    if (formulaEnd !== undefined) return { kind: "opaque", start: first, end: formulaEnd };
    const end = this.#regionEnd(line, first);
    if (end === undefined) return undefined;
    return { kind: /^[\r\n]?$/.test(this.#source.charAt(end)) ? "blank" : "silent", start: first, end };
  }

  /** Statements of MDX, and comments as only Markdown has them. */
  #javaScriptEnd(line: string, first: number): number | undefined {
    if (this.#form === "broken-mdx") return statement.test(line) ? first + line.length : undefined;
    if (this.#form !== "mdx") return undefined;
    if (/^(?:import|export)\b/.test(line) && this.#paragraph < 0) return endOfStatements(this.#source, first);
    return this.#source.startsWith("<!--", first) ? this.#behind("-->", first) : undefined;
  }

  #readText(line: string, start: number): number {
    const [found, mark = ""] = noteMark.exec(line) ?? [];
    if (found !== undefined) {
      this.#endParagraph(start);
      if (this.#reached > start) return this.#reached;
      this.#paragraph = start + found.length;
      this.masks.add("silent", this.#paragraph - mark.length, this.#paragraph);
    } else if (this.#paragraph < 0) this.#paragraph = start;
    return start;
  }

  #displayEnd(first: number): number | undefined {
    const end = this.#behind("$$", first + 2);
    if (end === undefined || end - first > longestDisplay) return undefined;
    const formula = this.#source.slice(first, end);
    return /^\$\$[ \t]*\r?\n/.test(formula) || !/\n[ \t>]*\r?\n/.test(formula) ? end : undefined;
  }

  #regionEnd(line: string, first: number): number | undefined {
    const name = this.#form === "mdx" ? undefined : region.exec(line)?.[1];
    if (name === undefined || this.#endless.has(name)) return undefined;
    const closing = new RegExp(
      `\\{%-?[ \\t]*end${name}\\b[^%\\n]*%\\}|\\{\\{[<%][ \\t]*/[ \\t]*${name}\\b[^}\\n]*\\}\\}`,
      "g",
    );
    closing.lastIndex = first;
    if (!closing.test(this.#source)) this.#endless.add(name);
    return this.#endless.has(name) ? undefined : closing.lastIndex;
  }

  #behind(closing: string, from: number): number | undefined {
    const at = this.#endless.has(closing) ? -1 : this.#source.indexOf(closing, from);
    if (at < 0) this.#endless.add(closing);
    return at < 0 ? undefined : at + closing.length;
  }

  #endParagraph(end: number): void {
    const start = this.#paragraph;
    this.#paragraph = -1;
    if (start >= 0) this.#reached = new SpanMasker(this.masks, this.#form, this.#source).mask({ start, end });
  }
}

/** The offset from which on a line opens more quotations and lists than anybody writes. */
function depthExceeded(line: string): number | undefined {
  if (line.length <= deepestContainers) return undefined;
  const [prefix = ""] = /^(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line) ?? [];
  const marks = [...prefix.matchAll(/>|[-*+]|\d+/g)];
  return marks[deepestContainers]?.index;
}
