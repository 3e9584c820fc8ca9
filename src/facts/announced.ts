import type { Entry, Feed } from "../model/feed.ts";
import type { Post } from "../model/post.ts";
import type { Span } from "../model/source.ts";

/** An entry of a feed and the feed it stands in. */
interface Announcement {
  readonly feed: Feed;
  readonly entry: Entry;
}

/** A post and the entries that lead to it: one in each feed of the site. */
export interface AnnouncedPost {
  readonly post: Post;
  readonly announcements: readonly [Announcement, ...Announcement[]];
}

/**
 * The articles and pages that feeds lead to, in the order of the feeds. Lists and redirects are left out, and the content
 * that an entry itself brings: nobody has seen its page.
 */
export function announcedPosts(feeds: readonly Feed[]): readonly AnnouncedPost[] {
  const posts = new Map<Post, [Announcement, ...Announcement[]]>();
  for (const feed of feeds) {
    for (const entry of feed.entries) {
      const { post } = entry;
      if (!post || !isCompared(post)) continue;
      const known = posts.get(post);
      if (known) known.push({ feed, entry });
      else posts.set(post, [{ feed, entry }]);
    }
  }
  return [...posts].map(([post, announcements]) => ({ post, announcements }));
}

/** Where a finding on an entry as a whole stands: what readers see of it first. */
export function placeOf({ title, link, opening }: Entry): Span {
  return title ?? link ?? opening;
}

/** Whether a post is one that feed and page can disagree on. */
export function isCompared({ form, kind }: Post): boolean {
  return form !== "entry" && (kind === "article" || kind === "page");
}
