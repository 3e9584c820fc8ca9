import type { FeedElement } from "../model/element.ts";
import type { Feed } from "../model/feed.ts";
import { prefixOf } from "./lexicon.ts";
import { structureOf } from "./structure.ts";

/** A feed that is a podcast. */
export interface Podcast {
  /** The channel. */
  readonly show: FeedElement;
  readonly entries: readonly FeedElement[];
  /** Whether it says anything in Apple's words, and so means to be in directories. */
  readonly isForDirectories: boolean;
}

const podcasts = new WeakMap<Feed, Podcast | undefined>();

/**
 * The podcast that a feed is: it uses the itunes or podcast namespace, at least half of its entries are episodes, and
 * it has an enclosure or says of itself what only shows do.
 * Blog software writes Apple's elements into the channel of every blog.
 */
export function podcastOf(feed: Feed): Podcast | undefined {
  if (podcasts.has(feed)) return podcasts.get(feed);
  const podcast = find(feed);
  podcasts.set(feed, podcast);
  return podcast;
}

function find(feed: Feed): Podcast | undefined {
  const { format, element, entries } = feed;
  if (format !== "rss" || !element) return undefined;
  const prefixes = new Set(structureOf(feed).map(({ name }) => prefixOf(name)));
  const usesItunes = prefixes.has("itunes");
  if (!usesItunes && !prefixes.has("podcast")) return undefined;
  const items = entries.flatMap((entry) => entry.element ?? []);
  if (items.filter(isEpisode).length < items.length / 2) return undefined;
  if (items.length > 0 && !items.some((item) => item.child("enclosure")) && !meansToBeOne(element)) return undefined;
  return { show: element, entries: items, isForDirectories: usesItunes };
}

/** What only a show says of itself: then even one without a single enclosure is a podcast, and a broken one. */
function meansToBeOne(channel: FeedElement): boolean {
  return channel.children.some(({ name }) => ofShows.has(name));
}

const ofShows: ReadonlySet<string> = new Set([
  "itunes:category",
  "itunes:explicit",
  "itunes:owner",
  "itunes:type",
  "podcast:guid",
  "podcast:liveItem",
  "podcast:locked",
  "podcast:medium",
]);

const ofEpisodes: ReadonlySet<string> = new Set([
  "itunes:duration",
  "itunes:episode",
  "itunes:episodeType",
  "itunes:season",
  "podcast:alternateEnclosure",
  "podcast:chapters",
  "podcast:transcript",
]);

function isEpisode({ children }: FeedElement): boolean {
  return children.some((child) => ofEpisodes.has(child.name) || (child.name === "enclosure" && isAudible(child)));
}

function isAudible(enclosure: FeedElement): boolean {
  const type = enclosure.attribute("type")?.value.value.trim() ?? "";
  const url = enclosure.attribute("url")?.value.value ?? "";
  return /^(?:audio|video)\//i.test(type) || /\.(?:mp3|m4a|m4v|mp4|mov|aac|ogg|oga|opus|wav)(?:[?#]|$)/i.test(url);
}
