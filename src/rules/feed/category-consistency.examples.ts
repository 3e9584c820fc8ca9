import type { Example } from "../../rule.ts";

const rss = (...items: readonly (readonly string[])[]): string => {
  const lines = items.map((names) => `  <item>${names.map((name) => `<category>${name}</category>`).join("")}</item>`);
  return ['<rss version="2.0"><channel>', ...lines, "</channel></rss>"].join("\n");
};
const many = (count: number, ...names: readonly string[]): string[][] =>
  Array.from({ length: count }, () => [...names]);

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: rss(["Bread"], ["Bread", "Cake"], ["Cake"], ["C"], ["C++"], ["C#"], ["HTTP/2"], ["HTTP/3"]) },
  { good: rss(["Baking"], ["Baking"], ["Bakery"]), options: { typos: false } },
  { good: rss(...many(7, "Bread"), ...many(2)), options: {} },
  { good: rss(...many(10, "Bread"), []), options: { missing: false } },
  { good: rss(["Bread"], ["Cake"]), options: { allowed: ["Bread", "Cake"] } },
  {
    good: `<rss version="2.0"><channel><item>
  <category domain="https://a.example/categories/">Bread</category>
  <category domain="https://a.example/tags/">Bread</category>
</item></channel></rss>`,
  },
  {
    bad: rss(["Bread & Butter"], ["Bread & Butter"], ["⟦bread and butter⟧"]).replaceAll("&", "&amp;"),
    says: "“bread and butter” and “Bread & Butter” are one category written two ways. Write “Bread & Butter” everywhere.",
    fixed: rss(["Bread & Butter"], ["Bread & Butter"], ["Bread & Butter"]).replaceAll("&", "&amp;"),
  },
  {
    bad: rss(["Recipes"], ["Recipes"], ["⟦Recipe⟧"]),
    says: "“Recipe” and “Recipes” are one category written two ways. Write “Recipes” everywhere.",
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
    says: "The entry has no category, while 90 % of the entries have one. Give it one.",
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
    says: "1 of 3 categories is used once, “Soup” first: a list of one post helps nobody find others.",
  },
];
