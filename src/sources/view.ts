import type { Post } from "../model/post.ts";
import type { Named } from "./inputs.ts";
import type { LoadRequest } from "./request.ts";

/**
 * The posts that were asked about. Whoever names single pages or Markdown files, as a hook does, wants to hear of these
 * only; the rest of the site is read because they link to it, and of a page only the Markdown when that was named. A feed
 * or folder stands for its whole site.
 */
export function inView(posts: readonly Post[], named: Named, request: LoadRequest): readonly Post[] {
  if (isWhole(named, request)) return posts;
  const files = new Set([...named.pages, ...named.markdown.map(({ path }) => path)]);
  return posts.flatMap((post) => {
    if (files.has(post.file)) return [post];
    return post.source && files.has(post.source.file) ? [post.source] : [];
  });
}

/** Whether the site as a whole was asked about. */
export function isWhole({ feeds, oversize, sites }: Named, { inputs, crawl }: LoadRequest): boolean {
  if (crawl) return true;
  if (feeds.length + oversize.length + sites.length > 0) return true;
  return inputs.length === 0 || inputs.some(({ role }) => role !== "any");
}
