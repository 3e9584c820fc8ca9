import type { Entry, Feed } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";

const atom = (entry: string): string => `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${entry}</entry></feed>`;

export default defineRule({
  scope: "feed",
  summary: "The feed has entries, and every entry has something to read.",
  why: "A feed without entries looks broken to who subscribes to it, and an empty entry is a blank line in the list.",
  severity: "warning",
  options: {},
  messages: {
    feed: "The feed has no entries. Look whether the generator finds the posts, or publish one.",
    entry: "The entry has no title, description or content. Give it one of them, or remove it.",
  },
  examples: [
    { good: '<rss version="2.0"><channel><item><title>Rye</title></item></channel></rss>' },
    { good: { "feed.xml": atom('<title/><link rel="enclosure" href="https://a.example/rye.jpg"/>') } },
    {
      bad: '<rss version="2.0">⟦<channel>⟧<title>Bread</title></channel></rss>',
      says: "The feed has no entries. Look whether the generator finds the posts, or publish one.",
    },
    {
      bad: { "feed.xml": atom("<title/><summary> </summary>").replace("<entry>", "⟦<entry>⟧") },
      says: "The entry has no title, description or content. Give it one of them, or remove it.",
    },
  ],

  check(feed, { report }) {
    // What is missing from a feed that is not well-formed may be lost to its faults.
    const isRead = feed.format !== "unknown" && feed.faults.length === 0 && hasList(feed);
    if (isRead && feed.entries.length === 0) report({ at: feed.opening, message: "feed" });
    for (const entry of feed.entries) {
      if (isEmpty(entry) && !isSaidElsewhere(entry, feed)) report({ at: entry.opening, message: "entry" });
    }
  },
});

/** A JSON Feed without a list of items is told as such. */
function hasList({ json }: Feed): boolean {
  return json === undefined || (json.type === "object" && json.value("items")?.type === "array");
}

function isEmpty({ title, description, content, enclosures }: Entry): boolean {
  return !title?.value && !description?.text.value && !content?.text.value && enclosures.length === 0;
}

/** Where the format requires an element, its absence is a fault of its own. Atom's empty content may lie elsewhere. */
function isSaidElsewhere({ title, description, content }: Entry, { format }: Feed): boolean {
  if (format === "json") return true;
  if (format === "atom") return title === undefined || content !== undefined;
  return title === undefined && (format === "rdf" || (description === undefined && content === undefined));
}
