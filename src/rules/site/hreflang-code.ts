import { alternatesOf } from "../../facts/hreflang.ts";
import { defineRule } from "../../rule.ts";
import { mended } from "../../values/fault.ts";
import { checkLanguageTag } from "../../values/language-tag.ts";

const page = (code: string): string =>
  `<html><head><link rel="alternate" hreflang="${code}" href="https://example.org/a/"></head><body><p>Bread.</p></body></html>`;

export default defineRule({
  scope: "post",
  summary: "Versions in other languages are named by a language and perhaps a region.",
  why: "Search engines pass over a version whose language they do not know, and show readers the wrong one.",
  source:
    "Google Search Central, “Tell Google about localized versions of your page”: ISO 639-1, ISO 15924, ISO 3166-1 alpha-2, x-default; BCP 47 (RFC 5646).",
  severity: "error",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    empty: "The language of this version is empty. Write one like “de” or “pt-BR”, or “x-default”.",
    unknown: "“{value}” names no language. Write one like “de” or “pt-BR”, or “x-default”.",
    mended: "“{value}” names no language as search engines know them. Write “{right}”.",
    region: "“{part}” in “{value}” is no region that search engines know. Write two letters, or leave it out.",
    number: {
      text: "“{part}” in “{value}” is a region by number, which Google does not promise to know. Write two letters, or leave it out.",
      severity: "warning",
    },
    kingdom: "“UK” in “{value}” is no region: the United Kingdom is “GB”. Write “{right}”.",
  },
  examples: [
    { good: { "page.html": page("de") } },
    { good: { "page.html": page("zh-Hant-TW") } },
    { good: { "page.html": page("pt-br") } },
    { good: { "page.html": page("x-default") } },
    {
      bad: { "page.html": page("⟦⟧") },
      says: "The language of this version is empty. Write one like “de” or “pt-BR”, or “x-default”.",
    },
    {
      bad: { "page.html": page("⟦english⟧") },
      says: "“english” names no language as search engines know them. Write “en”.",
    },
    {
      bad: { "page.html": page("⟦xq⟧") },
      says: "“xq” names no language. Write one like “de” or “pt-BR”, or “x-default”.",
    },
    {
      bad: { "page.html": page("⟦x-defualt⟧") },
      says: "“x-defualt” names no language as search engines know them. Write “x-default”.",
    },
    {
      bad: { "page.html": page("⟦en_US⟧") },
      says: "“en_US” names no language as search engines know them. Write “en-US”.",
    },
    {
      bad: { "page.html": page("⟦en-UK⟧") },
      says: "“UK” in “en-UK” is no region: the United Kingdom is “GB”. Write “en-GB”.",
    },
    {
      bad: { "page.html": page("⟦es-419⟧") },
      says: "“419” in “es-419” is a region by number, which Google does not promise to know. Write two letters, or leave it out.",
    },
    {
      bad: { "page.html": page("⟦en-AB⟧") },
      says: "“AB” in “en-AB” is no region that search engines know. Write two letters, or leave it out.",
    },
  ],

  check(post, { report }) {
    for (const { language } of alternatesOf(post)) {
      const value = language.value.trim();
      const about = { at: language, subject: value };
      const fault = checkLanguageTag(value);
      const region = /-(\d{3})$/.exec(value)?.[1] ?? value.slice(fault?.from ?? 0, fault?.to);
      if (value === "") report({ ...about, message: "empty" });
      else if (/^x-(?!default$)/i.test(value))
        report({ ...about, message: "mended", data: { value, right: "x-default" } });
      else if (/^x-default$/i.test(value) || (fault?.code ?? "case") === "case") {
        if (/-\d{3}$/.test(value)) report({ ...about, message: "number", data: { value, part: region } });
      } else if (/-uk$/i.test(value)) {
        report({ ...about, message: "kingdom", data: { value, right: value.replace(/uk$/i, "GB") } });
      } else if (fault?.fix !== undefined) {
        report({ ...about, message: "mended", data: { value, right: mended(value, fault) } });
      } else if (/^[a-z]{2,3}-/i.test(value) && fault && fault.from > 0) {
        report({ ...about, message: "region", data: { value, part: region } });
      } else report({ ...about, message: "unknown", data: { value } });
    }
  },
});
