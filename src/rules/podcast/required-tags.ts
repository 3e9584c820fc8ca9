import type { FeedElement } from "../../model/element.ts";
import { defineRule } from "../../rule.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";
import { podcastOf } from "../../vocabulary/podcast.ts";

const image = '<itunes:image href="https://a.example/art.jpg"/>';
const category = '<itunes:category text="Arts"/>';
const rest = "<language>en</language><itunes:explicit>false</itunes:explicit>";
const author = "<itunes:author>Ann</itunes:author>";
const owner = "<itunes:owner><itunes:email>ann@a.example</itunes:email></itunes:owner>";
const show = (tags: string, entries = '<item><enclosure url="https://a.example/1.mp3" type="audio/mpeg"/></item>') =>
  `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">⟦<channel>⟧
  ${tags}
  ${entries}
</channel></rss>`;
const unmarked = (tags: string, entries?: string) => show(tags, entries).replace(/[⟦⟧]/g, "");

/** What Apple refuses a show without; title and description are asked of every feed. */
const required: Readonly<Record<string, string>> = {
  "itunes:image": '<itunes:image href="…"/>',
  language: "<language>",
  "itunes:category": '<itunes:category text="…"/>',
  "itunes:explicit": "<itunes:explicit>",
};

export default defineRule({
  scope: "feed",
  summary:
    "A podcast says what directories ask of a show: artwork, language, category, whether it is explicit, author, owner.",
  why: "Apple Podcasts and the directories that follow it refuse a show that lacks one of them, or cannot verify its owner.",
  source: "Apple, “A Podcaster’s Guide to RSS”: required and recommended show tags.",
  severity: "error",
  options: {},
  messages: {
    missing: "The podcast has no {name}. Directories refuse it without; add {tag} to the channel.",
    author: {
      text: "The podcast has no <itunes:author>. Add it, so that directories show who makes it.",
      severity: "warning",
    },
    owner: {
      text: "The <itunes:owner> has no <itunes:email>, by which directories verify who owns a show. Add it.",
      severity: "warning",
    },
    email: {
      text: "The podcast has no <itunes:email> in <itunes:owner>. Directories use it to verify who owns a show; add it to claim yours.",
      severity: "info",
    },
  },
  examples: [
    { good: unmarked(image + category + rest + author + owner) },
    { good: unmarked("<itunes:author>Ann</itunes:author>", "<item><title>A blog</title></item>") },
    {
      bad: show(category + rest + author + owner),
      says: 'The podcast has no <itunes:image>. Directories refuse it without; add <itunes:image href="…"/> to the channel.',
    },
    {
      bad: show(image + category + rest + owner),
      says: "The podcast has no <itunes:author>. Add it, so that directories show who makes it.",
    },
    {
      bad: show(image + category + rest + author),
      says: "The podcast has no <itunes:email> in <itunes:owner>. Directories use it to verify who owns a show; add it to claim yours.",
    },
    {
      bad: unmarked(image + category + rest + author + owner).replace(owner, "⟦<itunes:owner>⟧</itunes:owner>"),
      says: "The <itunes:owner> has no <itunes:email>, by which directories verify who owns a show. Add it.",
    },
  ],

  check(feed, { report }) {
    for (const owner of elementsNamed(feed, "itunes:owner")) {
      if (!has(owner, "itunes:email")) report({ at: owner.opening, message: "owner" });
    }
    const podcast = podcastOf(feed);
    if (!podcast?.isForDirectories) return;
    const { show } = podcast;
    const at = feed.opening;
    for (const [name, tag] of Object.entries(required)) {
      if (!has(show, name)) report({ at, message: "missing", data: { name: `<${name}>`, tag } });
    }
    if (!has(show, "itunes:author")) report({ at, message: "author" });
    if (!has(show, "itunes:owner")) report({ at, message: "email" });
  },
});

function has(parent: FeedElement, name: string): boolean {
  return parent.child(name) !== undefined;
}
