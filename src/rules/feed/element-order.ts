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
    itemsFirst:
      "<{entry}> stands before the <{name}> of the channel. Put the items last, after all that describes the channel.",
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
      bad: '<rss version="2.0"><channel><title>Bread</title><item><title>Rye</title></item>⟦<ttl>60</ttl>⟧</channel></rss>',
      says: "<ttl> stands behind the first <item>. Move it before the entries.",
    },
    {
      bad: '<rss version="2.0"><channel>⟦<item>⟧<title>Rye</title></item><title>Bread</title></channel></rss>',
      says: "<item> stands before the <title> of the channel. Put the items last, after all that describes the channel.",
    },
    {
      bad: item(`${content}⟦<description>Rye.</description>⟧`),
      says: "<description> stands behind <c:encoded>. Put the description first: some readers show the last of the two.",
    },
  ],

  check({ format, element, entries }, { report }) {
    const late = (format === "atom" || format === "rss") && element ? behindEntries(element) : [];
    const named =
      format === "rss" ? late.find(({ late: { name } }) => /^(?:title|link|description)$/.test(name)) : undefined;
    if (named) {
      const data = { entry: named.entry.written, name: named.late.written };
      report({ at: named.entry.opening, message: "itemsFirst", data });
    }
    for (const { late: one, entry } of named ? [] : late) {
      report({ at: one.span, message: "behindEntries", data: { name: one.written, entry: entry.written } });
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

/** Elements of Atom or RSS itself: extensions may stand anywhere; RSS 0.91 has the text input at the end. */
function behindEntries({ children }: FeedElement): { late: FeedElement; entry: FeedElement }[] {
  const first = children.findIndex(isEntry);
  const entry = children[first];
  if (!entry) return [];
  const isOwn = entry.name === "item" ? /^(?!text[iI]nput$)\w+$/ : /^atom:/;
  const late = children.slice(first).filter((child) => !isEntry(child) && isOwn.test(child.name));
  return late.map((one) => ({ late: one, entry }));
}

function isEntry({ name }: FeedElement): boolean {
  return name === "item" || name === "atom:entry";
}
