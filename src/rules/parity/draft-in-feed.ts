import { isCompared, placeOf } from "../../facts/announced.ts";
import { draftOf } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

const rss = (title: string): string =>
  `<rss version="2.0"><channel><link>https://a.example/</link><item><title>${title}</title><link>https://a.example/rye/</link></item></channel></rss>`;
const markdown = (fields: string): string => `---\ntitle: Rye\nurl: /rye/\n${fields}\n---\n`;

export default defineRule({
  scope: "feed",
  summary: "No draft is in a feed.",
  why: "Subscribers read what was not to be published, and a feed cannot be called back: readers keep what they have fetched.",
  severity: "error",
  options: {},
  messages: {
    draft: "The post is a draft (“{key}: {value}”), and is in the feed. Publish it, or build the site without drafts.",
  },
  examples: [
    { good: { "feed.xml": rss("Rye"), "rye.md": markdown("draft: false") } },
    {
      bad: { "feed.xml": rss("⟦Rye⟧"), "rye.md": markdown("draft: true") },
      says: "The post is a draft (“draft: true”), and is in the feed. Publish it, or build the site without drafts.",
    },
    {
      bad: {
        "public/feed.xml": rss("⟦Rye⟧"),
        "public/rye/index.html": "<h1>Rye</h1>",
        "rye.md": markdown("published: false"),
      },
      site: { dir: "public", url: "https://a.example/" },
      says: "The post is a draft (“published: false”), and is in the feed. Publish it, or build the site without drafts.",
    },
  ],

  check({ entries }, { report }) {
    for (const entry of entries) {
      const { post } = entry;
      const draft = post && isCompared(post) ? draftOf(post.source ?? post) : undefined;
      if (!draft) continue;
      const data = { key: draft.key, value: draft.value };
      report({ at: placeOf(entry), message: "draft", data, related: [{ at: draft, note: "In the Markdown." }] });
    }
  },
});
