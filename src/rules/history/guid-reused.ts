import { causesOf } from "../../facts/causes.ts";
import { historyOf, idOf } from "../../facts/history.ts";
import { defineRule } from "../../rule.ts";

const rss = (...items: readonly (readonly [guid: string, slug: string, title: string, day?: number])[]): string => {
  const written = items.map(([guid, slug, title, day]) => {
    const date = day === undefined ? "" : `<pubDate>0${day} May 2026 10:00:00 GMT</pubDate>`;
    return `  <item><title>${title}</title><link>https://a.example/${slug}</link><guid>${guid}</guid>${date}</item>`;
  });
  return ['<rss version="2.0"><channel>', ...written, "</channel></rss>"].join("\n");
};
const previous = "before.xml";

export default defineRule({
  scope: "feed",
  summary: "An id never comes to mean another post.",
  why: "Readers take a post with a known id for one that they have shown: subscribers never see the new one, or it replaces the old one.",
  source: "RFC 4287, section 4.2.6: an id is “permanent, universally unique”; RSS 2.0, guid; JSON Feed 1.1, id.",
  severity: "error",
  options: {},
  messages: {
    reused:
      "The id “{id}” was that of another post, “{title}”: subscribers do not see this one. Give it an id of its own.",
    many: "{count} posts have ids that were those of others, “{id}” of “{title}” first: subscribers do not see these posts. Make ids that stay with their posts.",
  },
  examples: [
    // A post that got another title and address is the same one.
    {
      good: {
        "feed.xml": rss(["1", "rye-bread", "All about rye", 2]),
        [previous]: rss(["1", "rye", "Rye", 2]),
      },
      previous,
    },
    {
      good: { "feed.xml": rss(["2", "wheat", "Wheat"], ["1", "rye", "Rye"]), [previous]: rss(["1", "rye", "Rye"]) },
      previous,
    },
    {
      bad: { "feed.xml": rss(["⟦1⟧", "wheat", "Wheat", 3]), [previous]: rss(["1", "rye", "Rye", 2]) },
      previous,
      says: "The id “1” was that of another post, “Rye”: subscribers do not see this one. Give it an id of its own.",
    },
    // Ids that count from the newest post on.
    {
      bad: {
        "feed.xml": rss(["⟦1⟧", "oats", "Oats", 4], ["2", "wheat", "Wheat", 3], ["3", "rye", "Rye", 2]),
        [previous]: rss(["1", "wheat", "Wheat", 3], ["2", "rye", "Rye", 2]),
      },
      previous,
      says: "2 posts have ids that were those of others, “1” of “Wheat” first: subscribers do not see these posts. Make ids that stay with their posts.",
    },
  ],

  check(feed, { report }) {
    const { reused = [], kept = [] } = historyOf(feed) ?? {};
    const changes = reused.map(({ now, before }) => ({
      id: idOf(now) ?? "",
      title: before.title?.value || (before.url ?? ""),
      from: before.url ?? "",
      to: now.url ?? "",
      at: now.id ?? now.opening,
      was: before.title ?? before.opening,
    }));
    for (const { first, count, subject, others } of causesOf(changes, kept.length)) {
      const { at, id, title, was } = first;
      const about = { at, subject, related: [{ at: was, note: "The post with this id before." }, ...others] };
      if (count === 1) report({ ...about, message: "reused", data: { id, title } });
      else report({ ...about, message: "many", data: { count, id, title } });
    }
  },
});
