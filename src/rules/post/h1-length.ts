import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

export default defineRule({
  scope: "post",
  summary: "The heading of level one is short.",
  why: "A headline that fills three lines of a phone is not read whole.",
  source: "Screaming Frog SEO Spider reports h1 headings over 70 characters.",
  severity: "off",
  forms: ["html", "markdown"],
  options: {
    max: { type: "integer", default: 70, minimum: 1, description: "Most characters of a heading of level one." },
  },
  messages: {
    long: "The heading of level 1 has {length} characters; use at most {max}.",
  },
  examples: [
    { good: "# Bread\n\n## A longer heading\n", options: { max: 5 } },
    { bad: "# ⟦Breads⟧\n", options: { max: 5 }, says: "The heading of level 1 has 6 characters; use at most 5." },
  ],

  check(post, { options: { max }, report }) {
    if (!isIndexable(post)) return;
    for (const heading of post.headings) {
      const { length } = Array.from(heading.value);
      if (heading.depth === 1 && length > max) report({ at: heading, message: "long", data: { length, max } });
    }
  },
});
