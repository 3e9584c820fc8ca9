import type { Block, PageFacts } from "../model/post.ts";
import { isHangul, isIdeograph, isLetterOrDigit } from "../values/letters.ts";

/** What a reader of HTML or Markdown makes of one page. */
export interface Page {
  readonly facts: PageFacts;
  /** The prose of its content, in reading order. */
  readonly blocks: readonly Block[];
  /** The language that most of the prose declares. BCP 47. */
  readonly language: string | undefined;
}

/** A character of Chinese, Japanese or Korean says as much as this many letters. */
const lettersPerIdeograph = 2.5;
/** An English word with the space behind it, in characters. */
const lettersPerWord = 6;
/** Fewest characters of a paragraph that tells an article from a list of teasers. */
const longParagraph = 150;

/** Words of prose, headings left out; where no spaces divide them, counted by their characters. */
export function countWords(blocks: readonly Block[]): number {
  let words = 0;
  for (const { kind, text } of blocks) if (kind !== "heading") words += wordsIn(text.value);
  return Math.round(words);
}

export function countLongParagraphs(blocks: readonly Block[]): number {
  let count = 0;
  for (const { kind, text } of blocks) if (kind === "paragraph" && isLong(text.value)) count++;
  return count;
}

function isLong(text: string): boolean {
  if (text.length >= longParagraph) return true;
  if (text.length * lettersPerIdeograph < longParagraph) return false;
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isIdeograph(code) || isHangul(code)) length += lettersPerIdeograph - 1;
  }
  return length >= longParagraph;
}

function wordsIn(text: string): number {
  let words = 0;
  let within = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0xa0 || code === 0x3000) within = false;
    else if (isIdeograph(code)) words += lettersPerIdeograph / lettersPerWord;
    else if (!within && isLetterOrDigit(code)) {
      within = true;
      words++;
    }
  }
  return words;
}
