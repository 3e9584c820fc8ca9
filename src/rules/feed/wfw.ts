import { defineRule } from "../../rule.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";

const item = (name: string): string =>
  `<rss version="2.0" xmlns:wfw="http://wellformedweb.org/CommentAPI/"><channel><item>
  <${name}>https://a.example/bread/feed/</${name.replace(/[⟦⟧]/g, "")}>
</item></channel></rss>`;

export default defineRule({
  scope: "feed",
  summary: "The feed of an entry’s comments is named <wfw:commentRss>.",
  why: "Names in XML are told apart by letter case: most readers do not find the comments under another one.",
  source: "The Well-Formed Web, RSS namespace elements.",
  severity: "warning",
  options: {},
  messages: {
    name: "The <{name}> is written <wfw:commentRss>, with small letters at its end. Rename it.",
  },
  examples: [
    { good: item("wfw:commentRss") },
    {
      bad: item("⟦wfw:commentRSS⟧"),
      says: "The <wfw:commentRSS> is written <wfw:commentRss>, with small letters at its end. Rename it.",
      fixed: item("wfw:commentRss"),
    },
  ],

  check(feed, { report }) {
    for (const { nameSpan, span, markup, written, parent } of elementsNamed(feed, "wfw:commentRSS")) {
      // Written both ways, so that every reader finds one.
      if (parent?.child("wfw:commentRss")) continue;
      const name = written.replace(/RSS$/, "Rss");
      const close = markup.end + "</".length;
      const isClosed = close + written.length < span.end;
      const end = { file: span.file, start: close, end: close + written.length };
      const fix = [nameSpan, ...(isClosed ? [end] : [])].map((at) => ({
        file: at.file,
        start: at.start,
        end: at.end,
        text: name,
      }));
      report({ at: nameSpan, message: "name", data: { name: written }, fix });
    }
  },
});
