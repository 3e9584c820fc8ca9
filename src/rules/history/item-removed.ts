import { removedFrom } from "../../facts/removed-entries.ts";
import type { Entry } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";
import { examples } from "./item-removed.examples.ts";

/** So many titles a message names. */
const named = 3;

export default defineRule({
  scope: "feed",
  summary: "An entry stays in the feed until newer ones push it out at the end.",
  why: "Subscribers who have not fetched it yet never see the post; a slug, a date or a draft flag changed by mistake is often the reason.",
  severity: "warning",
  options: {},
  messages: {
    one: "The entry {titles} is gone, though the feed still holds older ones. Put it back, unless you withdrew it on purpose.",
    many: "{count} entries are gone, though the feed still holds older ones: {titles}. Put them back, unless you withdrew them on purpose.",
  },
  examples,

  check(feed, { report }) {
    const removed = removedFrom(feed);
    if (removed.length === 0) return;
    const related = removed.map((entry) => ({ at: entry.title ?? entry.opening, note: "The entry before." }));
    const titles = removed.slice(0, named).map(nameOf).join(", ");
    const about = { at: feed.title ?? feed.opening, related, subject: removed.map(nameOf).join(" ") };
    if (removed.length === 1) return report({ ...about, message: "one", data: { titles } });
    const rest = removed.length > named ? `${titles} and ${removed.length - named} more` : titles;
    report({ ...about, message: "many", data: { count: removed.length, titles: rest } });
  },
});

/** Short enough for three of them to fit into a message. */
const longestName = 36;

function nameOf({ title, url, id }: Entry): string {
  const name = title?.value || url || id?.value || "without a title";
  return `“${name.length > longestName ? `${name.slice(0, longestName - 1).toWellFormed()}…` : name}”`;
}
