import { boundedDistance } from "./distance.ts";

/** Whether two names are one category: letter case, `&` and “and”, spaces, hyphens and the plural do not count. */
export function isSameCategory(one: string, other: string): boolean {
  return categoryKey(one) === categoryKey(other);
}

/** The same for all ways to write one category. */
export function categoryKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s*&\s*/g, " and ")
    .split(/[\s_-]+/)
    .map(singular)
    .join("");
}

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is|news|series)$/.test(word)) return word;
  return word
    .replace(/ies$/, "y")
    .replace(/(?<=s|x|ch|sh)es$/, "")
    .replace(/s$/, "");
}

/** Whether one name is a slip for the other: a letter from six on, two from ten on. Digits, `+` and `#` tell things apart. */
export function isCategorySlip(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const isLatin = /^[a-z\s&'’-]+$/.test(a + b) || /^[\p{Script=Latin}\s&'’-]+$/u.test(a + b);
  if (!isLatin || a[0] !== b[0]) return false;
  const shorter = Math.min(a.length, b.length);
  const limit = shorter >= 10 ? 2 : Number(shorter >= 6);
  return limit > 0 && boundedDistance(a, b, limit) <= limit;
}
