import { isCompared, placeOf } from "../../facts/announced.ts";
import { dueDate } from "../../facts/published.ts";
import { defineRule } from "../../rule.ts";
import { earliestPlausible } from "../../values/dates.ts";

const rss = (item: string): string =>
  `<rss version="2.0"><channel><link>https://a.example/</link>
<item>${item}<link>https://a.example/rye/</link></item>
</channel></rss>`;
const markdown = (date: string): string => `---\ntitle: Rye\nurl: /rye/\ndate: ${date}\n---\n`;
const now = "2026-01-01T00:00:00Z";
const slack = 86_400_000;

export default defineRule({
  scope: "feed",
  summary: "No post is in a feed before its day.",
  why: "Subscribers read today what is due later, and readers that sort by date keep it on top until then.",
  severity: "error",
  options: {},
  messages: {
    due: "The post is due on “{date}” ({name}), and is in the feed already. Publish it when it is due, or correct its date.",
  },
  examples: [
    { good: { "feed.xml": rss("<title>Rye</title>"), "rye.md": markdown("2026-01-02") }, now },
    {
      bad: { "feed.xml": rss("<title>⟦Rye⟧</title>"), "rye.md": markdown("2026-01-03") },
      now,
      says: "The post is due on “2026-01-03” (date in the front matter), and is in the feed already. Publish it when it is due, or correct its date.",
    },
    {
      bad: {
        "public/feed.xml": rss("<pubDate>⟦Fri, 06 Mar 2026 08:00:00 GMT⟧</pubDate>"),
        "public/rye/index.html":
          '<h1>Rye</h1><time class="dt-published" datetime="2026-03-06T08:00:00Z">6 March</time>',
      },
      site: { dir: "public", url: "https://a.example/" },
      now,
      says: "The post is due on “2026-03-06T08:00:00Z” (date on the page), and is in the feed already. Publish it when it is due, or correct its date.",
    },
  ],

  check({ entries }, { now, report }) {
    for (const entry of entries) {
      const { post, dates } = entry;
      const due = post && isCompared(post) ? dueDate(post, now) : undefined;
      const published = dates.find(({ role, time }) => role === "published" && (time ?? 0) >= earliestPlausible);
      // That the feed says another day is said by parity/date.
      if (!due || (published?.time ?? Number.POSITIVE_INFINITY) <= now + slack) continue;
      const related = [{ at: due, note: "The date of the post." }];
      const data = { date: due.value, name: due.name };
      report({ at: published?.text ?? placeOf(entry), message: "due", data, related });
    }
  },
});
