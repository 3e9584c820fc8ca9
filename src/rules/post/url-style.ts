import { ownAddressPlace } from "../../facts/address-place.ts";
import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";
import { parseUrl, percentDecoded } from "../../values/url.ts";

const site = { dir: "public", url: "https://bread.example/" };
const canonical = (url: string) => `<head><title>Rye</title>\n<link rel="canonical" href="${url}"></head>`;

export default defineRule({
  scope: "post",
  summary: "The address of a page is in lower case, with hyphens between its words.",
  why: "Letter case gets lost when an address is typed or passed on, and most servers tell the two apart; spaces break links in mails and messages.",
  source:
    "Google, “URL structure best practices” (https://developers.google.com/search/docs/crawling-indexing/url-structure).",
  severity: "error",
  forms: ["html", "markdown"],
  kinds: ["article", "page", "listing"],
  options: {
    ascii: { type: "boolean", default: false, description: "Whether letters beyond ASCII are reported too." },
  },
  messages: {
    space: "The address of this page has a space in “{part}”. Write a hyphen.",
    upperCase: {
      text: "The address of this page has capital letters in “{part}”. Write it in lower case, and redirect the old address.",
      severity: "warning",
    },
    underscore: {
      text: "The address of this page has an underscore in “{part}”, which search engines do not take for a space. Write a hyphen, and redirect the old address.",
      severity: "warning",
    },
    doubleSlash: {
      text: "The address of this page, “{part}”, has two slashes in a row. Write one.",
      severity: "warning",
    },
    ascii: {
      text: "The address of this page has letters beyond ASCII in “{part}”, which many programs show percent-encoded. Write it without them.",
      severity: "warning",
    },
  },
  examples: [
    {
      good: {
        "public/dark-rye/index.html": "<title>Rye</title>",
        "public/röggen/index.html": "<title>Rye</title>",
        "public/Draft_1/index.html": '<title>Rye</title><meta name="robots" content="noindex">',
      },
      site,
    },
    { good: "---\nslug: dark-rye\n---\n# Dark rye" },
    {
      bad: { "public/dark rye/index.html": canonical("⟦https://bread.example/dark%20rye/⟧") },
      site,
      says: "The address of this page has a space in “dark rye”. Write a hyphen.",
    },
    {
      bad: { "public/Rye/index.html": canonical("⟦https://bread.example/Rye/⟧") },
      site,
      says: "The address of this page has capital letters in “Rye”. Write it in lower case, and redirect the old address.",
    },
    {
      bad: { "public/dark_rye/index.html": canonical("⟦https://bread.example/dark_rye/⟧") },
      site,
      says: "The address of this page has an underscore in “dark_rye”, which search engines do not take for a space. Write a hyphen, and redirect the old address.",
    },
    {
      bad: { "https://bread.example/a//rye.html": "⟦<head>⟧<title>Rye</title></head>" },
      says: "The address of this page, “/a//rye.html”, has two slashes in a row. Write one.",
    },
    {
      bad: { "public/röggen/index.html": "⟦<head>⟧<title>Rye</title></head>" },
      site,
      options: { ascii: true },
      says: "The address of this page has letters beyond ASCII in “röggen”, which many programs show percent-encoded. Write it without them.",
    },
  ],

  check(post, { options: { ascii }, report }) {
    // Most addresses have nothing to look at.
    if (post.url === undefined || plain.test(post.url) || !isIndexable(post)) return;
    const path = parseUrl(post.url)?.pathname ?? "/";
    const about = (message: string, before: string) => ({
      at: ownAddressPlace(post),
      // A convention of the site, not a slip on one page.
      subject: `${message} ${before}`,
    });
    if (path.includes("//")) {
      report({ ...about("doubleSlash", ""), message: "doubleSlash", data: { part: percentDecoded(path) } });
    }
    const parts = path.split("/").map(percentDecoded);
    for (const { message, isAt } of faults) {
      if (message === "ascii" && !ascii) continue;
      const index = parts.findIndex(isAt);
      const part = parts[index];
      if (part === undefined) continue;
      const isLast = parts.slice(index + 1).every((after) => after === "");
      const before = parts.slice(0, isLast ? index : index + 1).join("/");
      report({ ...about(message, before), message, data: { part } });
    }
  },
});

const plain = /^https?:\/\/[^/]*(?:\/[a-z\d.~!$&'()*+,;=:@-]+)*\/?$/;

const faults = [
  { message: "space", isAt: (part: string) => /\s/.test(part) },
  // What is no UTF-8 stays percent-encoded.
  { message: "upperCase", isAt: (part: string) => /\p{Lu}/u.test(part.replace(/%[\dA-F]{2}/g, "")) },
  { message: "underscore", isAt: (part: string) => part.includes("_") },
  { message: "ascii", isAt: (part: string) => /[^\u0000-\u007F]/.test(part) },
] as const;
