import type { HeadFact, Post } from "../model/post.ts";
import { addressKey } from "../values/url.ts";
import { addressOn } from "./address.ts";
import { remembered } from "./remembered.ts";

/** The addresses that a page names as its canonical one, those in the body too, which search engines pass over. */
export function canonicalsOf({ headLinks }: Pick<Post, "headLinks">): readonly HeadFact[] {
  return headLinks.filter(({ rel }) => rel.includes("canonical")).map(({ href }) => href);
}

/** The canonical address that counts: the first one in the head that says something. */
export const canonicalOf = remembered((post: Pick<Post, "headLinks">): HeadFact | undefined =>
  canonicalsOf(post).find(({ inBody, value }) => !inBody && value.trim() !== ""),
);

/** The canonical address that counts, absolute. */
export function canonicalUrl(post: Post): string | undefined {
  const canonical = canonicalOf(post);
  return canonical && addressOn(post, canonical.value);
}

/** Whether a page names no other address than its own as the canonical one. */
export function isSelfCanonical(post: Post): boolean {
  const canonical = canonicalUrl(post);
  return canonical === undefined || post.url === undefined || addressKey(canonical) === addressKey(post.url);
}
