import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

export default defineRule({
  scope: "post",
  summary: "The head of a page holds one title.",
  why: "Browsers and search engines take the first title; the one that an author or a plugin added after it is lost.",
  source: "HTML Standard, “The title element”: no more than one in a document.",
  severity: "warning",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    multiple: "The head has {count} titles, and “{first}” is the one that counts. Keep one.",
  },
  examples: [
    {
      good: {
        "page.html": "<head><title>Bread</title></head><body><svg><title>Menu</title></svg></body>",
      },
    },
    {
      bad: { "page.html": "<head><title>Baker</title>\n<title>⟦Bread – Baker⟧</title></head>" },
      says: "The head has 2 titles, and “Baker” is the one that counts. Keep one.",
    },
  ],

  check(post, { report }) {
    // Those in the body are said by post/meta-in-body.
    const titles = post.titles.filter(({ inBody }) => !inBody);
    const [first, second] = titles;
    if (!first || !second || !isIndexable(post)) return;
    report({
      at: second,
      message: "multiple",
      data: { count: titles.length, first: first.value },
      related: [{ at: first, note: "The first one." }],
      subject: "title",
    });
  },
});
