import type { Feed } from "../model/feed.ts";
import { resolveUrl } from "../values/url.ts";
import { createFolder } from "./folder.ts";

/** A built site: its folder and the files in it. */
export interface SiteFiles {
  readonly dir: string;
  /** Relative to the folder. */
  readonly paths: readonly string[];
}

/**
 * The public address of a built site, worked out from its feeds: of the addresses that a feed gives for itself and
 * for the site, the one under which most entries are files of the folder.
 */
export function workOutUrl(feeds: readonly Feed[], { dir, paths }: SiteFiles): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const url of new Set(feeds.flatMap((feed) => candidates(feed, dir)))) {
    const folder = createFolder(paths, { url });
    const found = feeds
      .flatMap(({ entries }) => entries)
      .filter((entry) => {
        const located = entry.url === undefined ? undefined : folder.locate(entry.url);
        return located?.own && located.file !== undefined;
      }).length;
    if (found > most) [best, most] = [url, found];
  }
  return best;
}

function candidates(feed: Feed, dir: string): string[] {
  const below = dir === "." ? feed.file : feed.file.slice(dir.length + 1);
  const self = resolveUrl(feed.self?.value ?? "");
  const link = resolveUrl(feed.link?.value ?? "");
  const fromSelf = self?.endsWith(`/${below}`) ? self.slice(0, -below.length) : undefined;
  const first = feed.entries.find(({ url }) => url !== undefined)?.url;
  const origins = [self, link, first].flatMap((url) => (url ? `${new URL(url).origin}/` : []));
  // An address without a path ("mailto:", "urn:") has no folder.
  const folder = link && resolveUrl("./", link);
  return [fromSelf, folder, ...origins].filter((url): url is string => url?.startsWith("http") === true);
}
