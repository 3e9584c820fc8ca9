import { defineRule } from "../../rule.ts";
import { nearestWord } from "../../values/distance.ts";
import { fieldsOf } from "../../vocabulary/fields.ts";

const item = (inside: string): string => `<rss version="2.0"><channel><item>${inside}</item></channel></rss>`;
const atom = (inside: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`;

/** More words than this are not all told. */
const mostTold = 8;

export default defineRule({
  scope: "feed",
  summary: "Where the format has a list of words, one of them stands.",
  why: "A reader that does not know the word falls back on something else, or passes the element over.",
  source: "RSS 2.0; RFC 4287, section 3.1.1; the module's own page.",
  severity: "error",
  options: {},
  messages: {
    letterCase: "The {name} is “{value}”. Write “{meant}”: readers may tell capitals from small letters.",
    misspelt: "The {name} is “{value}”, which readers do not know. Did you mean “{meant}”?",
    unknown: "The {name} is “{value}”, which readers do not know. Write one of: {words}.",
  },
  examples: [
    { good: item('<guid isPermaLink="false">1</guid>') },
    { good: item('<guid isPermaLink="FALSE">1</guid>') },
    { good: { "feed.xml": atom('<title type="html">Rye</title>') } },
    {
      bad: { "feed.xml": atom('<title type="⟦HTML⟧">Rye</title>') },
      says: "The type of <title> is “HTML”. Write “html”: readers may tell capitals from small letters.",
      fixed: atom('<title type="html">Rye</title>'),
    },
    {
      bad: '<rss version="2.0"><channel><skipDays><day>⟦Wendesday⟧</day></skipDays></channel></rss>',
      says: "The <day> is “Wendesday”, which readers do not know. Did you mean “Wednesday”?",
      fixed: '<rss version="2.0"><channel><skipDays><day>Wednesday</day></skipDays></channel></rss>',
    },
    {
      bad: item('<guid isPermaLink="⟦no⟧">1</guid>'),
      says: "The isPermaLink of <guid> is “no”, which readers do not know. Write one of: true, false.",
    },
  ],

  check(feed, { report }) {
    for (const { name, form, text } of fieldsOf(feed, "word")) {
      const { value } = text;
      const words = form.words ?? [];
      if (words.includes(value)) continue;
      const same = words.find((word) => word.toLowerCase() === value.toLowerCase());
      if (same !== undefined && form.anyCase) continue;
      const meant = same ?? nearestWord(value, words);
      const about = { at: text, subject: `${name} ${value}` };
      if (meant === undefined) {
        const told = words.slice(0, mostTold).join(", ") + (words.length > mostTold ? " …" : "");
        report({ ...about, message: "unknown", data: { name, value, words: told } });
      } else {
        const fix = [text.replace(0, value.length, meant)];
        const message = same === undefined ? "misspelt" : "letterCase";
        report({ ...about, message, data: { name, value, meant }, fix, fixSafe: same !== undefined });
      }
    }
  },
});
