import { canonicalOf, canonicalUrl } from "../../facts/canonical.ts";
import { noindexOf } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";
import { addressKey } from "../../values/url.ts";

const site = { dir: "public", url: "https://example.org/" };
const page = (canonical: string, more = ""): string =>
  `<html><head><link rel="canonical" href="${canonical}">${more}</head><body><p><a href="/a/">A</a> <a href="/b/">B</a> <a href="/c/">C</a></p></body></html>`;
const noindex = '<meta name="robots" content="noindex">';
const stub = '<html><head><meta http-equiv="refresh" content="0; url=/c/"></head></html>';
const home = { "public/index.html": page("https://example.org/") };

export default defineRule({
  scope: "site",
  summary: "The canonical address of a page is a page that names itself as the canonical one.",
  why: "Search engines that are sent from one canonical address to the next, or to one that is not to be shown, choose for themselves or show neither.",
  source: "Google Search Central, “Fix canonicalization issues”; RFC 6596, section 3.",
  severity: "error",
  options: {},
  messages: {
    chain: "The canonical address {address} names another one itself: {next}. Name the last one here.",
    loop: "The canonical address {address} names this page as its canonical one in return. Decide for one of them.",
    redirect: "The canonical address {address} redirects to {next}. Name the page it leads to.",
    noindex:
      "The canonical address {address} asks search engines not to show it ({directive}). Name a page that may be shown.",
  },
  examples: [
    { good: { ...home, "public/a/index.html": page("https://example.org/a/") }, site },
    {
      good: { ...home, "public/a/index.html": page("https://example.org/b/"), "public/b/index.html": page("/b/") },
      site,
    },
    { good: { ...home, "public/a/index.html": page("https://other.example/a/") }, site },
    {
      bad: {
        ...home,
        "public/a/index.html": page("⟦https://example.org/b/⟧"),
        "public/b/index.html": page("https://example.org/c/"),
        "public/c/index.html": page("https://example.org/c/"),
      },
      says: "The canonical address https://example.org/b/ names another one itself: https://example.org/c/. Name the last one here.",
      site,
    },
    {
      bad: {
        ...home,
        "public/a/index.html": page("⟦https://example.org/b/⟧"),
        "public/b/index.html": page("⟦https://example.org/a/⟧"),
      },
      says: [
        "The canonical address https://example.org/b/ names this page as its canonical one in return. Decide for one of them.",
        "The canonical address https://example.org/a/ names this page as its canonical one in return. Decide for one of them.",
      ],
      site,
    },
    {
      bad: { ...home, "public/a/index.html": page("⟦https://example.org/b/⟧"), "public/b/index.html": stub },
      says: "The canonical address https://example.org/b/ redirects to /c/. Name the page it leads to.",
      site,
    },
    {
      bad: {
        ...home,
        "public/a/index.html": page("⟦https://example.org/b/⟧"),
        "public/b/index.html": page("https://example.org/b/", noindex),
      },
      says: "The canonical address https://example.org/b/ asks search engines not to show it (noindex). Name a page that may be shown.",
      site,
    },
  ],

  check({ posts, postAt }, { report }) {
    for (const post of posts) {
      const address = post.kind === "redirect" ? undefined : canonicalUrl(post);
      const target = address === undefined ? undefined : postAt(address);
      const at = canonicalOf(post);
      if (address === undefined || !at || !target || target === post || target.form !== "html") continue;
      const next = canonicalUrl(target);
      const directive = noindexOf(target);
      const related = [{ at: canonicalOf(target) ?? target.top, note: "The page it names." }];
      const about = { at, related, subject: address };
      if (target.kind === "redirect") {
        report({ ...about, message: "redirect", data: { address, next: target.signs.refresh ?? "" } });
      } else if (directive) report({ ...about, message: "noindex", data: { address, directive: directive.name } });
      else if (next === undefined || addressKey(next) === addressKey(address)) continue;
      else if (post.url !== undefined && addressKey(next) === addressKey(post.url)) {
        report({ ...about, message: "loop", data: { address } });
      } else report({ ...about, message: "chain", data: { address, next } });
    }
  },
});
