import type { FeedElement } from "../model/element.ts";
import type { Feed } from "../model/feed.ts";
import { structureOf } from "./structure.ts";

/** Every element of a feed that has this name ("itunes:image"); in document order within one kind of parent. */
export function elementsNamed(feed: Feed, name: string): readonly FeedElement[] {
  return structureOf(feed).flatMap((kin) => (kin.name === name ? kin.elements : []));
}
