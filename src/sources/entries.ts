import type { Feed } from "../model/feed.ts";
import type { Post } from "../model/post.ts";
import type { Pages } from "./pages.ts";

/**
 * The full content of an entry whose page is not at hand is a post of its own, once for all feeds of a site.
 * An entry does not become connected by it: nobody has seen the page it links to.
 */
export async function entriesAsPosts(feeds: readonly Feed[], pages: Pages): Promise<Post[]> {
  const posts: Post[] = [];
  const seen = new Set<string>();
  for (const entry of feeds.flatMap(({ entries }) => entries)) {
    const key = entry.url ?? entry.id?.value;
    if (entry.post || !entry.content?.text.value || (key !== undefined && seen.has(key))) continue;
    if (key !== undefined) seen.add(key);
    posts.push(await pages.entry(entry, entry.content));
  }
  return posts;
}
