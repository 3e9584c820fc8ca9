import { descriptionOf } from "../../facts/description.ts";
import { repeatedFacts } from "../../findings/repeated-facts.ts";
import { defineRule } from "../../rule.ts";

const page = (description: string, head = ""): string =>
  `<html lang="en"><head><meta name="description" content="${description}">${head}</head></html>`;

export default defineRule({
  scope: "site",
  summary: "Every page has a description of its own, or none.",
  why: "Search engines show the description below the title: one that fits every page tells searchers nothing.",
  source:
    "Google Search Central, Control your snippets: “Identical or similar descriptions on every page of a site aren't helpful” (https://developers.google.com/search/docs/appearance/snippet).",
  severity: "warning",
  options: {},
  messages: {
    duplicate:
      "{count} pages have the description “{beginning}”, {first} among them. Write one for each; without one, search engines choose a passage that fits.",
  },
  examples: [
    { good: { "rye.html": page("How we bake rye bread."), "oat.html": page("How we bake oat cakes.") } },
    { good: { "rye.html": page(""), "oat.html": page(""), "spelt.html": "<title>Spelt</title>" } },
    { good: { "rye.html": page("Bread."), "search.html": page("Bread.", '<meta name="robots" content="noindex">') } },
    {
      bad: { "oat.html": page("All about bread."), "rye.html": page("⟦All  about bread.⟧") },
      says:
        "2 pages have the description “All about bread.”, oat.html among them. " +
        "Write one for each; without one, search engines choose a passage that fits.",
    },
    {
      bad: {
        "oat.md": "---\ndescription: Recipes for bread, cakes and everything else that leaves our oven.\n---\n",
        "rye.md": "---\ndescription: ⟦Recipes for bread, cakes and everything else that leaves our oven.⟧\n---\n",
      },
      says:
        "2 pages have the description “Recipes for bread, cakes and everything else that leaves our…”, oat.md among " +
        "them. Write one for each; without one, search engines choose a passage that fits.",
    },
  ],

  check(site, { report }) {
    for (const { value, count, first, ...finding } of repeatedFacts(site, {
      factOf: descriptionOf,
      note: "The same description.",
    })) {
      report({ ...finding, message: "duplicate", data: { count, first, beginning: beginningOf(value) } });
    }
  },
});

function beginningOf(value: string): string {
  const text = value.replace(/\s+/g, " ").trim();
  return text.length > 60 ? `${text.slice(0, 60).trim()}…` : text;
}
