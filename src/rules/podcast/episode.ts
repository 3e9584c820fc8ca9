import type { FeedElement } from "../../model/element.ts";
import { defineRule } from "../../rule.ts";

const show = (items: string, type = ""): string =>
  `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>${type}
  ${items}
</channel></rss>`;
const episode = (number: string, rest = ""): string =>
  `<item><itunes:season>1</itunes:season><itunes:episode>${number}</itunes:episode>${rest}</item>`;
const serial = "<itunes:type>serial</itunes:type>";

export default defineRule({
  scope: "feed",
  summary: "Episodes of a serial show are numbered, and no two of one season have one number.",
  why: "Apps put a serial show in the order of its numbers: an episode without one, or with another’s, is listed in the wrong place.",
  source:
    "Apple, “A Podcaster’s Guide to RSS”: <itunes:type>, <itunes:episode>, <itunes:season>, <itunes:episodeType>.",
  severity: "warning",
  options: {},
  messages: {
    missing: "The show is serial, yet the episode has no number. Add <itunes:episode>.",
    duplicate: "Two {type} episodes have the number {number}. Number each of them differently.",
  },
  examples: [
    { good: show(episode("1") + episode("2"), serial) },
    { good: show(`${episode("1")}${episode("1", "<itunes:episodeType>bonus</itunes:episodeType>")}`) },
    { good: show("<item><itunes:episodeType>trailer</itunes:episodeType></item>", serial) },
    {
      bad: show(`${episode("1")}⟦<item>⟧<itunes:season>1</itunes:season></item>`, serial),
      says: "The show is serial, yet the episode has no number. Add <itunes:episode>.",
    },
    {
      bad: show(episode("7") + episode("⟦7⟧")),
      says: "Two full episodes have the number 7 of season 1. Number each of them differently.",
    },
  ],

  check({ element, entries }, { report }) {
    const isSerial = valueOf(element, "itunes:type") === "serial";
    const first = new Map<string, FeedElement>();
    for (const { element: item } of entries) {
      const type = valueOf(item, "itunes:episodeType") || "full";
      const episode = item?.child("itunes:episode");
      if (!item || !episode) {
        if (item && isSerial && type === "full") report({ at: item.opening, message: "missing" });
        continue;
      }
      const season = valueOf(item, "itunes:season");
      const value = valueOf(item, "itunes:episode");
      if (value === "") continue;
      const key = [type, season, value].join(" ");
      const other = first.get(key);
      if (!other) {
        first.set(key, episode);
        continue;
      }
      const number = season === "" ? value : `${value} of season ${season}`;
      const related = [{ at: other.text, note: "The other one." }];
      report({ at: episode.text.trim(), message: "duplicate", data: { type, number }, related });
    }
  },
});

function valueOf(parent: FeedElement | undefined, name: string): string {
  return parent?.child(name)?.text.value.trim().toLowerCase() ?? "";
}
