import type { Entry } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { boundedDistance } from "../../values/distance.ts";

const rss = (...items: readonly (readonly string[])[]): string => {
  const lines = items.map((names) => `  <item>${names.map((name) => `<category>${name}</category>`).join("")}</item>`);
  return ['<rss version="2.0"><channel>', ...lines, "</channel></rss>"].join("\n");
};
const many = (count: number, ...names: readonly string[]): string[][] =>
  Array.from({ length: count }, () => [...names]);

/** A norm of the feed needs at least so many entries, of which so many agree. */
const fewestForNorm = 10;
const normShare = 0.7;

export default defineRule({
  scope: "feed",
  summary: "One category is written one way, on every entry, once an entry.",
  why: "“Web Dev” and “web-dev” are two lists to readers and search engines: each shows only some of the posts.",
  severity: "warning",
  options: {
    allowed: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "The only categories there may be, written as they should be; any when empty.",
    },
    typos: {
      type: "boolean",
      default: true,
      description: "Also hold categories against each other that differ in a letter or two.",
    },
    missing: {
      type: "boolean",
      default: true,
      description: "Also warn of entries without a category when most others have one.",
    },
  },
  messages: {
    unknown: "“{name}” is not on the list of categories. Use one of them, or add it to the list.",
    misspelt: "“{name}” is not on the list of categories. Did you mean “{main}”?",
    variant:
      "“{name}” and “{main}” are one category written two ways. Write “{main}”, which is used more ({uses} times).",
    typo: "“{name}” looks like a slip for “{main}”, which is used {uses} times.",
    repeated: "The entry names the category “{name}” twice. Name it once.",
    missing: "The entry has no category, unlike {share} % of the others. Give it one.",
    once: {
      text: "{count} of {total} categories are used once, “{name}” first: a list of one post helps nobody find others.",
      severity: "info",
    },
  },
  examples: [
    { good: rss(["Bread"], ["Bread", "Cake"], ["Cake"], ["C"], ["C++"], ["C#"], ["HTTP/2"], ["HTTP/3"]) },
    { good: rss(["Baking"], ["Baking"], ["Bakery"]), options: { typos: false } },
    { good: rss(...many(7, "Bread"), ...many(2)), options: {} },
    { good: rss(...many(10, "Bread"), []), options: { missing: false } },
    { good: rss(["Bread"], ["Cake"]), options: { allowed: ["Bread", "Cake"] } },
    {
      bad: rss(["Bread & Butter"], ["Bread & Butter"], ["⟦bread and butter⟧"]).replaceAll("&", "&amp;"),
      says: "“bread and butter” and “Bread & Butter” are one category written two ways. Write “Bread & Butter”, which is used more (2 times).",
      fixed: rss(["Bread & Butter"], ["Bread & Butter"], ["Bread & Butter"]).replaceAll("&", "&amp;"),
    },
    {
      bad: rss(["Recipes"], ["Recipes"], ["⟦Recipe⟧"]),
      says: "“Recipe” and “Recipes” are one category written two ways. Write “Recipes”, which is used more (2 times).",
      fixed: rss(["Recipes"], ["Recipes"], ["Recipes"]),
    },
    {
      bad: rss(["Sourdough"], ["Sourdough"], ["⟦Sourdouhg bread⟧"], ["Sourdough bread"], ["Sourdough bread"]),
      says: "“Sourdouhg bread” looks like a slip for “Sourdough bread”, which is used 2 times.",
      fixed: rss(["Sourdough"], ["Sourdough"], ["Sourdough bread"], ["Sourdough bread"], ["Sourdough bread"]),
    },
    {
      bad: rss(["Bread", "⟦Bread⟧"], ["Bread"]),
      says: "The entry names the category “Bread” twice. Name it once.",
    },
    {
      bad: rss(...many(9, "Bread")).replace("</channel>", "  ⟦<item>⟧</item>\n</channel>"),
      says: "The entry has no category, unlike 90 % of the others. Give it one.",
    },
    {
      bad: rss(["Bread"], ["⟦Garden⟧"]),
      options: { allowed: ["Bread"] },
      says: "“Garden” is not on the list of categories. Use one of them, or add it to the list.",
    },
    {
      bad: rss(["⟦bread⟧"]),
      options: { allowed: ["Bread"] },
      says: "“bread” is not on the list of categories. Did you mean “Bread”?",
      fixed: rss(["Bread"]),
    },
    {
      bad: rss(...many(5, "Bread"), ...many(4, "Cake"), ["⟦Soup⟧"]),
      says: "1 of 3 categories are used once, “Soup” first: a list of one post helps nobody find others.",
    },
  ],

  check({ entries }, { options, report }) {
    const categories = countCategories(entries);
    for (const repeated of entries.flatMap(repeats)) {
      report({ at: repeated, message: "repeated", data: { name: repeated.value } });
    }
    if (options.missing) {
      const without = entries.filter((entry) => entry.categories.length === 0);
      const share = 1 - without.length / entries.length;
      if (entries.length >= fewestForNorm && share >= normShare) {
        for (const { opening } of without)
          report({ at: opening, message: "missing", data: { share: Math.round(share * 100) } });
      }
    }
    if (options.allowed.length > 0) {
      for (const { name, uses } of categories.filter((category) => !options.allowed.includes(category.name))) {
        const main = options.allowed.find((allowed) => sameKey(allowed, name) || isTypo(name, allowed));
        for (const at of uses) {
          if (main === undefined) report({ at, message: "unknown", data: { name } });
          else report({ at, message: "misspelt", data: { name, main }, fix: [rename(at, main)], fixSafe: false });
        }
      }
      return;
    }
    for (const { name, uses, main, slip } of variants(categories, options.typos)) {
      const [at, ...others] = uses;
      if (!at) continue;
      const related = others.map((other) => ({ at: other, note: "And here." }));
      const fix = uses.map((use) => rename(use, main.name));
      const data = { name, main: main.name, uses: main.uses.length };
      report({ at, message: slip ? "typo" : "variant", data, related, fix, fixSafe: false });
    }
    const once = categories.filter(({ uses }) => uses.length === 1);
    const [first, ...others] = once.flatMap(({ uses }) => uses);
    // Where most categories are used once they are free tags, not lists.
    if (first && entries.length >= fewestForNorm && once.length <= categories.length * (1 - normShare) + 1) {
      const related = others.map((at) => ({ at, note: "Used once, too." }));
      report({
        at: first,
        message: "once",
        data: { count: once.length, total: categories.length, name: first.value },
        related,
      });
    }
  },
});

interface Category {
  readonly name: string;
  readonly uses: Text[];
}

/** Every category as it is written, the most used first. */
function countCategories(entries: readonly Entry[]): Category[] {
  const found = new Map<string, Category>();
  for (const category of entries.flatMap(({ categories }) => categories)) {
    const known = found.get(category.value);
    if (known) known.uses.push(category);
    else if (category.value !== "") found.set(category.value, { name: category.value, uses: [category] });
  }
  return [...found.values()].sort((a, b) => b.uses.length - a.uses.length);
}

function repeats({ categories }: Entry): Text[] {
  return categories.filter(({ value }, index) => categories.findIndex((other) => other.value === value) < index);
}

/** Each category that is another, more used one written differently. */
function* variants(
  categories: readonly Category[],
  typos: boolean,
): Generator<Category & { main: Category; slip: boolean }> {
  const mains: Category[] = [];
  for (const category of categories) {
    const same = mains.find(({ name }) => sameKey(name, category.name));
    const near = typos
      ? mains.find((main) => main.uses.length > category.uses.length && isTypo(category.name, main.name))
      : undefined;
    const main = same ?? near;
    if (main) yield { ...category, main, slip: same === undefined };
    else mains.push(category);
  }
}

function sameKey(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

/** Letter case, `&` and “and”, spaces, hyphens and the plural do not make another category. */
function keyOf(name: string): string {
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

/** One slip from six letters on, two from ten on; digits, `+` and `#` tell things apart (HTTP/2, C++). */
function isTypo(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (!/^[\p{Script=Latin}\s&'’-]+$/u.test(a + b) || a[0] !== b[0]) return false;
  const shorter = Math.min(a.length, b.length);
  const limit = shorter >= 10 ? 2 : shorter >= 6 ? 1 : 0;
  return limit > 0 && boundedDistance(a, b, limit) <= limit;
}

function rename(use: Text, name: string): ReturnType<Text["replace"]> {
  return use.replace(0, use.value.length, name);
}
