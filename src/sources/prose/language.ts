import type { Block } from "../../model/post.ts";
import { isEnglish } from "../../values/english.ts";

/** Words that English can hardly do without and that no other language in Latin letters shares. */
const functionWords = new Set([
  "the",
  "and",
  "to",
  "that",
  "this",
  "it",
  "with",
  "you",
  "are",
  "from",
  "not",
  "be",
  "which",
  "what",
  "when",
  "they",
]);
/** Shares of function words and of letters beyond ASCII, fewest words to judge by, most characters to look at. */
const limits = {
  english: 0.05,
  foreign: 0.02,
  otherLetters: 0.1,
  words: 20,
  wordsToContradict: 100,
  characters: 6_000,
};

interface Evidence {
  readonly words: number;
  /** Share (0 to 1) of English function words. */
  readonly functionShare: number;
  /** Share (0 to 1) of letters beyond ASCII. */
  readonly otherLetters: number;
}

/**
 * The language that the prose is in: as declared, unless English is declared and the prose is plainly something else
 * (a theme's default that nobody changed); English where nothing is declared and the prose looks like it.
 */
export function proseLanguage(blocks: readonly Block[], declared: string | undefined): string | undefined {
  if (declared !== undefined && declared !== "" && !isEnglish(declared)) return declared;
  const evidence = gather(blocks);
  if (declared) return contradicts(evidence) ? undefined : declared;
  return looksEnglish(evidence) ? "en" : undefined;
}

function looksEnglish({ words, functionShare, otherLetters }: Evidence): boolean {
  return words >= limits.words && functionShare >= limits.english && otherLetters <= limits.otherLetters;
}

function contradicts({ words, functionShare, otherLetters }: Evidence): boolean {
  if (otherLetters > 0.5) return true;
  return words >= limits.wordsToContradict && functionShare < limits.foreign;
}

function gather(blocks: readonly Block[]): Evidence {
  let words = 0;
  let functions = 0;
  let letters = 0;
  let ascii = 0;
  for (const word of wordsOf(blocks)) {
    words++;
    letters += word.length;
    ascii += /^[a-z'’]+$/i.test(word) ? word.length : (word.match(/[a-z]/gi)?.length ?? 0);
    if (functionWords.has(word.toLowerCase())) functions++;
  }
  return {
    words,
    functionShare: functions / Math.max(words, 1),
    otherLetters: (letters - ascii) / Math.max(letters, 1),
  };
}

function* wordsOf(blocks: readonly Block[]): Generator<string> {
  let left = limits.characters;
  for (const { text } of blocks) {
    if (left <= 0) return;
    const { value } = text;
    left -= value.length;
    for (const [word] of value.slice(0, limits.characters).matchAll(/\p{L}[\p{L}\p{M}'’]*/gu)) yield word;
  }
}
