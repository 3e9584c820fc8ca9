import { isIndexable } from "../../facts/robots.ts";
import type { Heading, Post } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";

export default defineRule({
  scope: "post",
  summary: "A page has one heading of level one.",
  why: "The h1 names the page; with several, visitors who hear it and search engines have to guess which one does.",
  severity: "info",
  forms: ["html", "markdown"],
  options: {},
  messages: {
    several: "The page has {count} headings of level 1, this one “{heading}”. Keep the one that names the page.",
    besideTitle:
      "Most generators print the title of the front matter as heading of level 1, and “{heading}” is a second one.",
  },
  examples: [
    { good: { "page.html": "<h1>Rye</h1><h2>Flour</h2>" } },
    { good: { "page.html": "<h1>Rye</h1><h1></h1>" } },
    { good: "# Rye\n\nNo front matter: this is the title.\n" },
    { good: "---\ntitle: Rye\n---\n## Flour\n" },
    {
      bad: { "page.html": "<h1>Rye</h1><h1>⟦Flour⟧</h1><h1>Water</h1>" },
      says: "The page has 3 headings of level 1, this one “Flour”. Keep the one that names the page.",
    },
    {
      bad: "# Rye\n\n# ⟦Flour⟧\n",
      says: "The page has 2 headings of level 1, this one “Flour”. Keep the one that names the page.",
    },
    {
      bad: "---\ntitle: Rye bread\n---\n# ⟦Rye⟧\n",
      says: "Most generators print the title of the front matter as heading of level 1, and “Rye” is a second one.",
    },
  ],

  check(post, { report }) {
    const [first, second, ...others] = post.headings.filter(({ depth, value }) => depth === 1 && value !== "");
    if (!first || !isIndexable(post)) return;
    if (second) {
      const related = [first, ...others].map((at) => ({ at, note: `Another one: “${at.value}”.` }));
      const data = { count: 2 + others.length, heading: second.value };
      // A theme that makes the name of the site one repeats it on every page.
      report({ at: second, message: "several", data, related, subject: first.value });
    } else if (hasPrintedTitle(post, first)) {
      report({ at: first, message: "besideTitle", data: { heading: first.value } });
    }
  },
});

/** A heading that comes late names a part. */
function hasPrintedTitle({ form, titles, headings }: Post, first: Heading): boolean {
  return form === "markdown" && headings[0] === first && titles.some(({ value }) => value.trim() !== "");
}
