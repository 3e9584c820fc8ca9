/** Deeper quotations and lists than anybody begins in one line: the parser's time grows with the square of their depth. */
const deepestContainers = 100;
/**
 * More lines than a quotation or list item goes on for without its marks. For each of them the parser goes back to where
 * the quotation began.
 */
const mostLazyLines = 500;

/** The offset from which on a line opens too many quotations and lists. */
export function depthExceeded(line: string): number | undefined {
  if (line.length <= deepestContainers) return undefined;
  const marks = [...prefixOf(line).matchAll(/>|[-*+]|\d+/g)];
  return marks[deepestContainers]?.index;
}

/** Counts the lines that go on with a quotation or list item without its marks (CommonMark: “lazy” ones). */
export class LazyLines {
  #deepestQuote = 0;
  #widestItem = 0;
  #count = 0;

  /** Whether this line is one too many. A blank line ends what is counted. */
  exceed(line: string): boolean {
    const prefix = prefixOf(line);
    const depth = prefix.split(">").length - 1;
    const isItem = /[^ \t>]/.test(prefix);
    if (!isItem && (depth < this.#deepestQuote || prefix.length < this.#widestItem)) this.#count++;
    this.#deepestQuote = Math.max(this.#deepestQuote, depth);
    if (isItem) this.#widestItem = Math.max(this.#widestItem, prefix.length);
    const isBlank = prefix.length === line.length;
    if (!isBlank && this.#count <= mostLazyLines) return false;
    this.#deepestQuote = 0;
    this.#widestItem = 0;
    this.#count = 0;
    return !isBlank;
  }
}

/** The marks of quotations and list items that a line begins with, and the white space around them. */
function prefixOf(line: string): string {
  return /^(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)?.[0] ?? "";
}
