import { publicAddressOn } from "../../facts/address.ts";
import { canonicalOf } from "../../facts/canonical.ts";
import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";
import { isPrivateHost } from "../../values/host.ts";
import { secondAddress } from "../../values/second-address.ts";
import { parseUrl } from "../../values/url.ts";

const head = (href: string): string => `<head><link rel="canonical" href="${href}"></head>`;

export default defineRule({
  scope: "post",
  summary: "Canonical addresses are written in full.",
  why: "A relative one leads elsewhere from every host and folder that serves the page, so copies and previews name themselves the original.",
  source: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  severity: "error",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    scheme:
      "The canonical address “{value}” has no scheme, so that it is taken for a path of this site. Write “{right}”.",
    doubled: "The canonical address “{value}” holds two addresses. Write “{right}”.",
    private: "Only your own network can reach the canonical address “{value}”. Build the site with its public address.",
    relative: "The canonical address “{value}” is relative. Write it in full, with https:// and the host.",
    rooted: {
      text: "The canonical address “{value}” is relative. Write it in full, with https:// and the host.",
      severity: "warning",
    },
    resolved: {
      text: "The canonical address “{value}” is relative. Write it in full: “{right}”.",
      severity: "warning",
    },
  },
  examples: [
    { good: { "page.html": head("https://example.org/rye/?from=https://a.example/") } },
    {
      bad: { "page.html": head("⟦www.example.org/rye/⟧") },
      says:
        "The canonical address “www.example.org/rye/” has no scheme, so that it is taken for a path of this site. " +
        "Write “https://www.example.org/rye/”.",
    },
    {
      bad: { "page.html": head("⟦https://example.orghttps://example.org/rye/⟧") },
      says:
        "The canonical address “https://example.orghttps://example.org/rye/” holds two addresses. " +
        "Write “https://example.org/rye/”.",
    },
    {
      bad: { "page.html": head("⟦http://localhost:1313/rye/⟧") },
      says: "Only your own network can reach the canonical address “http://localhost:1313/rye/”. Build the site with its public address.",
    },
    {
      bad: { "page.html": head("⟦rye.html⟧") },
      says: "The canonical address “rye.html” is relative. Write it in full, with https:// and the host.",
    },
    {
      bad: { "page.html": head("⟦/rye/⟧") },
      says: "The canonical address “/rye/” is relative. Write it in full, with https:// and the host.",
    },
    {
      bad: { "public/rye/index.html": head("⟦/rye/⟧") },
      site: { dir: "public", url: "https://example.org/" },
      says: "The canonical address “/rye/” is relative. Write it in full: “https://example.org/rye/”.",
    },
  ],

  check(post, { report }) {
    const canonical = canonicalOf(post);
    const value = canonical?.value.trim() ?? "";
    if (!canonical || !isIndexable(post)) return;
    // A template writes it alike on every page.
    const about = { at: canonical, subject: "canonical" };
    const second = secondAddress(value);
    if (second) report({ ...about, message: "doubled", data: { value, right: second } });
    const host = hostOf(value);
    if (!second && isPrivateHost(host) && !isPrivateHost(hostOf(post.url ?? ""))) {
      report({ ...about, message: "private", data: { value } });
    }
    if (second || /^[a-z][a-z0-9+.-]*:/i.test(value)) return;
    if (hostFirst.test(value)) report({ ...about, message: "scheme", data: { value, right: `https://${value}` } });
    else if (!value.startsWith("/")) report({ ...about, message: "relative", data: { value } });
    else {
      const right = publicAddressOn(post, value);
      if (right === undefined) report({ ...about, message: "rooted", data: { value } });
      else report({ ...about, message: "resolved", data: { value, right } });
    }
  },
});

/** A host by its look: “www.”, or a name and a domain of letters before a slash; `rye.html` is a file. */
const hostFirst = /^(?:www\.[a-z0-9-]{1,63}\.|(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\/)/i;

function hostOf(value: string): string {
  return parseUrl(value)?.hostname ?? "";
}
