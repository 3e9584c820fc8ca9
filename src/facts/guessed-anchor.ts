import type { Anchors } from "../model/link.ts";
import { decodedFragment } from "../values/fragment.ts";
import { remembered } from "./remembered.ts";

/** Ids of notes, figures, tables, code and references, which generators give (Pandoc, kramdown, goldmark, GitHub, Quarto). */
const givenByGenerators =
  /^(?:user-content-)?(?:fn|fnref|fnr|footnote|footnote-ref|sdfootnote|cite|ref|bib|cb)[-_:.]?[\w:.-]*\d$|^(?:user-content-)?(?:ref|cite|bib|fn|fnref)[-_:.]|^(?:fig|figure|tab|tbl|table|eq|equation|lst|listing|thm|alg|sec|cb)(?:[:.]|[-_]?\d)|^[\^:~]|^\w+[-_]toc$|^L\d/i;
/** Ids that the page around a text often has. */
const givenByTemplates: ReadonlySet<string> = new Set(
  (
    "about archive author bio comment comments contact content contents download footer header home main menu nav " +
    "navigation newsletter page posts refs references related reply respond search share sidebar site skip subscribe " +
    "tableofcontents tags toc wrapper footnotes endnotes"
  ).split(" "),
);
/** What themes and generators put before the words of a heading. */
const prefixes = /^(?:usercontent|heading|header|section|anchor|hdr|sec|toc|id|h)(?=.)/;
/** Headings with emoji that are looked at. */
const mostDecorated = 100;
/** Letters and digits of an id that may have been cut off. */
const longEnough = 15;

/**
 * How a fragment stands to a page that is only known as Markdown: `known`, whatever generator it is for; `unclear`, since
 * headings are written in ways that generators spell differently; or `missing`.
 */
export function guess(fragment: string, anchors: Anchors): "known" | "unclear" | "missing" {
  const wanted = decodedFragment(fragment);
  const bare = withoutSigns(wanted);
  if (givenByGenerators.test(wanted) || givenByTemplates.has(bare) || bare === "") return "known";
  const { keys, sorted, unclear, decorated } = keysOf(anchors);
  const uncounted = withoutSigns(wanted.replace(/[-_]\d{1,3}$/, ""));
  for (const form of [bare, uncounted, bare.replace(prefixes, ""), uncounted.replace(prefixes, "")]) {
    if (keys.has(form)) return "known";
  }
  if (bare.length >= longEnough && anyBegins(sorted, bare)) return "known";
  if (!/^[\x20-\x7e]*$/.test(wanted)) return "missing";
  return unclear || decorated.some((words) => bare.includes(words)) ? "unclear" : "missing";
}

/** Whether every generator makes the same id of the heading that has this slug, or the id is written out. */
export function isCertainId(id: string, anchors: Anchors): boolean {
  const { plain, spelt } = keysOf(anchors);
  const key = withoutSigns(id);
  return plain.has(key) || !spelt.has(key);
}

interface Keys {
  readonly keys: ReadonlySet<string>;
  readonly sorted: readonly string[];
  /** Of headings that are plain words. */
  readonly plain: ReadonlySet<string>;
  /** Of other headings. */
  readonly spelt: ReadonlySet<string>;
  /** Some heading has letters that generators may write in another alphabet, or a part that a template writes. */
  readonly unclear: boolean;
  /** Letters and digits of headings with emoji, which some generators name and others leave out. */
  readonly decorated: readonly string[];
}

const keysOf = remembered(({ ids, headings }: Anchors): Keys => {
  const keys = new Set<string>();
  const plain = new Set<string>();
  const spelt = new Set<string>();
  const decorated: string[] = [];
  let unclear = false;
  for (const id of ids) keys.add(withoutSigns(id));
  for (const { value, anchor } of headings) {
    for (const form of formsOf(value)) keys.add(withoutSigns(form));
    if (anchor !== undefined) keys.add(withoutSigns(anchor));
    if (/^[a-z\d ,.:?!'’-]*$/i.test(value)) plain.add(withoutSigns(value));
    else spelt.add(withoutSigns(value));
    unclear ||= /[\uFFFC{}$]|[^\P{L}\p{Script=Latin}]/u.test(value);
    if (decorated.length < mostDecorated && /\p{Extended_Pictographic}/u.test(value))
      decorated.push(withoutSigns(value));
  }
  keys.delete("");
  return { keys, sorted: [...keys].sort(), plain, spelt, unclear, decorated };
});

/** The words that generators may take a heading to have. */
function formsOf(heading: string): string[] {
  const german = heading.replace(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize("NFD").charAt(0)}e`);
  const forms = [
    heading,
    heading.replaceAll("&", " and "),
    heading.replaceAll("&", " amp "),
    german,
    heading.replace(/:[\w+-]+:/g, " "),
    heading.replace(/<[^<>]*>/g, " "),
    heading.replaceAll("+", " plus ").replaceAll("#", " sharp "),
    heading.replaceAll("%", " percent ").replaceAll("@", " at "),
    // Pandoc and kramdown let an id begin with a letter.
    heading.replace(/^\P{L}+/u, ""),
  ];
  return [...new Set(forms)];
}

/** Letters that are no base letter with an accent, as ASCII writes them. */
const asciiLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** Letters and digits, without accents. */
function withoutSigns(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/[ßæœøłđðþı]/g, (letter) => asciiLetters[letter] ?? letter);
}

/** Whether one of the sorted keys begins so. */
function anyBegins(sorted: readonly string[], start: string): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < start) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(start) === true;
}
