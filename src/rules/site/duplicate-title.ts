import { titleOf } from "../../facts/title.ts";
import { repeatedFacts } from "../../findings/repeated-facts.ts";
import { defineRule } from "../../rule.ts";

const page = (title: string, head = ""): string => `<html lang="en"><head><title>${title}</title>${head}</head></html>`;
/** The home page. */
const linked = (...links: readonly string[]): string =>
  page("Bread").replace("</html>", `${links.map((link) => `<a href="${link}">More</a>`).join(" ")}</html>`);

export default defineRule({
  scope: "site",
  summary: "Every page has a title of its own.",
  why: "Searchers, and readers with many tabs, see titles alone: of two that are equal nobody knows which to open.",
  source:
    "Google Search Central, Influencing your title links: “distinct text that describes the content of the page” (https://developers.google.com/search/docs/appearance/title-link).",
  severity: "warning",
  options: {},
  messages: {
    duplicate: "{count} pages have the title “{title}”, {first} among them. Say in each what sets it apart.",
  },
  examples: [
    { good: { "rye.html": page("Bread from rye"), "spelt.html": page("Bread from spelt") } },
    {
      good: {
        "rye.html": page("Bread"),
        "rye-fr.html": page("Bread").replace('"en"', '"fr"'),
        "search.html": page("Bread", '<meta name="robots" content="noindex">'),
        "draft.md": "---\ntitle: Bread\ndraft: true\n---\n",
      },
    },
    {
      good: {
        "public/index.html": linked("/rye/", "/print/rye/", "/old/", "/page/2/"),
        "public/rye/index.html": page("Bread"),
        "public/print/rye/index.html": page("Bread", '<link rel="canonical" href="/rye/">'),
        "public/old/index.html": page("Bread", '<meta http-equiv="refresh" content="0; url=/rye/">'),
        "public/page/2/index.html": page("Bread"),
      },
      site: { dir: "public", url: "https://example.org/" },
    },
    {
      bad: {
        "public/index.html": linked("/rye/", "/oat/"),
        "public/oat/index.html": page("Bread"),
        "public/rye/index.html": page("⟦Bread⟧"),
      },
      site: { dir: "public", url: "https://example.org/" },
      says: "2 pages have the title “Bread”, /oat/ among them. Say in each what sets it apart.",
    },
    {
      bad: {
        "oat.md": "---\ntitle: Bread\n---\n",
        "rye.md": "---\ntitle: ⟦bread⟧\n---\n",
        "spelt.md": "---\ntitle: Bread\n---\n",
      },
      says: "3 pages have the title “bread”, oat.md among them. Say in each what sets it apart.",
    },
  ],

  check(site, { report }) {
    for (const { value: title, count, first, ...finding } of repeatedFacts(site, {
      factOf: titleOf,
      note: "The same title.",
    })) {
      report({ ...finding, message: "duplicate", data: { count, title, first } });
    }
  },
});
