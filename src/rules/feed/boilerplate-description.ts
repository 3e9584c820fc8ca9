import { oneFinding } from "../../findings/one-finding.ts";
import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { collapsed } from "../../values/white-space.ts";

const rss = (...descriptions: readonly string[]): string => {
  const items = descriptions.map((text) => `  <item><description>${text}</description></item>`);
  return ['<rss version="2.0"><channel>', ...items, "</channel></rss>"].join("\n");
};
const opening = "Welcome to the show in which Ada and Tom bake what you send! ";

export default defineRule({
  scope: "feed",
  summary: "Descriptions begin with what is new in their post.",
  why: "Readers show the first line or two: where all begin alike, that line tells posts apart for nobody.",
  severity: "warning",
  options: {
    length: { type: "integer", default: 60, minimum: 1, description: "Characters of text that are compared." },
    min: { type: "integer", default: 3, minimum: 2, description: "Fewest descriptions that begin alike." },
  },
  messages: {
    boilerplate: "{count} descriptions begin with “{beginning}”. Begin with what this post is about.",
  },
  examples: [
    { good: rss(`${opening}Rye.`, `${opening}Spelt.`) },
    { good: rss("Bread: rye", "Bread: spelt", "Bread: oats"), options: { length: 8 } },
    { good: rss(`${opening}Rye.`, `${opening}Spelt.`, `${opening}Oats.`), options: { min: 4 } },
    { good: rss(opening, opening, opening) },
    {
      bad: rss("⟦Bread: rye⟧", "Bread: spelt", "Bread: oats"),
      options: { length: 7, min: 3 },
      says: "3 descriptions begin with “Bread:”. Begin with what this post is about.",
    },
    {
      bad: rss(`⟦${opening}Rye.⟧`, `${opening}Spelt.`, `&lt;b&gt;${opening}&lt;/b&gt;Oats.`),
      says: "3 descriptions begin with “Welcome to the show in which Ada and Tom bake what you send!”. Begin with what this post is about.",
    },
  ],

  check({ entries }, { options: { length, min }, report }) {
    const beginnings = new Map<string, { readonly places: Text[]; readonly texts: Set<string> }>();
    for (const { description } of entries) {
      const text = description?.plain.value ?? "";
      const beginning = collapsed(text).slice(0, length);
      if (!description || beginning.length < length) continue;
      const known = beginnings.get(beginning);
      if (known) {
        known.places.push(description.text);
        known.texts.add(text);
      } else beginnings.set(beginning, { places: [description.text], texts: new Set([text]) });
    }
    for (const [beginning, { places, texts }] of beginnings) {
      // Descriptions that are the same to the end are duplicates, which is another rule's.
      if (places.length < min || texts.size === 1) continue;
      const finding = oneFinding(places, "The same beginning.");
      if (finding) report({ ...finding, message: "boilerplate", data: { count: places.length, beginning } });
    }
  },
});
