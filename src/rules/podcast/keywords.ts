import { defineRule } from "../../rule.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";

const show = (keywords: string): string =>
  `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
  <itunes:keywords>${keywords}</itunes:keywords>
</channel></rss>`;

/** More words than one keyword has. */
const phrase = 3;

export default defineRule({
  scope: "feed",
  summary: "Keywords of a podcast are a short list parted by commas.",
  why: "Directories that read them take a list without commas for one keyword, and pass over long ones; Apple reads them no more.",
  source: "Apple, technical specification of podcasts (2013), <itunes:keywords>: up to 12 keywords, parted by commas.",
  severity: "warning",
  options: {
    max: { type: "integer", default: 12, minimum: 1, description: "Keywords in one element." },
  },
  messages: {
    separator: "The keywords “{value}” have no commas between them. Part them by commas.",
    many: {
      text: "{count} keywords are more than the {max} that directories take. Keep those that matter.",
      severity: "info",
    },
  },
  examples: [
    { good: show("bread, sourdough baking, rye"), options: { max: 3 } },
    { good: show("true crime stories") },
    {
      bad: show("⟦bread baking sourdough rye⟧"),
      says: "The keywords “bread baking sourdough rye” have no commas between them. Part them by commas.",
    },
    {
      bad: show("⟦bread, baking, sourdough, rye⟧"),
      options: { max: 3 },
      says: "4 keywords are more than the 3 that directories take. Keep those that matter.",
    },
  ],

  check(feed, { options, report }) {
    const { max } = options;
    for (const { text } of elementsNamed(feed, "itunes:keywords")) {
      const at = text.trim();
      const keywords = at.value.split(/[,，、]/).filter((keyword) => keyword.trim() !== "");
      const count = keywords.length;
      const isOne = count === 1 && !at.value.includes(",");
      if (isOne && (at.value.includes(";") || at.value.split(/\s+/).length > phrase)) {
        const value = at.value.length > 60 ? `${at.value.slice(0, 60)}…` : at.value;
        report({ at, message: "separator", data: { value } });
      } else if (count > max) report({ at, message: "many", data: { count, max } });
    }
  },
});
