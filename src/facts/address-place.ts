import type { Post } from "../model/post.ts";
import type { Span } from "../model/source.ts";
import { addressKey } from "../values/url.ts";
import { addressOn } from "./address.ts";
import { canonicalsOf } from "./canonical.ts";

const addressKeys: ReadonlySet<string> = new Set(["slug", "url", "permalink", "path"]);

/**
 * Where the address of a post is set: in the front matter; else where the page names it as its canonical one; else
 * nowhere in particular, and what is said of it stands at the top.
 */
export function ownAddressPlace(post: Post): Span {
  const { frontMatter, top } = post.source ?? post;
  const set = frontMatter.find(({ key }) => addressKeys.has(key.toLowerCase()));
  if (set || post.form !== "html") return set ?? top;
  return canonicalsOf(post).find(({ value }) => isOwn(value, post)) ?? post.source?.top ?? top;
}

function isOwn(value: string, post: Post): boolean {
  const url = addressOn(post, value);
  return url !== undefined && post.url !== undefined && addressKey(url) === addressKey(post.url);
}
