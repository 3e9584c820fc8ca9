import type { FeedElement } from "../model/element.ts";
import type { Feed } from "../model/feed.ts";
import { structureOf } from "./structure.ts";

const none: readonly FeedElement[] = [];
const known = new WeakMap<Feed, ReadonlyMap<string, readonly FeedElement[]>>();

/** Every element of a feed that has this name ("itunes:image"), in document order. Worked out once a feed. */
export function elementsNamed(feed: Feed, name: string): readonly FeedElement[] {
  return byName(feed).get(name) ?? none;
}

function byName(feed: Feed): ReadonlyMap<string, readonly FeedElement[]> {
  const found = known.get(feed);
  if (found) return found;
  const elements = new Map<string, FeedElement[]>();
  for (const { element } of structureOf(feed)) {
    const same = elements.get(element.name);
    if (same) same.push(element);
    else elements.set(element.name, [element]);
  }
  known.set(feed, elements);
  return elements;
}
