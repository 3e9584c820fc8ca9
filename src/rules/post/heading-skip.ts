import { contentHeadings } from "../../facts/content-headings.ts";
import { isIndexable } from "../../facts/robots.ts";
import type { Heading, PostWithBody } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";

export default defineRule({
  scope: "post",
  summary: "Headings go down one level at a time.",
  why: "Visitors who hear a page move through it by its headings, and take a level that is left out for a part they missed.",
  source: "W3C Web Accessibility Initiative, “Headings”: https://www.w3.org/WAI/tutorials/page-structure/headings/",
  severity: "warning",
  forms: ["html", "markdown"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    skipped:
      "“{heading}” has level {level} and follows a heading of level {previous}. Make it level {expected}, or add one above.",
    beside: "“{heading}” beside the content has level {level} and skips at least one. Make it level 2.",
  },
  examples: [
    { good: "# Rye\n\n## Flour\n\n### Sifted\n\n## Water\n" },
    { good: "---\ntitle: Rye\n---\n## Flour\n\nThe generator prints the title as level 1.\n" },
    { good: "#### Flour\n\nWhat stands above it, nobody knows.\n" },
    { good: { "page.html": "<nav><h2>Menu</h2></nav><h1>Rye</h1><h2>Flour</h2>" } },
    {
      bad: "---\ntitle: Rye\n---\n### ⟦Flour⟧\n",
      says: "“Flour” has level 3 and follows a heading of level 1. Make it level 2, or add one above.",
    },
    {
      bad: { "page.html": "<h1>Rye</h1><h2>Flour</h2><h4>⟦Sifted⟧</h4><h4>Coarse</h4>" },
      says: "“Sifted” has level 4 and follows a heading of level 2. Make it level 3, or add one above.",
    },
    {
      bad: { "page.html": "<main><h1>Rye</h1><p>Flour.</p></main><footer><h4>⟦Related⟧</h4></footer>" },
      says: "“Related” beside the content has level 4 and skips at least one. Make it level 2.",
    },
  ],

  check(post, { report }) {
    if (!isIndexable(post)) return;
    let previous = firstLevel(post);
    let content: ReadonlySet<Heading> | undefined;
    for (const heading of post.headings) {
      const { value, depth } = heading;
      if (previous > 0 && depth > previous + 1) {
        const data = { heading: value, level: depth, previous, expected: previous + 1 };
        content ??= contentHeadings(post);
        // What a template writes on many pages: all headings of a list, and those beside the content.
        const beside = content.has(heading) ? undefined : value;
        const subject = post.kind === "listing" ? "listing" : beside;
        // Beside the content, what stands before it differs from page to page.
        if (beside === undefined) report({ at: heading, message: "skipped", data, subject });
        else report({ at: heading, message: "beside", data: { heading: value, level: depth }, subject });
      }
      previous = depth;
    }
  },
});

/** The level before the first heading: that of the title that a generator prints; 0 where nobody knows. */
function firstLevel({ form, titles }: PostWithBody): number {
  return form === "markdown" && titles.length > 0 ? 1 : 0;
}
