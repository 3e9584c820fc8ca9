import type { Entry, Feed } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";

const rss = (item: string): string => `<rss version="2.0"><channel><item>${item}</item></channel></rss>`;
const atom = (entry: string): string => `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${entry}</entry></feed>`;

export default defineRule({
  scope: "feed",
  summary: "Every entry can be opened, or is whole in itself.",
  why: "A headline that leads nowhere is of no use: readers see that there is a post, and cannot read it.",
  source:
    "RSS 2.0, link and guid; “an item may also be complete in itself”; RFC 4287, section 4.1.2; JSON Feed 1.1, url.",
  severity: "error",
  options: {},
  messages: {
    contentOrAlternate:
      "The entry has neither content nor a link with rel alternate, of which Atom requires one. Add the link of its post.",
    missing: {
      text: "The entry has no link, no permalink and no enclosure: nobody can open it. Add the link of its post.",
      severity: "warning",
    },
  },
  examples: [
    { good: rss("<title>Rye</title><guid>https://a.example/rye</guid>") },
    { good: rss("<description>A note without a page.</description>") },
    { good: { "feed.xml": atom("<title>Rye</title><content>All about rye.</content>") } },
    {
      bad: rss("<title>Rye</title><description>About rye.</description>").replace("<item>", "⟦<item>⟧"),
      says: "The entry has no link, no permalink and no enclosure: nobody can open it. Add the link of its post.",
    },
    {
      bad: { "feed.xml": atom("<title>Rye</title><summary>About rye.</summary>").replace("<entry>", "⟦<entry>⟧") },
      says: "The entry has neither content nor a link with rel alternate, of which Atom requires one. Add the link of its post.",
    },
  ],

  check(feed, { report }) {
    for (const entry of feed.entries) {
      const { link, url, content } = entry;
      if (feed.format === "atom" && feed.version === "1.0") {
        if (!link && !content) report({ at: entry.opening, message: "contentOrAlternate" });
      } else if (url === undefined && !link?.value && entry.enclosures.length === 0 && !isWhole(entry, feed))
        report({ at: entry.opening, message: "missing" });
    }
  },
});

/**
 * RSS lets link and title be left out where the description is the whole text. What has no title either is empty, and
 * RSS 1.0 requires the link: both are said elsewhere.
 */
function isWhole({ title, content }: Entry, { format }: Feed): boolean {
  return format === "rdf" || content !== undefined || title === undefined;
}
