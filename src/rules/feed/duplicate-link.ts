import { idKey, ownLinkKey, repeatedEntries } from "../../facts/repeated-entries.ts";
import { oneFinding } from "../../findings/one-finding.ts";
import { defineRule } from "../../rule.ts";

const home = "https://a.example/";
const item = (link: string, more = ""): string => `  <item><link>${link}</link>${more}</item>`;
const rss = (...items: readonly string[]): string =>
  [`<rss version="2.0"><channel><link>${home}</link>`, ...items, "</channel></rss>"].join("\n");

export default defineRule({
  scope: "feed",
  summary: "Every entry leads to a page of its own.",
  why: "Of two entries with one link, one leads to the wrong post, or the same post is shown twice.",
  severity: "warning",
  options: {},
  messages: {
    duplicate: "{count} entries lead to “{url}”. Give each the link of its own post, or remove the one too many.",
  },
  examples: [
    { good: rss(item(`${home}rye`), item(`${home}rye?page=2`), item(`${home}rye#crust`)) },
    { good: rss(item("https://b.example/news"), item("https://b.example/news")) },
    {
      good: rss(
        item(home, '<enclosure url="https://a.example/1.mp3" type="audio/mpeg" length="1"/>'),
        item(home, '<enclosure url="https://a.example/2.mp3" type="audio/mpeg" length="1"/>'),
      ),
    },
    {
      good: rss(
        item(`${home}rye`, "<guid>https://a.example/1</guid>"),
        item(`${home}rye`, "<guid>https://a.example/1</guid>"),
      ),
    },
    {
      bad: rss(item(`${home}rye`), item(`⟦http://www.a.example/rye/⟧`), item(`${home}rye?utm_source=feed`)),
      says: "3 entries lead to “http://www.a.example/rye/”. Give each the link of its own post, or remove the one too many.",
    },
  ],

  check(feed, { report }) {
    for (const [first, second, ...others] of repeatedEntries(feed.entries, ownLinkKey(feed), [idKey])) {
      if (!first || !second) continue;
      const places = [second, first, ...others].map(({ link, id, opening }) => link ?? id ?? opening);
      const finding = oneFinding(places, "The same link.");
      const data = { count: places.length, url: second.link?.value || (second.url ?? "") };
      if (finding) report({ ...finding, message: "duplicate", data });
    }
  },
});
