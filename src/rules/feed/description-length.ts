import type { Content, Entry } from "../../model/feed.ts";
import type { Span } from "../../model/source.ts";
import { defineRule } from "../../rule.ts";
import { collapsed } from "../../values/white-space.ts";

const words = "Twelve short words that say what the post is about and for whom.";

const whole = "&lt;p&gt;One&lt;/p&gt;&lt;p&gt;post&lt;/p&gt;";

export default defineRule({
  scope: "feed",
  summary: "Every entry has a description of a useful length.",
  why: "Readers decide by the description whether to open a post: a missing or tiny one tells them nothing, a long one is cut off.",
  source: "Two to four lines, which is what feed readers show of an entry in a list.",
  severity: "warning",
  options: {
    min: { type: "integer", default: 50, minimum: 0, description: "Fewest characters of text, markup left out." },
    max: { type: "integer", default: 500, minimum: 1, description: "Most characters of text, markup left out." },
  },
  messages: {
    missing: "The entry has no description. Say in a sentence or two what the post is about.",
    empty:
      "The description says nothing: it holds no letter or digit. Say in a sentence or two what the post is about.",
    short: "The description has {length} characters; use at least {min}.",
    long: "The description has {length} characters; use at most {max}.",
  },
  examples: [
    { good: `<rss version="2.0"><channel><item><description>${words}</description></item></channel></rss>` },
    {
      good: `<rss version="2.0"><channel><item><description>&lt;p&gt;Twelve&lt;/p&gt;</description></item></channel></rss>`,
      options: { min: 6, max: 6 },
    },
    {
      good: {
        "feed.xml": `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content>${words}</content></entry></feed>`,
        "feed.json": `{ "version": "https://jsonfeed.org/version/1.1", "items": [{ "content_text": "${words}" }] }`,
      },
    },
    {
      bad: `<rss version="2.0"><channel><item><description><![CDATA[⟦Tom & Ada⟧]]></description></item></channel></rss>`,
      options: { min: 10, max: 10 },
      says: "The description has 9 characters; use at least 10.",
    },
    {
      bad: `<rss version="2.0"><channel><item><description>⟦&lt;p&gt;Eleven more&lt;/p&gt;⟧</description></item></channel></rss>`,
      options: { min: 10, max: 10 },
      says: "The description has 11 characters; use at most 10.",
    },
    {
      bad: `<rss version="2.0"><channel>${[1, 2, 3, 4, 5, 6].map((guid) => `<item><guid>${guid}</guid><description>${guid === 1 ? `⟦${whole}⟧` : whole}</description></item>`).join("\n")}</channel></rss>`,
      options: { min: 5, max: 5 },
      says: "The description has 8 characters; use at most 5.",
    },
    {
      bad: `<rss version="2.0"><channel>⟦<item>⟧<title>Bread</title></item></channel></rss>`,
      says: "The entry has no description. Say in a sentence or two what the post is about.",
    },
    {
      bad: `<rss version="2.0"><channel><item>⟦<description></description>⟧</item></channel></rss>`,
      says: "The entry has no description. Say in a sentence or two what the post is about.",
    },
    {
      bad: `<rss version="2.0"><channel><item><description>⟦…⟧</description></item></channel></rss>`,
      says: "The description says nothing: it holds no letter or digit. Say in a sentence or two what the post is about.",
    },
  ],

  check({ entries }, { options: { min, max }, report }) {
    for (const entry of entries) {
      const { description, content } = entry;
      if (!description) {
        // Atom and JSON Feed let the content stand for the summary; RSS shows the description alone.
        if (!content) report({ at: placeOf(entry), message: "missing" });
        continue;
      }
      const text = collapsed(description.plain.value);
      const length = characters(text);
      const at = description.text;
      if (length === 0 && min > 0 && at.value === "") report({ at: placeOf(entry), message: "missing" });
      else if (!/[a-z0-9]/i.test(text) && !/[\p{L}\p{N}]/u.test(text) && min > 0) report({ at, message: "empty" });
      else if (length < min) report({ at, message: "short", data: { length, min } });
      else if (length > max) report({ at, message: "long", data: { length, max }, subject: habitOf(description) });
    }
  },
});

/** Whose feed gives whole posts as descriptions does so in all of them. */
function habitOf({ markup }: Content): string | undefined {
  return markup.elements.filter(({ name }) => name === "p").length > 1 ? "whole posts" : undefined;
}

/** The description that says nothing; the entry where there is none. */
function placeOf({ element, opening }: Entry): Span {
  return element?.child("description")?.span ?? element?.child("atom:summary")?.span ?? opening;
}

/** A pair of surrogates is one character. */
function characters(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}
