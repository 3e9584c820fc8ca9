import type { Example } from "../../rule.ts";

const site = { dir: "public", url: "https://example.org/" };
const canonical = (href: string): string => `<link rel="canonical" href="${href}">`;
const languages =
  '<link rel="alternate" hreflang="en" href="https://example.org/rye/">' +
  '<link rel="alternate" hreflang="de" href="https://example.org/de/rye/">';

export const examples: readonly [Example, Example, ...Example[]] = [
  {
    good: {
      "page.html": `<head>${canonical("https://example.org/rye/")}${canonical("https://example.org/rye/")}</head>`,
    },
  },
  {
    good: { "public/de/rye/index.html": `<head>${canonical("https://example.org/de/rye/")}${languages}</head>` },
    site,
  },
  {
    good: { "public/copy/index.html": `<head>${canonical("https://paper.example/rye/")}</head>` },
    site,
  },
  {
    bad: {
      "page.html": `<head>${canonical("https://example.org/rye/")}${canonical("⟦https://example.org/wheat/⟧")}</head>`,
    },
    says:
      "The page names 2 canonical addresses, “https://example.org/rye/” and “https://example.org/wheat/”: " +
      "search engines believe none. Keep one.",
  },
  {
    bad: { "public/de/rye/index.html": `<head>${canonical("⟦https://example.org/rye/⟧")}${languages}</head>` },
    site,
    says:
      "The canonical address “https://example.org/rye/” is that of the page in another language (en), so that search " +
      "engines leave this one out. Write the address of this page.",
  },
  {
    bad: {
      "public/print/index.html": `<head><meta name="robots" content="noindex">${canonical("⟦https://example.org/rye/⟧")}</head>`,
    },
    site,
    says:
      "The page asks to be left out (“noindex”) and names “https://example.org/rye/” as its canonical address, which " +
      "may be left out for it. Keep one of them.",
  },
];
