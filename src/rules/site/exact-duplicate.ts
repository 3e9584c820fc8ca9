import { comparableGroups, nameOf } from "../../facts/comparable-pages.ts";
import { placeOfPage } from "../../facts/origin.ts";
import { oneFinding } from "../../findings/one-finding.ts";
import { defineRule } from "../../rule.ts";
import { grouped } from "../../values/grouped.ts";

const recipe =
  "Mix the flour with water and salt and let the dough rest until the morning, then knead it, shape a loaf and wait " +
  "again. Bake it in a very hot oven for ten minutes, turn the heat down and leave it alone for the better part of an " +
  "hour, until it sounds hollow when you knock.";
const page = (title: string, text: string, head = ""): string =>
  `<html lang="en"><head><title>${title}</title>${head}</head><body><nav>Home</nav><main><p>${text}</p></main></body></html>`;

export default defineRule({
  scope: "site",
  summary: "No two pages have the same text.",
  why: "Search engines show one of two equal pages, and not always the one that is kept up; links and readers are split.",
  source:
    "Google Search Central, What is URL canonicalization (https://developers.google.com/search/docs/crawling-indexing/canonicalization).",
  severity: "error",
  options: {},
  messages: {
    duplicate:
      "{count} pages have the same text, {first} among them. Keep one, and let the others redirect to it or name it as their canonical address.",
  },
  examples: [
    { good: { "rye.html": page("Rye", recipe), "oat.html": page("Oats", `${recipe} Serve it with butter.`) } },
    { good: { "rye.html": page("Rye", "Coming soon."), "oat.html": page("Oats", "Coming soon.") } },
    {
      good: {
        "rye.html": page("Rye", recipe),
        "print.html": page("Rye", recipe, '<meta name="robots" content="noindex">'),
        "de.html": page("Rye", recipe).replace('"en"', '"de"'),
        "rye.md": recipe,
      },
    },
    {
      bad: {
        "bread.html": page("Bread", recipe),
        "rye.html": page("⟦Rye⟧", recipe.toUpperCase().replaceAll(",", " –")),
      },
      says:
        "2 pages have the same text, bread.html among them. Keep one, and let the others redirect to it or name it as " +
        "their canonical address.",
    },
  ],

  check(site, { report }) {
    for (const pages of comparableGroups(site)) {
      const groups = grouped(pages, ({ signature: { hash, sketch } }) => (sketch ? hash : undefined));
      for (const [first, second, ...others] of groups.values()) {
        if (!second) continue;
        const finding = oneFinding([second, first, ...others].map(placeOfPage), "The same text.");
        const data = { count: others.length + 2, first: nameOf(first) };
        if (finding) report({ ...finding, message: "duplicate", data });
      }
    }
  },
});
