import type { Content, Feed } from "../model/feed.ts";

/** Every text of a feed and its entries that readers show. */
export function* textsOf({ texts, entries }: Feed): Generator<Content> {
  yield* texts;
  for (const entry of entries) yield* entry.texts;
}
