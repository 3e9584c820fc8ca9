import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";
import { mended } from "../../values/fault.ts";
import { checkLanguageTag } from "../../values/language-tag.ts";

const page = (language: string): string => `<html lang="${language}"><head><title>Rye</title></head></html>`;

export default defineRule({
  scope: "post",
  summary: "The language of a page is named by its registered tag.",
  why: "Screen readers and browsers that do not know the tag read the page in the language of its reader.",
  source: "BCP 47 (RFC 5646) and IANA's registry of language subtags; WCAG 2.2, success criterion 3.1.1.",
  severity: "error",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    several: "The page names more than one language: “{value}”. Name the main one, like “en”.",
    mended: "The language of the page is “{value}”, which is no language tag. Write “{right}”.",
    unknown: "The language of the page is “{value}”, which is no language tag. Write one like “en” or “pt-BR”.",
    part: {
      text: "“{part}” in the language of the page, “{value}”, is not registered. Correct it, or leave that part out.",
      severity: "warning",
    },
    deprecated: {
      text: "The language of the page, “{value}”, was replaced in the registry. Write “{right}”.",
      severity: "warning",
    },
  },
  examples: [
    { good: { "page.html": page("en") } },
    { good: { "page.html": page("en-us") } },
    { good: { "page.html": page("zh-Hant-TW") } },
    {
      bad: { "page.html": page("⟦en, de⟧") },
      says: "The page names more than one language: “en, de”. Name the main one, like “en”.",
    },
    {
      bad: { "page.html": page("⟦en_US⟧") },
      says: "The language of the page is “en_US”, which is no language tag. Write “en-US”.",
    },
    {
      bad: { "page.html": page("⟦xx⟧") },
      says: "The language of the page is “xx”, which is no language tag. Write one like “en” or “pt-BR”.",
    },
    {
      bad: { "page.html": page("⟦en-AB⟧") },
      says: "“AB” in the language of the page, “en-AB”, is not registered. Correct it, or leave that part out.",
    },
    {
      bad: { "page.html": page("⟦iw⟧") },
      says: "The language of the page, “iw”, was replaced in the registry. Write “he”.",
    },
  ],

  check(post, { report }) {
    const { language } = post;
    if (!language || language.value.trim() === "" || !isIndexable(post)) return;
    const { value } = language;
    const fault = checkLanguageTag(value);
    // Letter case is a matter of taste.
    if (!fault || fault.code === "case") return;
    const { code, from, to } = fault;
    const about = { at: language, subject: value };
    const right = mended(value, fault);
    const part = value.slice(from, to);
    if (code === "several") report({ ...about, message: "several", data: { value } });
    else if (code === "deprecated") report({ ...about, message: "deprecated", data: { value, right } });
    else if (fault.fix !== undefined) report({ ...about, message: "mended", data: { value, right } });
    else if (from > 0 && part !== "") report({ ...about, message: "part", data: { value, part } });
    else report({ ...about, message: "unknown", data: { value } });
  },
});
