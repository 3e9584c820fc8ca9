import type { Edit, Text } from "../../model/text.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { nearestWord } from "../../values/distance.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";
import { examples } from "./category.examples.ts";
import { appleCategories } from "./category.words.ts";

const messages = {
  unknown: "“{name}” is no Apple Podcasts category. Choose one from Apple’s list.",
  misspelt: "“{name}” is no Apple Podcasts category. Did you mean “{known}”?",
  unknownSubcategory: "“{name}” is no subcategory of “{parent}”. Choose one from Apple’s list.",
  misspeltSubcategory: "“{name}” is no subcategory of “{parent}”. Did you mean “{known}”?",
  subcategory: "“{name}” is a subcategory. Put it into a category “{parent}”.",
  otherParent: "“{name}” is a subcategory of “{right}”, not of “{parent}”. Put it into a category “{right}”.",
  written: { text: "Apple writes the category “{known}”, not “{name}”. Write it like that.", severity: "warning" },
  replaced: { text: "Apple replaced the category “{name}” in 2019. Use “{known}”.", severity: "warning" },
  dropped: { text: "Apple dropped the category “{name}” in 2019. Choose another.", severity: "warning" },
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "feed",
  summary: "Categories of a podcast are those of Apple Podcasts, subcategories within their categories.",
  why: "Directories ignore a category that they do not know: the podcast is in no list or chart that listeners browse.",
  source:
    "Apple Podcasts categories, podcasters.apple.com/support/1691-apple-podcasts-categories; the lists before August 2019.",
  severity: "error",
  options: {},
  messages,
  examples,

  check(feed, { report }) {
    for (const category of elementsNamed(feed, "itunes:category")) {
      const name = category.attribute("text")?.value.trim();
      if (!name?.value) continue;
      if (category.parent?.name !== "itunes:category") judgeCategory(name, report);
      else judgeSubcategory(name, plain(category.parent.attribute("text")?.value.value ?? ""), report);
    }
  },
});

function judgeCategory(at: Text, report: Report): void {
  const { current } = appleCategories();
  const name = plain(at.value);
  const names = [...current.keys()];
  if (current.has(at.value) || reportFormer(at, name, report) || reportWritten(at, names, report)) return;
  const parent = names.find((other) => current.get(other)?.includes(name));
  const known = nearestWord(name, names);
  if (parent) report({ at, message: "subcategory", data: { name, parent } });
  else if (known === undefined) report({ at, message: "unknown", data: { name } });
  else report({ at, message: "misspelt", data: { name, known }, fix: [rename(at, known)], fixSafe: false });
}

function judgeSubcategory(at: Text, parentName: string, report: Report): void {
  const { current } = appleCategories();
  const name = plain(at.value);
  const [parent, names = []] = [...current].find(([other]) => isSame(other, parentName)) ?? [parentName];
  if (names.includes(at.value) || reportFormer(at, `${parent} > ${name}`, report)) return;
  if (reportWritten(at, names, report)) return;
  const right = [...current.keys()].find((other) => current.get(other)?.includes(name));
  const known = nearestWord(name, names);
  const data = { name, parent };
  const fix = known === undefined ? undefined : [rename(at, known)];
  if (right) report({ at, message: "otherParent", data: { ...data, right } });
  else if (known) report({ at, message: "misspeltSubcategory", data: { ...data, known }, fix, fixSafe: false });
  // Of a category that is none, nothing more can be said.
  else if (current.has(parent)) report({ at, message: "unknownSubcategory", data });
}

function reportFormer(at: Text, name: string, report: Report): boolean {
  const known = appleCategories().former.get(name);
  if (known === undefined) return false;
  if (known === "") report({ at, message: "dropped", data: { name } });
  else report({ at, message: "replaced", data: { name, known } });
  return true;
}

function reportWritten(at: Text, names: readonly string[], report: Report): boolean {
  const known = names.find((other) => isSame(other, at.value));
  if (known === undefined) return false;
  report({ at, message: "written", data: { name: at.value, known }, fix: [rename(at, known)] });
  return true;
}

function rename(at: Text, name: string): Edit {
  return at.replace(0, at.value.length, name);
}

/** Without the second of two escapes: `Kids &amp;amp; Family` is written often. */
function plain(name: string): string {
  return name.trim().replaceAll("&amp;", "&");
}

function isSame(one: string, other: string): boolean {
  return key(one) === key(other);
}

function key(name: string): string {
  return plain(name)
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/[^a-z]/g, "");
}
