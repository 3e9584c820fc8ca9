import { nearestWord } from "../values/distance.ts";

/** Characters. */
const maximumShown = 60;
const maximumReason = 300;
/** Characters that would break a line or turn text around on a terminal. */
const unprintable = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A value as a sentence shows it. */
export function shownValue(value: unknown): string {
  if (typeof value === "string") return `“${shownText(value)}”`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "function") return "a function";
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}

/** Text of the user, cut and made printable. */
export function shownText(text: string, maximum: number = maximumShown): string {
  const cut = text.length > maximum ? `${text.slice(0, maximum - 1)}…` : text;
  return cut.replace(unprintable, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** What an error says in its first line, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const firstLine = text.split("\n").find((line) => line.trim() !== "") ?? "it gave no reason";
  const reason = shownText(firstLine.replace(/^ParseError: /, "").trim(), maximumReason);
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}

/** "one, two or three" */
export function alternatives(words: readonly string[]): string {
  return listed(words, "or");
}

/** "one, two and three" */
export function enumeration(words: readonly string[]): string {
  return listed(words, "and");
}

function listed(words: readonly string[], last: "and" | "or"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** A sentence that asks for the nearest valid word, after a space; empty when none is near. */
export function didYouMean(word: string, words: readonly string[]): string {
  const nearest = nearestWord(word, words) ?? sameBeginning(word, words) ?? sameName(word, words);
  return nearest === undefined ? "" : ` Did you mean “${nearest}”?`;
}

/** "warn" for "warning", "directory" for "dir". */
function sameBeginning(word: string, words: readonly string[]): string | undefined {
  return words.find((candidate) => {
    const shorter = Math.min(word.length, candidate.length);
    return shorter >= 3 && (candidate.startsWith(word) || word.startsWith(candidate));
  });
}

/** The one id with the same name after the slash, in whatever group. */
function sameName(word: string, words: readonly string[]): string | undefined {
  const name = word.slice(word.indexOf("/") + 1).toLowerCase();
  const same = words.filter((candidate) => candidate.includes("/") && candidate.endsWith(`/${name}`));
  return same.length === 1 ? same[0] : undefined;
}
