import type { FeedElement } from "../../model/element.ts";
import { defineRule } from "../../rule.ts";

const atom = (inside: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`;
const content = '<c:encoded xmlns:c="http://purl.org/rss/1.0/modules/content/">Rye, in full.</c:encoded>';
const item = (inside: string): string => `<rss version="2.0"><channel><item>${inside}</item></channel></rss>`;

export default defineRule({
  scope: "feed",
  summary: "What concerns the feed stands before its entries, and a description before the full content.",
  why: "Readers that stop after the newest entries miss what stands behind them; some take the last text of an item for its description.",
  source:
    "RFC 4287, section 4.1.1, grammar of atom:feed; RSS Advisory Board, RSS Best Practices Profile, content:encoded.",
  severity: "warning",
  options: {},
  messages: {
    behindEntries: "<{name}> stands behind the first <{entry}>. Move it before the entries.",
    description:
      "<{name}> stands behind <{content}>. Put the description first: some readers show the last of the two.",
  },
  examples: [
    { good: { "feed.xml": atom("<title>Bread</title><entry><title>Rye</title></entry>") } },
    { good: item(`<description>Rye.</description>${content}`) },
    {
      bad: { "feed.xml": atom("<entry><title>Rye</title></entry>⟦<title>Bread</title>⟧") },
      says: "<title> stands behind the first <entry>. Move it before the entries.",
    },
    {
      bad: item(`${content}⟦<description>Rye.</description>⟧`),
      says: "<description> stands behind <c:encoded>. Put the description first: some readers show the last of the two.",
    },
  ],

  check({ format, element, entries }, { report }) {
    if (format === "atom" && element) {
      for (const { late, entry } of behindEntries(element)) {
        report({ at: late.span, message: "behindEntries", data: { name: late.written, entry: entry.written } });
      }
    }
    for (const entry of format === "rss" ? entries : []) {
      const children = entry.element?.children ?? [];
      const encoded = children.findIndex(({ name }) => name === "content:encoded");
      const late = encoded < 0 ? undefined : children.find(({ name }, at) => name === "description" && at > encoded);
      const data = { name: late?.written ?? "", content: children[encoded]?.written ?? "" };
      if (late) report({ at: late.span, message: "description", data, subject: "description" });
    }
  },
});

/** Elements of Atom itself: extensions may stand anywhere. */
function behindEntries({ children }: FeedElement): { late: FeedElement; entry: FeedElement }[] {
  const first = children.findIndex(({ name }) => name === "atom:entry");
  const entry = children[first];
  if (!entry) return [];
  const late = children.slice(first).filter(({ name }) => name !== "atom:entry" && name.startsWith("atom:"));
  return late.map((one) => ({ late: one, entry }));
}
