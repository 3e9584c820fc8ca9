import { defineRule } from "../../rule.ts";
import { mended } from "../../values/fault.ts";
import { checkLanguageTag } from "../../values/language-tag.ts";
import { fieldsOf } from "../../vocabulary/fields.ts";

const rss = (language: string): string =>
  `<rss version="2.0"><channel><language>${language}</language></channel></rss>`;

export default defineRule({
  scope: "feed",
  summary: "Languages are named by their registered tags.",
  why: "Readers choose fonts, hyphens and voices by the language, and directories file the feed under it.",
  source: "BCP 47 (RFC 5646) and IANA's registry of language subtags; RSS 2.0, “language”; XML 1.0, section 2.12.",
  severity: "error",
  options: {},
  messages: {
    several: "The {name} names more than one language: “{value}”. Name the main one, like “en”.",
    mended: "The {name} is “{value}”, which is no language tag. Write “{right}”.",
    unknown: "The {name} is “{value}”, which is no language tag. Write one like “en” or “pt-BR”.",
    region: "“{part}” in the {name} “{value}” is not registered. Correct it, or leave that part out.",
    deprecated: { text: "The {name} “{value}” was replaced in the registry. Write “{right}”.", severity: "warning" },
  },
  examples: [
    { good: rss("en") },
    { good: rss("en-us") },
    { good: { "feed.xml": '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hant"></feed>' } },
    {
      bad: rss("⟦en, de⟧"),
      says: "The <language> names more than one language: “en, de”. Name the main one, like “en”.",
    },
    {
      bad: rss("⟦en_US⟧"),
      says: "The <language> is “en_US”, which is no language tag. Write “en-US”.",
      fixed: rss("en-US"),
    },
    {
      bad: { "feed.xml": '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="⟦xx⟧"></feed>' },
      says: "The xml:lang of <feed> is “xx”, which is no language tag. Write one like “en” or “pt-BR”.",
    },
    { bad: rss("⟦en-⟧"), says: "The <language> is “en-”, which is no language tag. Write one like “en” or “pt-BR”." },
    {
      bad: rss("en-⟦AB⟧"),
      says: "“AB” in the <language> “en-AB” is not registered. Correct it, or leave that part out.",
    },
    { bad: rss("⟦iw⟧"), says: "The <language> “iw” was replaced in the registry. Write “he”.", fixed: rss("he") },
  ],

  check(feed, { report }) {
    for (const { name, text } of fieldsOf(feed, "language")) {
      const { value } = text;
      const fault = checkLanguageTag(value);
      // RSS itself lists “en-us”: letter case is a matter of taste.
      if (!fault || fault.code === "case") continue;
      const { code, from, to } = fault;
      const part = value.slice(from, to);
      const right = mended(value, fault);
      const fix = fault.fix === undefined ? undefined : [text.replace(from, to, fault.fix)];
      const about = { at: part === "" ? text : text.span(from, to), fix, subject: `${name} ${value}` };
      if (code === "several") report({ ...about, message: "several", data: { name, value } });
      else if (code === "deprecated") report({ ...about, message: "deprecated", data: { name, value, right } });
      else if (fix) {
        report({ ...about, message: "mended", data: { name, value, right }, fixSafe: code === "separator" });
      } else if (from > 0 && part !== "") report({ ...about, message: "region", data: { name, value, part } });
      else report({ ...about, message: "unknown", data: { name, value } });
    }
  },
});
