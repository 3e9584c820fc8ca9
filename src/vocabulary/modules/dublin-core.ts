import type { Children, ElementForm, Vocabulary } from "../form.ts";
import { language, text, w3cdtf } from "../values.ts";

const names =
  "title creator subject description publisher contributor type format identifier source relation coverage rights";
const all = [...names.split(" "), "date", "language"].map((name) => `dc:${name}`);
const texts = Object.fromEntries(
  names.split(" ").map((name): [string, ElementForm] => [`dc:${name}`, { value: text }]),
);
const anywhere: Children = Object.fromEntries(all.map((name) => [name, "*"]));

/** Dublin Core Metadata Element Set, version 1.1: every element may be repeated. */
export const dublinCore: Vocabulary = {
  feed: anywhere,
  entry: anywhere,
  elements: { ...texts, "dc:date": { value: w3cdtf }, "dc:language": { value: language } },
};
