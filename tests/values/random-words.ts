/** Texts that are the same in every run: a small generator (mulberry32) and a vocabulary of its own. */
export function randomWords(seed: number): (count: number) => string[] {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  // Few words are frequent, as in a language.
  return (count) => Array.from({ length: count }, () => `w${Math.floor(2000 * next() ** 2)}`);
}

/** The same words with every so-manyth replaced. */
export function edited(words: readonly string[], every: number, seed: number): string[] {
  const others = randomWords(seed)(words.length);
  return words.map((word, index) => (index % every === every - 1 ? `x${others[index]}` : word));
}
