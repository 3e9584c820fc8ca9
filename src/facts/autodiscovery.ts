import type { Feed } from "../model/feed.ts";
import type { HeadLink, Post } from "../model/post.ts";
import type { Site } from "../model/site.ts";
import { addressKey, parseUrl, resolveUrl } from "../values/url.ts";

/** Media types that readers and browsers take for feeds, by format. */
export const feedTypes: Readonly<Record<Feed["format"], readonly string[]>> = {
  rss: ["application/rss+xml"],
  rdf: ["application/rss+xml", "application/rdf+xml"],
  atom: ["application/atom+xml"],
  json: ["application/feed+json", "application/json"],
  unknown: [],
};

const allTypes: ReadonlySet<string> = new Set(Object.values(feedTypes).flat());

/** Whether a link of a page announces a feed (https://www.rssboard.org/rss-autodiscovery). */
export function announcesFeed({ rel, type, href }: HeadLink): boolean {
  if (rel.includes("feed")) return true;
  // WordPress announces the data of each page as JSON, which is no feed.
  if (href.value.includes("/wp-json/")) return false;
  return rel.includes("alternate") && allTypes.has(mediaType(type));
}

/** A media type without its parameters. */
export function mediaType(type: string | undefined): string {
  return type?.split(";")[0]?.trim().toLowerCase() ?? "";
}

/** The home page of the built site. */
export function homePage({ url, postAt }: Site): Post | undefined {
  const home = url === undefined ? undefined : postAt(url);
  return home?.form === "html" ? home : undefined;
}

/** Finds the feed at an address: by what it says of itself, or by its file beside the home page. */
export function feedsByAddress(site: Site): (url: string) => Feed | undefined {
  const feeds = new Map<string, Feed>();
  const home = homePage(site);
  const folder = home?.file.replace(/index\.x?html?$/i, "");
  for (const feed of site.feeds) {
    const inFolder = folder !== undefined && feed.file.startsWith(folder) ? feed.file.slice(folder.length) : undefined;
    const addresses = [feed.self?.value, inFolder].map((address) => address && resolveUrl(address, site.url));
    // That a feed gives the address of a page for its own is said of the feed.
    for (const address of addresses) if (address && !site.postAt(address)) feeds.set(addressKey(address), feed);
  }
  return (url) => (parseUrl(url) ? feeds.get(addressKey(url)) : undefined);
}
