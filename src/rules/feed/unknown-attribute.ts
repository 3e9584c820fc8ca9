import { defineRule } from "../../rule.ts";
import { nearestWord } from "../../values/distance.ts";
import { structureOf } from "../../vocabulary/structure.ts";

const item = (inside: string): string => `<rss version="2.0"><channel><item>${inside}</item></channel></rss>`;

export default defineRule({
  scope: "feed",
  summary: "Every attribute is one that its element may have.",
  why: "Readers look for attributes by name: what is misspelt they never see, and the element does less than its author wants.",
  source: "RSS 2.0, “Extending RSS”: other attributes belong in a namespace; RFC 4287; the module's own page.",
  severity: "warning",
  options: {},
  messages: {
    misspelt: "<{element}> has no attribute {name}. Did you mean {meant}?",
    unknown: "<{element}> has no attribute {name}. Remove it.",
    many: "<{element}> has {count} attributes that nobody knows, {name} first. Remove them.",
  },
  examples: [
    { good: item('<guid isPermaLink="false">1</guid>') },
    { good: item('<guid xml:lang="en" x:y="1" xmlns:x="https://a.example/ns">1</guid>') },
    {
      bad: item('<guid ⟦ispermalink⟧="false">1</guid>'),
      says: "<guid> has no attribute ispermalink. Did you mean isPermaLink?",
      fixed: item('<guid isPermaLink="false">1</guid>'),
    },
    {
      bad: item('<title ⟦lang⟧="en">Rye</title>'),
      says: "<title> has no attribute lang. Remove it.",
    },
    {
      bad: item(`<title ⟦a0⟧="" ${Array.from({ length: 20 }, (_, index) => `a${index + 1}=""`).join(" ")}>Rye</title>`),
      says: "<title> has 21 attributes that nobody knows, a0 first. Remove them.",
    },
  ],

  check(feed, { report }) {
    for (const { element, form } of structureOf(feed)) {
      if (!form || element.attributes.length === 0) continue;
      const known = form.attributes ?? {};
      const unknown = element.attributes.filter(
        ({ name, written }) => !/[:{]/.test(name) && written !== "xmlns" && !Object.hasOwn(known, name),
      );
      const [first] = unknown;
      if (first && unknown.length > mostApart) {
        const data = { element: element.written, count: unknown.length, name: first.written };
        report({ at: first.nameSpan, message: "many", data });
        continue;
      }
      for (const { name, written, nameSpan } of unknown) {
        const data = { element: element.written, name: written };
        const about = { at: nameSpan, subject: `${element.name}@${name}` };
        const free = Object.keys(known).filter((one) => !element.attribute(one));
        const meant = nearestWord(name, free);
        if (meant === undefined) report({ ...about, message: "unknown", data });
        else {
          const fix = [{ ...nameSpan, text: meant }];
          const fixSafe = meant.toLowerCase() === name.toLowerCase();
          report({ ...about, message: "misspelt", data: { ...data, meant }, fix, fixSafe });
        }
      }
    }
  },
});

/** More unknown attributes than this on one element are one finding. */
const mostApart = 20;
