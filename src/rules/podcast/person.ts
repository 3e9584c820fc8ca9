import { defineRule } from "../../rule.ts";
import { nearestWord } from "../../values/distance.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";
import { podcastTaxonomy } from "./person.words.ts";

const show = (attributes: string): string =>
  `<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
  <podcast:person ${attributes}>Ann</podcast:person>
</channel></rss>`;

export default defineRule({
  scope: "feed",
  summary: "Roles and groups of people in a podcast are those of the Podcast Taxonomy.",
  why: "Apps that sort people by their role cannot tell what a word of one’s own means, and show a guest as a host.",
  source: "podcastindex.org/namespace/1.0, Person; podcasttaxonomy.com.",
  severity: "warning",
  options: {},
  messages: {
    misspelt: "“{value}” is no {kind} of the Podcast Taxonomy. Did you mean “{known}”?",
    unknown: {
      text: "“{value}” is no {kind} of the Podcast Taxonomy. Choose one from its list, so that apps understand it.",
      severity: "info",
    },
  },
  examples: [
    { good: show('role="Cover Art Designer" group="visuals"') },
    {
      bad: show('role="⟦cohost⟧"'),
      says: "“cohost” is no role of the Podcast Taxonomy. Did you mean “co-host”?",
      fixed: show('role="co-host"'),
    },
    {
      bad: show('group="⟦friends⟧"'),
      says: "“friends” is no group of the Podcast Taxonomy. Choose one from its list, so that apps understand it.",
    },
  ],

  check(feed, { report }) {
    for (const person of elementsNamed(feed, "podcast:person")) {
      for (const kind of ["role", "group"] as const) {
        const at = person.attribute(kind)?.value.trim();
        const words = podcastTaxonomy()[kind];
        if (!at?.value || words.includes(at.value.toLowerCase())) continue;
        const { value } = at;
        const known = nearestWord(value, words);
        if (known === undefined) report({ at, message: "unknown", data: { value, kind } });
        else {
          const fix = [at.replace(0, value.length, known)];
          report({ at, message: "misspelt", data: { value, kind, known }, fix, fixSafe: false });
        }
      }
    }
  },
});
