import type { Fact, Post } from "../model/post.ts";
import { addressOn } from "./address.ts";

/** A version of the page in another language or for another region. */
export interface Alternate {
  readonly language: Fact;
  readonly href: Fact;
  /** Absolute, where that is known. */
  readonly url: string | undefined;
}

/** The versions that the head of a page names; feeds and other formats are alternates without a language. */
export function alternatesOf(post: Post): readonly Alternate[] {
  return post.headLinks.flatMap(({ rel, hreflang, href }) => {
    if (!hreflang || href.inBody || !rel.includes("alternate")) return [];
    return [{ language: hreflang, href, url: addressOn(post, href.value) }];
  });
}
