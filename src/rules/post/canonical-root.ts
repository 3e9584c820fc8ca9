import { canonicalOf, canonicalUrl } from "../../facts/canonical.ts";
import { isHome } from "../../facts/home.ts";
import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";
import { parseUrl } from "../../values/url.ts";

const head = (href: string): string => `<head><link rel="canonical" href="${href}"></head><p>Rye is grey.</p>`;

export default defineRule({
  scope: "post",
  summary: "No page names the home page as its canonical address.",
  why: "It tells search engines that the page is a copy of the home page, and they leave it out.",
  source: "Google Search Central blog, “5 common mistakes with rel=canonical”.",
  severity: "error",
  forms: ["html"],
  options: {},
  messages: {
    root: "The canonical address of this page is that of the home page, “{value}”, so that search engines leave the page out. Write its own address.",
  },
  examples: [
    { good: { "page.html": head("https://example.org/rye/") } },
    { good: { "index.html": head("https://example.org/") } },
    {
      bad: { "page.html": head("⟦https://example.org/⟧") },
      says:
        "The canonical address of this page is that of the home page, “https://example.org/”, so that search engines " +
        "leave the page out. Write its own address.",
    },
  ],

  check(post, { report }) {
    const canonical = canonicalOf(post);
    if (!canonical || isHome(post) || !isIndexable(post)) return;
    const address = parseUrl(canonicalUrl(post) ?? "");
    if (address?.pathname === "/" && address.search === "") {
      report({ at: canonical, message: "root", data: { value: canonical.value }, subject: "root" });
    }
  },
});
