import type { Example } from "../../rule.ts";

/** Entries by day of May 2026, titled by their number. */
const rss = (titles: string, days: readonly number[], built = 20): string => {
  const items = days.map(
    (day) => `  <item><title>${day}</title><guid>${day}</guid><pubDate>${day} May 2026 10:00:00 GMT</pubDate></item>`,
  );
  const date = `<lastBuildDate>${built} May 2026 10:00:00 GMT</lastBuildDate>`;
  return [`<rss version="2.0"><channel>${titles}${date}`, ...items, "</channel></rss>"].join("\n");
};
const title = "<title>Bread</title>";
const marked = "<title>⟦Bread⟧</title>";
const previous = "before.xml";

const atom = (inside: string, ...ids: readonly number[]): string => {
  const entries = ids.map((id) => `<entry><id>urn:x-rye:${id}</id><updated>2026-05-0${id}T10:00:00Z</updated></entry>`);
  return `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">${inside}${entries.join("")}</feed>`;
};
const tombstone = '<at:deleted-entry ref="urn:x-rye:3" when="2026-05-09T10:00:00Z"/>';

export const examples: [Example, Example, ...Example[]] = [
  // The feed holds the newest three, or was cut to them; a pinned entry stays at the top.
  { good: { "feed.xml": rss(title, [15, 14, 13]), [previous]: rss(title, [14, 13, 12]) }, previous },
  { good: { "feed.xml": rss(title, [14, 13]), [previous]: rss(title, [14, 13, 12, 11]) }, previous },
  { good: { "feed.xml": rss(title, [1, 15, 14]), [previous]: rss(title, [1, 14, 13]) }, previous },
  // Oldest first, the newest three.
  { good: { "feed.xml": rss(title, [13, 14, 15]), [previous]: rss(title, [12, 13, 14]) }, previous },
  // The other feed is the newer one.
  { good: { "feed.xml": rss(title, [13, 12], 13), [previous]: rss(title, [14, 13, 12], 14) }, previous },
  // It was withdrawn, and the feed says so.
  { good: { "feed.xml": atom(tombstone, 4, 2), [previous]: atom("", 4, 3, 2) }, previous },
  {
    bad: { "feed.xml": rss(marked, [15, 14, 12]), [previous]: rss(title, [14, 13, 12]) },
    previous,
    says: "The entry “13” is gone, though the feed still holds older ones. Put it back, unless you withdrew it on purpose.",
  },
  {
    bad: { "feed.xml": rss(marked, [15, 11]), [previous]: rss(title, [15, 14, 13, 12, 11, 10]) },
    previous,
    says: "3 entries are gone, though the feed still holds older ones: “14”, “13”, “12”. Put them back, unless you withdrew them on purpose.",
  },
];
