/** Characters of a text that are compared; enough for any title or description. */
const mostCompared = 2_000;
/** Letters of a title from which on it says something of its own, so that a longer one may hold it. */
const fewestHeld = 5;

/** The letters and digits of a text in lower case, with one space between words: tags, references, accents and signs left out. */
export function comparable(text: string): string {
  return text
    .slice(0, mostCompared)
    .replace(/<[a-z/!][^<>]*>/gi, " ")
    .replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, " ")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’ʼ]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/**
 * How much alike two short texts are, 0 to 1: their common pairs of letters (Sørensen–Dice). A title that stands whole in
 * a longer one is like it: “Ep. 12: Rye” and “Rye”, “Rye” and “Rye · A Baker’s Notes”.
 */
export function similarity(one: string, other: string): number {
  const [a, b] = [comparable(one), comparable(other)];
  if (a === b) return 1;
  if (holds(a, b) || holds(b, a)) return 0.9;
  const [pairs, others] = [pairsOf(a.replaceAll(" ", "")), pairsOf(b.replaceAll(" ", ""))];
  const total = sum(pairs) + sum(others);
  if (total === 0) return 0;
  let common = 0;
  for (const [pair, count] of pairs) common += Math.min(count, others.get(pair) ?? 0);
  return (2 * common) / total;
}

/** How much of the shorter text stands in the other, 0 to 1, by their longer words; 1 where one has none. */
export function overlap(one: string, other: string): number {
  const [a, b] = [wordsOf(comparable(one)), wordsOf(comparable(other))];
  const fewest = Math.min(a.size, b.size);
  if (fewest === 0) return 1;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / fewest;
}

function holds(whole: string, part: string): boolean {
  if (part.length < fewestHeld && !isWithoutSpaces(part)) return false;
  return part.length > 1 && (isWithoutSpaces(part) ? whole.includes(part) : ` ${whole} `.includes(` ${part} `));
}

/** Chinese, Japanese, Thai and their like: letters say much, and no spaces divide words. */
function isWithoutSpaces(text: string): boolean {
  return /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/.test(text);
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

/** Words of four letters and more; pairs of letters where no spaces divide words. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const word of text.split(" ")) {
    if (isWithoutSpaces(word)) for (const pair of pairsOf(word).keys()) words.add(pair);
    else if (word.length >= 4) words.add(word);
  }
  return words;
}
