import type { Feed } from "../../model/feed.ts";
import type { Link, LinkUse } from "../../model/link.ts";
import type { Post } from "../../model/post.ts";
import { collectFeed } from "./feed-uses.ts";
import { collectPost, type LinkSettings } from "./post-uses.ts";
import { type AddressSettings, LinkTable } from "./table.ts";

/** Every distinct address, in the order of first use, with all its uses. */
export function collectLinks(
  feeds: readonly Feed[],
  posts: readonly Post[],
  settings: LinkSettings & AddressSettings,
): Link[] {
  const links = new LinkTable(settings);
  const written = new Map<Post, ReadonlyMap<string, LinkUse>>();
  // The content of an entry is read with its feed.
  for (const post of posts) if (post.form !== "entry") written.set(post, collectPost(post, links, settings));
  const nothing = new Map<string, LinkUse>();
  for (const feed of feeds) collectFeed(feed, links, (post) => (post && written.get(post)) ?? nothing);
  return links.all();
}
