import { defineRule } from "../../rule.ts";

export default defineRule({
  scope: "post",
  summary: "Pages are small enough to be read to their end.",
  why: "Google reads the first 2 MB of a page and nothing of what follows; on a slow connection its readers wait for all of it.",
  source: "Google, “Googlebot”: https://developers.google.com/search/docs/crawling-indexing/googlebot",
  severity: "warning",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {
    max: { type: "integer", default: 2_000_000, minimum: 1, description: "Most bytes of a page, uncompressed." },
  },
  messages: {
    large:
      "The page has {bytes} bytes, more than {max}. Move embedded pictures, styles and data into files of their own.",
  },
  examples: [
    { good: { "page.html": "<title>Rye</title>" }, options: { max: 18 } },
    {
      bad: { "page.html": "⟦<title>Rye</title>⟧" },
      options: { max: 17 },
      says: "The page has 18 bytes, more than 17. Move embedded pictures, styles and data into files of their own.",
    },
  ],

  check({ top, bytes }, { options: { max }, report }) {
    if (bytes > max) report({ at: top, message: "large", data: { bytes, max } });
  },
});
