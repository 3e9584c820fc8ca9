import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";

const show = (...values: readonly string[]): string =>
  `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
  ${values.map((value) => `<item><itunes:explicit>${value}</itunes:explicit></item>`).join("\n  ")}
</channel></rss>`;

/** Words that Apple’s earlier guides had. */
const former: ReadonlyMap<string, string> = new Map([
  ["yes", "true"],
  ["explicit", "true"],
  ["no", "false"],
  ["clean", "false"],
]);

export default defineRule({
  scope: "feed",
  summary: "Whether a podcast or episode is explicit is said with “true” or “false”.",
  why: "Directories that cannot read it refuse the show, or list it without its parental advisory.",
  source:
    "Apple, “A Podcaster’s Guide to RSS”, <itunes:explicit>; “yes”, “no” and “clean” in its editions before 2020.",
  severity: "error",
  options: {},
  messages: {
    unknown: "“{value}” does not say whether this is explicit. Write “true” or “false”.",
    former: {
      text: "“{value}” is what Apple’s earlier guides had, written {count} × in this feed. Write “{word}”.",
      severity: "warning",
    },
  },
  examples: [
    { good: show("true", "False") },
    { bad: show("⟦maybe⟧"), says: "“maybe” does not say whether this is explicit. Write “true” or “false”." },
    {
      bad: show("⟦no⟧", "true", "no"),
      says: "“no” is what Apple’s earlier guides had, written 2 × in this feed. Write “false”.",
      fixed: show("false", "true", "false"),
    },
  ],

  check(feed, { report }) {
    const uses = new Map([...former.keys()].map((word): [string, Text[]] => [word, []]));
    for (const { text } of elementsNamed(feed, "itunes:explicit")) {
      const at = text.trim();
      const value = at.value.toLowerCase();
      if (value === "" || value === "true" || value === "false") continue;
      const same = uses.get(value);
      if (same) same.push(at);
      else report({ at, message: "unknown", data: { value: at.value } });
    }
    for (const [value, [at, ...others]] of uses) {
      const word = former.get(value);
      if (!at || !word) continue;
      const related = others.map((other) => ({ at: other, note: "And here." }));
      const fix = [at, ...others].map((text) => text.replace(0, text.value.length, word));
      report({ at, message: "former", data: { value, word, count: others.length + 1 }, related, fix });
    }
  },
});
