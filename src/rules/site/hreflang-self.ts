import { isAtPublicAddress } from "../../facts/address.ts";
import { isSelfCanonical } from "../../facts/canonical.ts";
import { alternatesOf } from "../../facts/hreflang.ts";
import { defineRule } from "../../rule.ts";
import { addressKey } from "../../values/url.ts";

const site = { dir: "public", url: "https://example.org/" };
const page = (...alternates: readonly string[]): string => `<html lang="en"><head>
${alternates.join("\n")}
</head><body><p>Bread.</p></body></html>`;
const alternate = (language: string, path: string): string =>
  `<link rel="alternate" hreflang="${language}" href="https://example.org${path}">`;

export default defineRule({
  scope: "post",
  summary: "A page that names its versions in other languages names itself among them.",
  why: "Search engines take a group of versions for one only when each page names all of them, itself too.",
  source: "Google Search Central, “Tell Google about localized versions of your page”: each version must list itself.",
  severity: "warning",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    missing: "The page names versions in other languages ({languages}), but not itself. Add one for {address}.",
  },
  examples: [
    { good: { "public/index.html": page(alternate("en", "/"), alternate("de", "/de/")) }, site },
    { good: { "public/index.html": page(alternate("x-default", "/"), alternate("de", "/de/")) }, site },
    { good: { "public/index.html": page() }, site },
    { good: { "public/index.html": page(alternate("de", "/de/")) }, site: { dir: "public" } },
    {
      good: {
        "public/index.html": page(alternate("en", "/"), alternate("de", "/de/"), '<a href="/page/2/">2</a>'),
        "public/page/2/index.html": page(
          '<link rel="canonical" href="https://example.org/">',
          alternate("en", "/"),
          alternate("de", "/de/"),
        ),
      },
      site,
    },
    {
      bad: { "public/index.html": page(alternate("⟦de⟧", "/de/"), alternate("fr", "/fr/")) },
      says: "The page names versions in other languages (de, fr), but not itself. Add one for https://example.org/.",
      site,
    },
  ],

  check(post, { report }) {
    const alternates = alternatesOf(post);
    const [first] = alternates;
    // A page that names another as the canonical one names the versions of that.
    if (!first || post.url === undefined || !isAtPublicAddress(post) || !isSelfCanonical(post)) return;
    const own = addressKey(post.url);
    if (alternates.some(({ url }) => url !== undefined && addressKey(url) === own)) return;
    const languages = alternates.map(({ language }) => language.value).join(", ");
    report({ at: first.language, message: "missing", data: { languages, address: post.url }, subject: "self" });
  },
});
