import type { Post } from "../model/post.ts";
import { remembered } from "./remembered.ts";
import { isIndexable } from "./robots.ts";
import { nameOf } from "./same-as-written.ts";

/** What is wrong with the page of an entry is mended there; a feed that is made of the same text is mended with it. */
const judged = (post: Post | undefined): post is Post =>
  post !== undefined && post.form !== "entry" && isIndexable(post);

/** Whether post/img-alt says of a page that a picture of this name has no alternative text. */
export function isAltMissing(post: Post | undefined, source: string): boolean {
  return judged(post) && undescribed(post).has(nameOf(source));
}

const undescribed = remembered((post: Post): ReadonlySet<string> => {
  const images = post.images.filter(({ alternative, unseen }) => alternative === undefined && !unseen);
  return new Set(images.map(({ source }) => nameOf(source?.value)));
});

/** Whether post/unknown-element says it of a page. */
export function isElementUnknown(post: Post | undefined, name: string): boolean {
  return judged(post) && post.strangeElements.some(({ value }) => value === name.toLowerCase());
}
