import { writtenPlace } from "../../facts/origin.ts";
import { isIndexable } from "../../facts/robots.ts";
import { titleOf, withoutSiteName } from "../../facts/title.ts";
import type { Heading, Post } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";
import { collapsed } from "../../values/white-space.ts";

const loaf = (name: string, logo: string): string =>
  `<title>${name} bread with seeds – The Mill</title><h1>${name} bread with seeds</h1><aside><h1>${logo}</h1></aside>`;

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
      "Most generators print the title of the front matter as heading of level 1, and “{heading}” is a second one. Remove it, or make it level 2.",
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
      bad: Object.fromEntries(
        ["Barley", "Buckwheat", "Oat", "Rye", "Spelt", "Wheat"].map((name, index) => [
          `${name}.html`,
          loaf(name, index === 0 ? "⟦The Mill⟧" : "The Mill"),
        ]),
      ),
      says: "The page has 2 headings of level 1, this one “The Mill”. Keep the one that names the page.",
    },
    {
      bad: { "page.html": "<title>Rye | The Mill</title><h1>⟦The Mill⟧</h1><h1>Rye</h1>" },
      says: "The page has 2 headings of level 1, this one “The Mill”. Keep the one that names the page.",
    },
    {
      bad: "# Rye\n\n# ⟦Flour⟧\n",
      says: "The page has 2 headings of level 1, this one “Flour”. Keep the one that names the page.",
    },
    {
      bad: "---\ntitle: Rye bread\n---\n# ⟦Rye⟧\n",
      says: "Most generators print the title of the front matter as heading of level 1, and “Rye” is a second one. Remove it, or make it level 2.",
    },
  ],

  check(post, { report }) {
    const all = post.headings.filter(({ depth, value }) => depth === 1 && value !== "");
    const [first, second] = all;
    if (!first || !isIndexable(post)) return;
    if (second) {
      // A theme that makes the name of the site one repeats it on every page, above the title or below.
      const name = isOwn(first, post) && !isOwn(second, post) ? second : first;
      const isBegun = ({ value }: Heading): boolean => titleOf(post)?.value.startsWith(value) ?? false;
      const odd = isBegun(second) && !isBegun(first) ? first : second;
      const related = all.filter((at) => at !== odd).map((at) => ({ at, note: `Another one: “${at.value}”.` }));
      const data = { count: all.length, heading: odd.value };
      report({ at: odd, message: "several", data, related, subject: name.value });
    } else if (hasPrintedTitle(post, first)) {
      // Where all posts have it, their generator prints no title, or prints all of them twice.
      report({ at: first, message: "besideTitle", data: { heading: first.value }, subject: "besideTitle" });
    }
  },
});

/** Whether a heading is what the page is called: by its Markdown, or by its title without the name of the site. */
function isOwn(heading: Heading, post: Post): boolean {
  if (writtenPlace(heading, post) !== heading) return true;
  const { metas, structured } = post;
  const own = withoutSiteName(titleOf(post)?.value ?? "", { metas, structured, headings: [heading] });
  return own === collapsed(heading.value);
}

/** A heading that comes late names a part. */
function hasPrintedTitle({ form, titles, headings }: Post, first: Heading): boolean {
  return form === "markdown" && headings[0] === first && titles.some(({ value }) => value.trim() !== "");
}
