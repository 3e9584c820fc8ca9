import type { Block, PageFacts } from "../model/post.ts";

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

/** Kana and Han: written without spaces between words. */
function isIdeograph(code: number): boolean {
  if (code < 0x3040) return false;
  return code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}

function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

/** Beyond ASCII everything but the blocks of punctuation, symbols and pictures. */
function isLetterOrDigit(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  if (code < 0xc0) return false;
  return code < 0x2000 || (code > 0x2bff && code < 0xd800 && code > 0x303f) || (code >= 0xe000 && code < 0xfe10);
}
