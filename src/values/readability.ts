/** What the readability formulas need to know of a text. */
export interface TextCounts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
  /** Letters and digits. */
  readonly letters: number;
  /** Words of three syllables and more, without proper names and words that have the third from -es, -ed or -ing. */
  readonly complexWords: number;
}

/** A word as it is counted. */
interface CountedWord {
  readonly value: string;
  readonly syllables: number;
}

/** Counts sentences, each given as its words. */
export function countText(sentences: Iterable<readonly CountedWord[]>): TextCounts {
  const counts = { sentences: 0, words: 0, syllables: 0, letters: 0, complexWords: 0 };
  for (const words of sentences) {
    counts.sentences++;
    for (const [index, word] of words.entries()) {
      counts.words++;
      counts.syllables += word.syllables;
      counts.letters += lettersIn(word.value);
      if (isComplex(word) && !isName(word.value, index)) counts.complexWords++;
    }
  }
  return counts;
}

/**
 * Flesch Reading Ease: 100 is very easy, 60 to 70 plain English, below 30 very difficult.
 * Rudolf Flesch, “A new readability yardstick”, Journal of Applied Psychology 32 (1948).
 */
export function fleschReadingEase(counts: TextCounts): number {
  return 206.835 - 1.015 * sentenceLength(counts) - 84.6 * syllablesPerWord(counts);
}

/**
 * Flesch–Kincaid grade: years of school (United States) a reader needs.
 * J. P. Kincaid and others, “Derivation of new readability formulas for Navy enlisted personnel”,
 * Research Branch Report 8-75 (1975).
 */
export function fleschKincaidGrade(counts: TextCounts): number {
  return 0.39 * sentenceLength(counts) + 11.8 * syllablesPerWord(counts) - 15.59;
}

/**
 * Gunning Fog index: years of school (United States) a reader needs.
 * Robert Gunning, “The Technique of Clear Writing” (1952).
 */
export function gunningFog(counts: TextCounts): number {
  return 0.4 * (sentenceLength(counts) + (100 * counts.complexWords) / counts.words);
}

/**
 * Automated Readability Index: years of school (United States) a reader needs.
 * E. A. Smith and R. J. Senter, “Automated Readability Index”, AMRL-TR-66-220 (1967).
 */
export function automatedReadabilityIndex(counts: TextCounts): number {
  return 4.71 * (counts.letters / counts.words) + 0.5 * sentenceLength(counts) - 21.43;
}

/** Words a sentence, on average. */
export function sentenceLength(counts: TextCounts): number {
  return counts.words / counts.sentences;
}

/** Syllables a word, on average. */
export function syllablesPerWord(counts: TextCounts): number {
  return counts.syllables / counts.words;
}

function lettersIn(word: string): number {
  if (/^[a-z\d]+$/i.test(word)) return word.length;
  return word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function isComplex({ value, syllables }: CountedWord): boolean {
  return syllables > 3 || (syllables === 3 && !/(?:[dt]ed|(?:[cgsxz]|ch|sh)es|ing)$/i.test(value));
}

/** A capital inside a sentence; at its start it tells nothing. */
function isName(word: string, index: number): boolean {
  return index > 0 && /^\p{Lu}/u.test(word);
}
