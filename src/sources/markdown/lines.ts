/** A line that begins fenced code, perhaps in a quotation or list item; the first group is its mark. */
export const fence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?!`|[^\n]*`)|~{3,})/;

/** A blank line, perhaps in a quotation. */
export const blank = /^[ \t>]*$/;

/** Whether a line ends the fenced code that began with this mark. */
export function closesFence(line: string, mark: string): boolean {
  const content = line.replace(/^[ \t>]+/, "");
  return content.startsWith(mark) && content === content.charAt(0).repeat(content.length);
}
