import type { Post } from "../model/post.ts";
import { resolveUrl } from "../values/url.ts";

/** Where an address that stands in a page leads, absolute; undefined where nobody knows, or it is none. */
export function addressOn({ url, base }: Pick<Post, "url" | "base">, value: string): string | undefined {
  return resolveUrl(value, base === undefined ? url : (resolveUrl(base, url) ?? url));
}

/** The same, to be shown to the author: undefined where nobody knows the host of the site. */
export function publicAddressOn(post: Pick<Post, "url" | "base">, value: string): string | undefined {
  const url = addressOn(post, value);
  return url === undefined || isInvented(url) ? undefined : url;
}

/** Whether a post stands at an address that others know. */
export function isAtPublicAddress({ url }: Pick<Post, "url">): boolean {
  return url !== undefined && !isInvented(url);
}

/** The pages of a folder whose address nobody knows stand on a host that cannot be (RFC 2606). */
function isInvented(url: string): boolean {
  return /^https?:\/\/[^/]+\.invalid\//.test(url);
}
