import type { Post } from "../model/post.ts";
import type { Site } from "../model/site.ts";
import type { Span } from "../model/source.ts";
import { isSelfCanonical } from "./canonical.ts";
import { isIndexable } from "./robots.ts";

/** A page that readers and search engines are told of. */
export interface NamedPage {
  readonly post: Post;
  /** As it is named there, absolute. */
  readonly url: string;
  /** The link of a feed's entry, or the address in a sitemap. */
  readonly at: Span;
}

/** The pages that feeds and sitemaps name and search engines may show, each once. */
export function namedPages({ feeds, sitemaps, postAt }: Site): readonly NamedPage[] {
  const pages = new Map<string, NamedPage>();
  const add = (post: Post | undefined, url: string | undefined, at: Span): void => {
    if (!post || url === undefined || pages.has(post.file)) return;
    if (isIndexable(post) && isSelfCanonical(post)) pages.set(post.file, { post, url, at });
  };
  for (const { post, url, link, opening } of feeds.flatMap(({ entries }) => entries)) add(post, url, link ?? opening);
  for (const { url, loc, span } of sitemaps.flatMap(({ entries }) => entries)) {
    add(url === undefined ? undefined : postAt(url), url, loc ?? span);
  }
  return [...pages.values()];
}
