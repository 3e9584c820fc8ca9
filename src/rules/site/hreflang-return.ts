import { isAtPublicAddress } from "../../facts/address.ts";
import { isSelfCanonical } from "../../facts/canonical.ts";
import { alternatesOf } from "../../facts/hreflang.ts";
import { remembered } from "../../facts/remembered.ts";
import { isIndexable } from "../../facts/robots.ts";
import type { Post } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";
import { addressKey } from "../../values/url.ts";

const site = { dir: "public", url: "https://example.org/" };
const page = (language: string, ...alternates: readonly string[]): string => `<html lang="${language}"><head>
${alternates.join("\n")}
</head><body><p><a href="/">Home</a> <a href="/de/">Deutsch</a></p></body></html>`;
const alternate = (language: string, path: string): string =>
  `<link rel="alternate" hreflang="${language}" href="https://example.org${path}">`;
const both = [alternate("en", "/"), alternate("de", "/de/")];

export default defineRule({
  scope: "site",
  summary: "A version in another language names the page that names it.",
  why: "Search engines believe a version only when both pages say it; else readers are shown the wrong language.",
  source: "Google Search Central, “Tell Google about localized versions of your page”: return links.",
  severity: "warning",
  options: {},
  messages: {
    missing:
      "{address} is named as the version for “{language}”, but does not name this page in return. Add the return link there.",
  },
  examples: [
    { good: { "public/index.html": page("en", ...both), "public/de/index.html": page("de", ...both) }, site },
    {
      good: { "public/index.html": page("en", alternate("en", "/"), alternate("de", "https://beispiel.example/")) },
      site,
    },
    {
      good: {
        "public/index.html": page("en", ...both, '<a href="/page/2/">2</a>'),
        "public/de/index.html": page("de", ...both),
        "public/page/2/index.html": page("en", '<link rel="canonical" href="https://example.org/">', ...both),
      },
      site,
    },
    // That page 2 does not name itself is said by site/hreflang-self.
    {
      good: {
        "public/index.html": page("en", ...both, '<a href="/page/2/">2</a>'),
        "public/de/index.html": page("de", ...both),
        "public/page/2/index.html": page("en", ...both),
      },
      site,
    },
    {
      bad: {
        "public/index.html": page(
          "en",
          alternate("en", "/"),
          alternate("⟦de⟧", "/de/"),
          alternate("x-default", "/de/"),
        ),
        "public/de/index.html": page("de", alternate("de", "/de/")),
      },
      says: "https://example.org/de/ is named as the version for “de”, but does not name this page in return. Add the return link there.",
      site,
    },
    {
      bad: {
        "public/index.html": page("en", alternate("en", "/"), alternate("⟦de⟧", "/de/")),
        "public/de/index.html": page("de", alternate("de", "/de/")),
      },
      says: "https://example.org/de/ is named as the version for “de”, but does not name this page in return. Add the return link there.",
      site,
    },
  ],

  check({ posts, postAt }, { report }) {
    // All others may ask one page: its versions are read once.
    const groupOf = remembered(namedBy);
    for (const post of posts) {
      if (post.form !== "html" || post.url === undefined || !isAtPublicAddress(post) || !isIndexable(post)) continue;
      // The second page of a list, whose versions are those of the first, which it names as the canonical one.
      if (!isSelfCanonical(post)) continue;
      const own = addressKey(post.url);
      const group = groupOf(post);
      const told = new Set<Post>();
      for (const { language, url } of alternatesOf(post)) {
        const other = url === undefined ? undefined : postAt(url);
        // That a version is gone or moved is said by others.
        if (other?.form !== "html" || other.kind === "redirect" || addressKey(url ?? "") === own) continue;
        // “x-default” is often one of the others.
        if (told.has(other)) continue;
        const back = groupOf(other);
        if (back.has(own)) continue;
        // The versions of another page, copied: that this page is none of them is said by site/hreflang-self.
        if (!group.has(own) && group.size === back.size && [...group].every((key) => back.has(key))) continue;
        told.add(other);
        const data = { address: url ?? "", language: language.value };
        const related = [{ at: other.top, note: "It names no such version here." }];
        report({ at: language, message: "missing", data, related, subject: language.value });
      }
    }
  },
});

/** Keys of the addresses that a page names as its versions. */
function namedBy(post: Post): ReadonlySet<string> {
  return new Set(alternatesOf(post).flatMap(({ url }) => (url === undefined ? [] : addressKey(url))));
}
