import { defineRule } from "../../rule.ts";
import { structureOf } from "../../vocabulary/structure.ts";

const rss = (inside: string): string => `<rss version="2.0"><channel>${inside}</channel></rss>`;

export default defineRule({
  scope: "feed",
  summary: "Where only elements belong, no text stands.",
  why: "Text that stands in no element is shown by no reader: what it was meant for is missing.",
  source: "RSS 2.0; RFC 4287, section 4.1.",
  severity: "error",
  options: {},
  messages: {
    text: "“{text}” stands directly in <{parent}>, where only elements belong. Put it into its element, or remove it.",
    dataInAttributes: {
      text: "<{parent}> holds the text “{text}”, which no reader looks at: all it says stands in its attributes. Remove the text.",
      severity: "warning",
    },
  },
  examples: [
    { good: rss("\n  <title>Bread</title>\n  <item><title>Rye</title></item>\n") },
    {
      good: rss(
        '<!-- made by hand --><item><enclosure url="https://a.example/rye.mp3" length="1" type="audio/mpeg"/></item>',
      ),
    },
    {
      bad: rss("<item>⟦Rye⟧<link>https://a.example/rye</link></item>"),
      says: "“Rye” stands directly in <item>, where only elements belong. Put it into its element, or remove it.",
    },
    {
      bad: { "feed.xml": '<feed xmlns="http://www.w3.org/2005/Atom"><link href="/">⟦home⟧</link></feed>' },
      says: "<link> holds the text “home”, which no reader looks at: all it says stands in its attributes. Remove the text.",
    },
  ],

  check(feed, { report }) {
    for (const { elements, form, name: subject } of structureOf(feed)) {
      if (!form || form.value || form.open) continue;
      const message = form.children === undefined && form.attributes !== undefined ? "dataInAttributes" : "text";
      for (const element of elements) {
        const text = element.hasOwnText ? element.ownText.trim() : undefined;
        if (text?.value) report({ at: text, message, data: { parent: element.written, text: text.value }, subject });
      }
    }
  },
});
