/** Longest formula within a line, in characters. */
const longestFormula = 500;

/**
 * The offset behind the formula that the `$` at `at` opens, where it does: no space directly inside the signs, no word
 * against them outside, as Pandoc reads them; and no sum of money.
 */
export function endOfFormula(text: string, at: number): number | undefined {
  if (/\w/.test(text[at - 1] ?? "") || /[\s$]/.test(text[at + 1] ?? " ")) return undefined;
  const end = nextSign(text, at + 1);
  if (end === undefined || /\s/.test(text[end - 1] ?? "") || /\w/.test(text[end + 1] ?? "")) return undefined;
  return looksLikeFormula(text.slice(at + 1, end)) ? end + 1 : undefined;
}

/** The next `$` that no backslash escapes. */
function nextSign(text: string, from: number): number | undefined {
  const last = Math.min(text.length, from + longestFormula);
  for (let at = from; at < last; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "$") return at;
  }
  return undefined;
}

function looksLikeFormula(content: string): boolean {
  // A list item, heading, quotation or row of a table begins.
  if (/`|\n[ \t]*(?:[-+*#>|]|\d+[.)])/.test(content)) return false;
  if (/[\\^_={}]/.test(content)) return true;
  if (/^\d/.test(content) && /[a-z]{2}/i.test(content)) return false;
  return !/[a-z]{3,}\s+[a-z]{3,}/i.test(content);
}
