import type { Content, Feed } from "../model/feed.ts";
import type { Post } from "../model/post.ts";
import { remembered } from "./remembered.ts";

/** The texts of a feed and its entries that readers show, as far as markup or a reference may stand in them: few do. */
export const textsWithMarkup = remembered((feed: Feed): readonly Content[] => {
  const texts = feed.texts.filter(mayHoldMarkup);
  for (const entry of feed.entries) for (const text of entry.texts) if (mayHoldMarkup(text)) texts.push(text);
  return texts;
});

/** The posts that the texts of entries belong to, where they were found. */
export function postsOfTexts({ entries }: Feed): ReadonlyMap<Content, Post> {
  const posts = new Map<Content, Post>();
  for (const { post, texts } of entries) if (post) for (const text of texts) posts.set(text, post);
  return posts;
}

/** The text of XHTML is without its tags. */
function mayHoldMarkup({ text: { value }, type }: Content): boolean {
  return type === "xhtml" || value.includes("<") || value.includes("&");
}
