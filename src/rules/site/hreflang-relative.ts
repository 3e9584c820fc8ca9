import { alternatesOf } from "../../facts/hreflang.ts";
import { defineRule } from "../../rule.ts";
import { isHttp } from "../../values/url.ts";

const page = (href: string): string =>
  `<html><head><link rel="alternate" hreflang="de" href="${href}"></head><body><p>Bread.</p></body></html>`;

export default defineRule({
  scope: "post",
  summary: "Versions in other languages are named by whole addresses.",
  why: "Search engines pass over a version whose address does not begin with https:// or http://, and show readers the wrong language.",
  source: "Google Search Central, “Tell Google about localized versions of your page”: fully-qualified addresses.",
  severity: "error",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    relative:
      "The version for “{language}” is named as “{value}”. Write its whole address, with https:// and the host.",
  },
  examples: [
    { good: { "page.html": page("https://example.org/de/") } },
    {
      good: {
        "page.html": '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head></html>',
      },
    },
    {
      bad: { "page.html": page("⟦/de/⟧") },
      says: "The version for “de” is named as “/de/”. Write its whole address, with https:// and the host.",
    },
    {
      bad: { "page.html": page("⟦//example.org/de/⟧") },
      says: "The version for “de” is named as “//example.org/de/”. Write its whole address, with https:// and the host.",
    },
  ],

  check(post, { report }) {
    for (const { language, href } of alternatesOf(post)) {
      if (isHttp(href.value.trim())) continue;
      const data = { language: language.value, value: href.value };
      report({ at: href, message: "relative", data, subject: "relative" });
    }
  },
});
