import type { Entry } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { similarAddress } from "../../values/similar-address.ts";

const rss = (...guids: readonly string[]): string => {
  const items = guids.map((guid) => `  <item><guid>${guid}</guid></item>`);
  return ['<rss version="2.0"><channel>', ...items, "</channel></rss>"].join("\n");
};

const atom = (id: string, ...entries: readonly (readonly [id: string, day: number])[]): Record<string, string> => {
  const written = entries.map(
    ([own, day]) => `<entry><id>${own}</id><updated>2025-05-0${day}T10:00:00Z</updated></entry>`,
  );
  return { "feed.xml": `<feed xmlns="http://www.w3.org/2005/Atom"><id>${id}</id>${written.join("")}</feed>` };
};

export default defineRule({
  scope: "feed",
  summary: "Every entry has an id of its own.",
  why: "Feed readers tell by the id whether they have shown an entry before: of two entries with one id, subscribers see one.",
  source: "RSS 2.0, guid: “a string that uniquely identifies the item”; RFC 4287, section 4.2.6; JSON Feed 1.1, id.",
  severity: "error",
  options: {
    similar: {
      type: "boolean",
      default: true,
      description: "Also warn of ids that differ only in letter case, http or https, www, or a slash at the end.",
    },
  },
  messages: {
    duplicate: "The id “{id}” is also that of an earlier entry. Give every entry an id of its own.",
    sameEntry: {
      text: "The id “{id}” is also that of an earlier entry, so both are one entry. Leave the older form out, or give each an id.",
      severity: "warning",
    },
    feed: {
      text: "The id “{id}” is also that of the feed. Give the entry an id of its own.",
      severity: "warning",
    },
    similar: {
      text: "The id “{id}” is almost that of an earlier entry, “{other}”. If both are one post, remove one entry.",
      severity: "warning",
    },
  },
  examples: [
    { good: rss("https://a.example/1", "https://a.example/2", "tag:a.example,2026:3") },
    { good: rss("https://a.example/1", "http://www.a.example/1/"), options: { similar: false } },
    {
      bad: rss("https://a.example/1", "⟦https://a.example/1⟧"),
      says: "The id “https://a.example/1” is also that of an earlier entry. Give every entry an id of its own.",
    },
    {
      bad: {
        "feed.json": `{
  "version": "https://jsonfeed.org/version/1.1",
  "items": [{ "id": "one" }, { "id": "⟦one⟧" }]
}`,
      },
      says: "The id “one” is also that of an earlier entry. Give every entry an id of its own.",
    },
    {
      bad: atom("one", ["⟦one⟧", 1], ["two", 2], ["⟦two⟧", 3]),
      says: [
        "The id “one” is also that of the feed. Give the entry an id of its own.",
        "The id “two” is also that of an earlier entry, so both are one entry. Leave the older form out, or give each an id.",
      ],
    },
    {
      bad: rss("https://a.example/1", "⟦http://www.a.example/1/⟧"),
      says: "The id “http://www.a.example/1/” is almost that of an earlier entry, “https://a.example/1”. If both are one post, remove one entry.",
    },
  ],

  check({ format, id: feedId, entries }, { options, report }) {
    const exact = new Map<string, Entry>();
    const similar = new Map<string, Text>();
    for (const entry of entries) {
      const { id } = entry;
      if (!id?.value) continue;
      const key = similarAddress(id.value);
      const first = exact.get(id.value);
      const other = similar.get(key);
      if (first) {
        const related = [{ at: first.id ?? first.opening, note: "The id is used here first." }];
        const isRevised = format === "atom" && updatedOf(first) !== updatedOf(entry);
        report({ at: id, message: isRevised ? "sameEntry" : "duplicate", data: { id: id.value }, related });
      } else if (format === "atom" && id.value === feedId?.value) {
        const related = [{ at: feedId, note: "The id of the feed." }];
        report({ at: id, message: "feed", data: { id: id.value }, related });
      } else if (other && options.similar) {
        const related = [{ at: other, note: "The id it resembles." }];
        report({ at: id, message: "similar", data: { id: id.value, other: other.value }, related });
      }
      if (!first) exact.set(id.value, entry);
      if (!other) similar.set(key, id);
    }
  },
});

/** Atom lets one entry stand in a feed in several states, told apart by this date (RFC 4287, section 4.1.1). */
function updatedOf({ dates }: Entry): number | undefined {
  return dates.find(({ role }) => role === "updated")?.time;
}
