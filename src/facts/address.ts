import type { Post } from "../model/post.ts";
import { resolveUrl } from "../values/url.ts";

/** Where an address that stands in a page leads, absolute; undefined where nobody knows, or it is none. */
export function addressOn({ url, base }: Pick<Post, "url" | "base">, value: string): string | undefined {
  return resolveUrl(value, base === undefined ? url : (resolveUrl(base, url) ?? url));
}
