import { repeatedFacts } from "../../findings/repeated-facts.ts";
import type { Fact, Post } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";

const page = (title: string, ...headings: readonly string[]): string =>
  `<html lang="en"><title>${title}</title><body>${headings.map((heading) => `<h1>${heading}</h1>`).join("")}</body></html>`;

export default defineRule({
  scope: "site",
  summary: "Every page has a main heading of its own.",
  why: "A reader who follows a link looks at the heading first, and thinks that two pages with one heading are one.",
  severity: "info",
  options: {},
  messages: {
    duplicate: "{count} pages have the main heading “{heading}”, {first} among them. Say in each what sets it apart.",
  },
  examples: [
    { good: { "rye.html": page("Rye", "Rye bread"), "oat.html": page("Oats", "Oat cakes") } },
    { good: { "rye.html": page("Rye", "The Mill", "Rye bread"), "oat.html": page("Oats", "The Mill", "Oat cakes") } },
    { good: { "posts.html": page("Posts", "Oat cakes", "Rye bread"), "rye.html": page("Rye", "Rye bread") } },
    { good: { "rye.html": page("Bread", "Bread"), "oat.html": page("Bread", "Bread") } },
    {
      bad: { "oat.html": page("Oats", "Recipe"), "rye.html": page("Rye", "⟦Recipe⟧") },
      says: "2 pages have the main heading “Recipe”, oat.html among them. Say in each what sets it apart.",
    },
    {
      bad: { "oat.md": "# Recipe\n", "rye.md": "# ⟦Recipe⟧\n" },
      says: "2 pages have the main heading “Recipe”, oat.md among them. Say in each what sets it apart.",
    },
  ],

  check(site, { report }) {
    const question = { factOf, toldBy: ({ titles }: Post) => titles[0], note: "The same heading." };
    for (const { value: heading, count, first, ...finding } of repeatedFacts(site, question)) {
      report({ ...finding, message: "duplicate", data: { count, heading, first } });
    }
  },
});

/** All of them: beside the name of the site the page has its own, and a list has those of what it lists. */
function factOf({ headings }: Post): Fact | undefined {
  const main = headings.filter(({ depth, value }) => depth === 1 && value !== "");
  const last = main.at(-1);
  return last && { ...last, value: main.map(({ value }) => value).join(" / ") };
}
