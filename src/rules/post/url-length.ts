import { isAtPublicAddress } from "../../facts/address.ts";
import { ownAddressPlace } from "../../facts/address-place.ts";
import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";
import { percentDecoded } from "../../values/url.ts";

const site = { dir: "public", url: "https://bread.example/" };
const canonical = (url: string) => `<head><title>Rye</title>\n<link rel="canonical" href="${url}"></head>`;

export default defineRule({
  scope: "post",
  summary: "The address of a page is short enough to be shown and shared.",
  why: "Long addresses are cut off in search results, break in mails, and say less the more they say.",
  source: "115 characters is the limit of the crawler Screaming Frog; search results show about half of it.",
  severity: "info",
  forms: ["html", "markdown"],
  kinds: ["article", "page", "listing"],
  options: {
    max: { type: "integer", default: 115, minimum: 1, description: "Most characters of the address." },
  },
  messages: {
    long: "The address of this page has {length} characters, more than {max}: “{url}”. Give it a shorter slug.",
  },
  examples: [
    {
      good: { "public/r%C3%B6ggen/index.html": "<title>Roggen</title>" },
      site: { dir: "public", url: "https://bread.example/" },
    },
    {
      good: { "public/rye/index.html": canonical("https://bread.example/rye/") },
      site,
      options: { max: 26 },
    },
    {
      bad: { "public/ryes/index.html": canonical("⟦https://bread.example/ryes/⟧") },
      site,
      options: { max: 26 },
      says: "The address of this page has 27 characters, more than 26: “https://bread.example/ryes/”. Give it a shorter slug.",
    },
  ],

  check(post, { options: { max }, report }) {
    const { url, kind } = post;
    if (url === undefined || url.length <= max || !isAtPublicAddress(post) || !isIndexable(post)) return;
    // What browsers show of “%C3%B6” is one letter.
    const shown = percentDecoded(url);
    const length = [...shown].length;
    if (length <= max) return;
    const subject = kind === "listing" ? "listing" : undefined;
    report({ at: ownAddressPlace(post), message: "long", data: { length, max, url: shown }, subject });
  },
});
