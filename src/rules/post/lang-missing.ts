import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

export default defineRule({
  scope: "post",
  summary: "Every page says which language it is in.",
  why: "Screen readers choose their voice by it, browsers their hyphens, fonts and offers to translate.",
  source: "WCAG 2.2, success criterion 3.1.1; HTML Standard, “The lang and xml:lang attributes”.",
  severity: "warning",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    missing: "The page does not say which language it is in. Write it into its start tag, like <html lang=en>.",
    empty: "The language of the page is empty. Write one like “en” or “pt-BR”.",
  },
  examples: [
    { good: { "page.html": '<html lang="en"><head><title>Rye</title></head></html>' } },
    { good: { "page.html": '<html xml:lang="en" xmlns="http://www.w3.org/1999/xhtml"></html>' } },
    { good: "Markdown leaves it to its generator." },
    {
      bad: { "page.html": "<html>⟦<head>⟧<title>Rye</title></head></html>" },
      says: "The page does not say which language it is in. Write it into its start tag, like <html lang=en>.",
    },
    {
      bad: { "page.html": '<html lang="⟦⟧"><head><title>Rye</title></head></html>' },
      says: "The language of the page is empty. Write one like “en” or “pt-BR”.",
    },
  ],

  check(post, { report }) {
    const { language } = post;
    if ((language && language.value.trim() !== "") || !isIndexable(post)) return;
    if (language) report({ at: language, message: "empty", subject: "lang" });
    else report({ at: post.top, message: "missing", subject: "lang" });
  },
});
