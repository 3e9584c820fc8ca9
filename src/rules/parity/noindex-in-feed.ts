import { announcedPosts } from "../../facts/announced.ts";
import { writtenPlace } from "../../facts/origin.ts";
import { noindexOf } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

const rss =
  '<rss version="2.0"><channel><link>https://a.example/</link><item><link>https://a.example/rye/</link></item></channel></rss>';
const page = (robots: string): string => `<meta name="robots" content="${robots}">\n<h1>Rye</h1>`;
const site = { dir: "public", url: "https://a.example/" };

export default defineRule({
  scope: "site",
  summary: "What a feed announces may be found by search engines.",
  why: "A post is published by the feed and hidden by its page: who looks for it later does not find it.",
  source: "https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag",
  severity: "error",
  options: {},
  messages: {
    noindex:
      "The page asks search engines to leave it out (“{content}”), and the feed announces it. Take out “{word}”, or the entry.",
  },
  examples: [
    { good: { "public/feed.xml": rss, "public/rye/index.html": page("noarchive, max-snippet:-1") }, site },
    { good: { "public/index.html": '<a href="/oat/">Oat</a>', "public/oat/index.html": page("noindex") }, site },
    {
      bad: { "public/feed.xml": rss, "public/rye/index.html": page("⟦noindex, follow⟧") },
      site,
      says: "The page asks search engines to leave it out (“noindex, follow”), and the feed announces it. Take out “noindex”, or the entry.",
    },
    {
      bad: {
        "public/feed.xml": rss,
        "public/rye/index.html": page("noindex"),
        "rye.md": "---\nurl: /rye/\nrobots: ⟦noindex⟧\n---\n# Rye\n",
      },
      site,
      says: "The page asks search engines to leave it out (“noindex”), and the feed announces it. Take out “noindex”, or the entry.",
    },
  ],

  check({ feeds }, { report }) {
    for (const { post, announcements } of announcedPosts(feeds)) {
      const directive = noindexOf(post);
      if (!directive) continue;
      const { link, opening } = announcements[0].entry;
      const data = { content: directive.at.value, word: directive.name };
      // On all pages it comes from a template: a site that was to be a preview.
      const related = [{ at: link ?? opening, note: "In the feed." }];
      report({ at: writtenPlace(directive.at, post), message: "noindex", data, related, subject: "noindex" });
    }
  },
});
