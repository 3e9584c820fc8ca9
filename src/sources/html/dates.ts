import type { Text } from "../../model/text.ts";
import type { Draft } from "./blocks.ts";
import { textOfRuns } from "./run-text.ts";

/** Longest line that is looked at, in characters: “Posted on”, a date, an author and a reading time. */
const longestLine = 100;
const year = "(?:19|20)\\d\\d(?!\\d)";
const day = "(?<!\\d)\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?";
const month = "\\p{L}{3,12}\\.?";

/** Dates in any language whose months are words: “5 January 2024”, “Jan 5, 2024”, “5 de enero de 2024”, “2024年1月5日”. */
const date = new RegExp(
  [
    `${day},? (?:de )?${month},? (?:de )?${year}`,
    `(?<!\\p{L})${month} ${day},? ${year}`,
    `(?<!\\d)${year}\\s?[-/.年년]\\s?\\d{1,2}\\s?[-/.月월]\\s?\\d{1,2}(?!\\d)`,
    `(?<![\\d.])\\d{1,2}[-/.]\\d{1,2}[-/.]${year}(?!\\.\\d)`,
  ].join("|"),
  "u",
);

/** Whether a short line of the page shows a date. */
export function showsDate(markup: Text, drafts: readonly Draft[]): boolean {
  return drafts.some(({ kind, length, runs }) => {
    if (kind === "heading" || length > longestLine) return false;
    const line = textOfRuns(markup, runs);
    return /(?:19|20)\d\d/.test(line) && date.test(line.replace(/\s+/g, " "));
  });
}
