import { defineRule } from "../../rule.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";

const channel = (inside: string): string =>
  `<rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel>
  ${inside}
</channel></rss>`;
const built = "<lastBuildDate>Fri, 02 May 2025 10:00:00 GMT</lastBuildDate>";

export default defineRule({
  scope: "feed",
  summary: "Numbers of comments come with a date that changes with them; a hit parade is a list of numbers.",
  why: "A new comment changes no pubDate: without lastBuildDate, readers do not see that the feed has changed.",
  source:
    "RDF Site Summary 1.0 Modules: Slash; RSS 2.0, lastBuildDate: “the last time the content of the channel changed”.",
  severity: "error",
  options: {},
  messages: {
    date: {
      text: "The feed counts comments ({count} ×), but has no <lastBuildDate>. Add it, so that readers see new comments.",
      severity: "warning",
    },
    parade: "The <{name}> is no list of numbers: “{value}”. Write whole numbers parted by commas, like “37,21,9”.",
  },
  examples: [
    { good: channel(`${built}<item><slash:comments>3</slash:comments></item>`) },
    { good: channel("<item><slash:hit_parade>37, 21,9</slash:hit_parade></item>") },
    {
      bad: channel("<item><slash:comments>3</slash:comments></item>").replace("<channel>", "⟦<channel>⟧"),
      says: "The feed counts comments (1 ×), but has no <lastBuildDate>. Add it, so that readers see new comments.",
    },
    {
      bad: channel("<item><slash:hit_parade>⟦37 views⟧</slash:hit_parade></item>"),
      says: "The <slash:hit_parade> is no list of numbers: “37 views”. Write whole numbers parted by commas, like “37,21,9”.",
    },
  ],

  check(feed, { report }) {
    const count = elementsNamed(feed, "slash:comments").length;
    if (count > 0 && feed.format === "rss" && feed.element && !feed.element.child("lastBuildDate")) {
      report({ at: feed.opening, message: "date", data: { count } });
    }
    for (const { text, written } of elementsNamed(feed, "slash:hit_parade")) {
      const at = text.trim();
      const isList = at.value.split(",").every((number) => /^\d+$/.test(number.trim()));
      if (at.value !== "" && !isList) report({ at, message: "parade", data: { name: written, value: at.value } });
    }
  },
});
