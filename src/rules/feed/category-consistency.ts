import type { FeedElement } from "../../model/element.ts";
import type { Entry } from "../../model/feed.ts";
import type { Edit, Text } from "../../model/text.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { categoryKey, isCategorySlip, isSameCategory } from "../../values/category-names.ts";
import { examples } from "./category-consistency.examples.ts";

/** A norm of the feed needs at least so many entries, of which so many agree. */
const fewestForNorm = 10;
const normShare = 0.7;

const messages = {
  unknown: "“{name}” is not on the list of categories. Use one of them, or add it to the list.",
  misspelt: "“{name}” is not on the list of categories. Did you mean “{main}”?",
  variant: {
    text: "“{name}” and “{main}” are one category written two ways. Write “{main}” everywhere.",
    severity: "warning",
  },
  typo: { text: "“{name}” looks like a slip for “{main}”, which is used {uses} times.", severity: "warning" },
  repeated: { text: "The entry names the category “{name}” twice. Name it once.", severity: "warning" },
  missing: {
    text: "The entry has no category, while {share} % of the entries have one. Give it one.",
    severity: "warning",
  },
  once: {
    text: "{count} of {total} categories {are} used once, “{name}” first: a list of one post helps nobody find others.",
    severity: "info",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "feed",
  summary: "One category is written one way, on every entry, once an entry.",
  why: "“Web Dev” and “web-dev” are two lists to readers and search engines: each shows only some of the posts.",
  severity: "error",
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
  messages,
  examples,

  check({ entries }, { options, report }) {
    const categories = countCategories(entries);
    // A generator that writes tags and categories alike does so in every entry.
    for (const repeated of entries.flatMap(repeats)) {
      report({ at: repeated, message: "repeated", data: { name: repeated.value }, subject: "repeated" });
    }
    if (options.missing) reportMissing(entries, report);
    if (options.allowed.length > 0) reportUnknown(categories, options.allowed, report);
    else {
      const others = variants(categories, options.typos);
      for (const variant of others) reportVariant(variant, report);
      if (entries.length >= fewestForNorm) reportOnce(withoutThose(categories, others), report);
    }
  },
});

interface Category {
  readonly name: string;
  readonly uses: Text[];
}

/** A category that is another, more used one written differently. */
interface Variant extends Category {
  readonly main: Category;
  /** A slip of the pen, not another way to write it. */
  readonly isSlip: boolean;
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

function repeats({ categories, element }: Entry): Text[] {
  if (new Set(categories.map(({ value }) => value)).size === categories.length) return [];
  const seen = new Set<string>();
  return categories.filter((category) => {
    const key = `${vocabularyOf(category, element)} ${category.value}`;
    return seen.has(key) || !seen.add(key);
  });
}

/** A generator that knows categories and tags names them in two vocabularies, and a word may be in both. */
function vocabularyOf({ start }: Text, element: FeedElement | undefined): string {
  const category = element?.children.find(({ span }) => span.start <= start && start < span.end);
  return (category?.attribute("scheme") ?? category?.attribute("domain"))?.value.value ?? "";
}

function reportMissing(entries: readonly Entry[], report: Report): void {
  const without = entries.filter(({ categories }) => categories.length === 0);
  const share = 1 - without.length / entries.length;
  if (entries.length < fewestForNorm || share < normShare) return;
  for (const { opening } of without) {
    report({ at: opening, message: "missing", data: { share: Math.round(share * 100) } });
  }
}

function reportUnknown(categories: readonly Category[], allowed: readonly string[], report: Report): void {
  for (const { name, uses } of categories.filter((category) => !allowed.includes(category.name))) {
    const main = allowed.find((known) => isSameCategory(known, name) || isCategorySlip(name, known));
    for (const at of uses) {
      if (main === undefined) report({ at, message: "unknown", data: { name } });
      else report({ at, message: "misspelt", data: { name, main }, fix: [rename(at, main)], fixSafe: false });
    }
  }
}

/** Among more categories than this no slips are looked for: each would be held against each. */
const mostForSlips = 2000;

function variants(categories: readonly Category[], slips: boolean): Variant[] {
  const typos = slips && categories.length <= mostForSlips;
  const mains = new Map<string, Category>();
  return categories.flatMap((category) => {
    const key = categoryKey(category.name);
    const same = mains.get(key);
    const main = same ?? (typos ? moreUsedLike(category, mains.values()) : undefined);
    if (main) return [{ ...category, main, isSlip: same === undefined }];
    mains.set(key, category);
    return [];
  });
}

/** What is to be written otherwise is no category of its own. */
function withoutThose(categories: readonly Category[], others: readonly Variant[]): readonly Category[] {
  const names = new Set(others.map(({ name }) => name));
  return categories.filter(({ name }) => !names.has(name));
}

function moreUsedLike({ name, uses }: Category, mains: Iterable<Category>): Category | undefined {
  for (const main of mains) if (main.uses.length > uses.length && isCategorySlip(name, main.name)) return main;
  return undefined;
}

/** One finding a variant: its author searches for the word and mends them all. */
function reportVariant({ name, uses, main, isSlip }: Variant, report: Report): void {
  const [at, ...others] = uses;
  if (!at) return;
  const related = others.map((other) => ({ at: other, note: "And here." }));
  const about = { at, related, fix: uses.map((use) => rename(use, main.name)), fixSafe: false };
  if (isSlip) report({ ...about, message: "typo", data: { name, main: main.name, uses: main.uses.length } });
  else report({ ...about, message: "variant", data: { name, main: main.name } });
}

/** Where most categories are used once they are free tags, not lists. */
function reportOnce(categories: readonly Category[], report: Report): void {
  const once = categories.filter(({ uses }) => uses.length === 1);
  const [first, ...others] = once.flatMap(({ uses }) => uses);
  if (!first || once.length > categories.length * (1 - normShare) + 1) return;
  const related = others.map((at) => ({ at, note: "Used once, too." }));
  const are = once.length === 1 ? "is" : "are";
  const data = { count: once.length, total: categories.length, are, name: first.value };
  report({ at: first, message: "once", data, related });
}

function rename(use: Text, name: string): Edit {
  return use.replace(0, use.value.length, name);
}
