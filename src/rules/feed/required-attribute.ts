import { defineRule } from "../../rule.ts";
import { structureOf } from "../../vocabulary/structure.ts";

const item = (inside: string): string => `<rss version="2.0"><channel><item>${inside}</item></channel></rss>`;
const enclosure = (attributes: string): string => `<enclosure ${attributes}/>`;

export default defineRule({
  scope: "feed",
  summary: "Every element has the attributes it needs.",
  why: "Without an attribute that says what it is or where it leads, readers pass the element over.",
  source: "RSS 2.0, cloud, enclosure and source; RFC 4287, sections 4.2.2 and 4.2.7; the module's own page.",
  severity: "error",
  options: {},
  messages: {
    required: "<{element}> has no {name}, without which readers cannot use it. Add the attribute.",
    recommended: { text: "<{element}> has no {name}. Add it, so that more readers can use it.", severity: "warning" },
  },
  examples: [
    { good: item(enclosure('url="https://a.example/rye.mp3" length="1200" type="audio/mpeg"')) },
    { good: { "feed.xml": '<feed xmlns="http://www.w3.org/2005/Atom"><link href="/"/></feed>' } },
    {
      bad: item(`⟦${enclosure('url="https://a.example/rye.mp3" type="audio/mpeg"')}⟧`),
      says: "<enclosure> has no length, without which readers cannot use it. Add the attribute.",
    },
    {
      bad: { "feed.xml": '<feed xmlns="http://www.w3.org/2005/Atom"><entry>⟦<link rel="self"/>⟧</entry></feed>' },
      says: "<link> has no href, without which readers cannot use it. Add the attribute.",
    },
    {
      bad: `<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
  ⟦<podcast:trailer url="https://a.example/soon.mp3" pubdate="Fri, 02 May 2025 10:00:00 GMT" length="1200">⟧Soon</podcast:trailer>
</channel></rss>`,
      says: "<podcast:trailer> has no type. Add it, so that more readers can use it.",
    },
  ],

  check(feed, { report }) {
    for (const { elements, form } of structureOf(feed)) {
      for (const { name, need } of form?.neededAttributes ?? []) {
        for (const element of elements.filter((one) => !one.attribute(name))) {
          const data = { element: element.written, name };
          report({ at: element.opening, message: need, data, subject: `${element.name}@${name}` });
        }
      }
    }
  },
});
