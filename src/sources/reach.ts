import { addressOn } from "../facts/address.ts";
import type { Feed } from "../model/feed.ts";
import type { Post } from "../model/post.ts";
import type { Sitemap } from "../model/site.ts";
import { addressKey } from "../values/url.ts";
import type { Connected } from "./connect.ts";
import { joinPath } from "./disk.ts";
import type { OwnPages } from "./site-pages.ts";

/** The pages of a site that something leads to, and how many were left alone. */
export interface Reached extends Connected {
  readonly left: readonly string[];
}

/**
 * Leaves pages alone that nothing leads to: demos and documentation of vendored libraries, copies of the site in a
 * subfolder. Whatever can be reached from the home page, a feed, a sitemap, Markdown or a page named one by one stays,
 * and so do redirects: they are there for links from elsewhere.
 */
export function leaveUnreached(
  { feeds, posts }: Connected,
  { dir, pages }: OwnPages,
  sitemaps: readonly Sitemap[],
): Reached {
  const home = pages.find((page) => page.home);
  if (dir === undefined || !home) return { feeds, posts, left: [] };
  const listed = addressesIn(sitemaps);
  const byAddress = new Map(posts.flatMap((post) => (post.url ? [[addressKey(post.url), post] as const] : [])));
  const named = new Set(pages.filter((page) => page.named || page.home).map(({ facts }) => facts.file));
  const start = posts.filter(
    (post) =>
      named.has(post.file) ||
      post.form !== "html" ||
      post.source !== undefined ||
      listed.has(addressKey(post.url ?? "")),
  );
  const reached = follow([...start, ...postsOf(feeds), ...notFound(posts, dir)], byAddress);
  return {
    feeds,
    posts: posts.filter((post) => reached.has(post) || post.kind === "redirect"),
    left: posts.filter((post) => !reached.has(post) && post.kind !== "redirect").map(({ file }) => file),
  };
}

function addressesIn(sitemaps: readonly Sitemap[]): ReadonlySet<string> {
  const entries = sitemaps.flatMap((sitemap) => sitemap.entries);
  return new Set(entries.flatMap(({ url }) => (url === undefined ? [] : addressKey(url))));
}

function postsOf(feeds: readonly Feed[]): Post[] {
  return feeds.flatMap(({ entries }) => entries.flatMap(({ post }) => post ?? []));
}

/** Servers lead to the error pages at the root of the site, no link does. */
function notFound(posts: readonly Post[], dir: string): readonly Post[] {
  const names = "404 500 offline".split(" ").flatMap((name) => [`${name}.html`, `${name}/index.html`]);
  const files = new Set(names.map((name) => joinPath(dir, name)));
  return posts.filter(({ file }) => files.has(file));
}

function follow(start: readonly Post[], byAddress: ReadonlyMap<string, Post>): ReadonlySet<Post> {
  const reached = new Set<Post>(start);
  const seen = new Set<string>();
  // A set grows while it is walked: what is added is visited too.
  for (const post of reached) {
    for (const { value, role } of [...post.uses, ...(post.source?.uses ?? [])]) {
      if (role !== "link" && role !== "head" && role !== "frame") continue;
      const url = addressOn(post, value);
      if (url === undefined || seen.has(url)) continue;
      seen.add(url);
      const target = byAddress.get(addressKey(url));
      if (target) reached.add(target);
    }
  }
  return reached;
}
