import { defineRule } from "../../rule.ts";

const feed = '⟦<rss version="2.0">⟧<channel><title>Bread</title></channel></rss>'.replace(/[⟦⟧]/g, "");
const marked = '<rss version="2.0">⟦<channel>⟧<title>Bread</title></channel></rss>';

export default defineRule({
  scope: "feed",
  summary: "The feed is small enough to be fetched often.",
  why: "Every subscriber's reader downloads the feed again and again; large feeds are slow, cost traffic and are cut off by some readers.",
  source: "FeedBurner, long the widest reader of feeds, refused more than 512 kB.",
  severity: "error",
  options: {
    warnAbove: {
      type: "integer",
      default: 1_000_000,
      minimum: 0,
      description: "Bytes above which the feed is a warning.",
    },
    adviseAbove: {
      type: "integer",
      default: 250_000,
      minimum: 0,
      description: "Bytes above which the feed is a hint.",
    },
  },
  messages: {
    unread: "The feed has {bytes} bytes, more than maxFeedSize allows. It was not read; publish fewer entries.",
    large: {
      text: "The feed has {bytes} bytes; keep it below {limit}, with fewer entries or summaries.",
      severity: "warning",
    },
    heavy: { text: "The feed has {bytes} bytes; readers fetch it often. Below {limit} it is light.", severity: "info" },
  },
  examples: [
    { good: feed, options: { warnAbove: feed.length, adviseAbove: feed.length } },
    { good: feed },
    {
      bad: marked,
      options: { warnAbove: feed.length - 1, adviseAbove: 0 },
      says: `The feed has ${feed.length} bytes; keep it below ${feed.length - 1}, with fewer entries or summaries.`,
    },
    {
      bad: marked,
      options: { warnAbove: feed.length, adviseAbove: feed.length - 1 },
      says: `The feed has ${feed.length} bytes; readers fetch it often. Below ${feed.length - 1} it is light.`,
    },
    {
      bad: { "feed.xml": `⟦⟧${feed}${" ".repeat(1_000_000)}` },
      says: "The feed has 1000064 bytes, more than maxFeedSize allows. It was not read; publish fewer entries.",
    },
  ],

  check({ bytes, oversize, opening }, { options, report }) {
    if (oversize) report({ at: opening, message: "unread", data: { bytes } });
    else if (bytes > options.warnAbove)
      report({ at: opening, message: "large", data: { bytes, limit: options.warnAbove } });
    else if (bytes > options.adviseAbove)
      report({ at: opening, message: "heavy", data: { bytes, limit: options.adviseAbove } });
  },
});
