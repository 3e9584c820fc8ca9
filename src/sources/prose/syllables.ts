import { syllable } from "syllable";

/** Words to remember at most; a post of 1,500 words has about 500 different ones. */
const capacity = 20_000;
/** The longest word that is counted, in characters; what is longer is no English word. */
const longestWord = 45;
const known = new Map<string, number>();

/**
 * Syllables of a word as they are spoken. A number counts one: where there are many figures, as in technical texts,
 * Flesch advises to leave them out of the count of syllables (“How to Write Plain English”, 1979).
 */
export function syllablesOf(word: string): number {
  const remembered = known.get(word);
  if (remembered !== undefined) return remembered;
  if (word.length > longestWord) return 1;
  const counted = Math.max(1, syllable(word));
  if (known.size >= capacity) known.clear();
  known.set(detached(word), counted);
  return counted;
}

/** A copy that does not keep the page alive it was cut from. */
function detached(word: string): string {
  return ` ${word}`.slice(1);
}
