import type { FeedElement } from "../model/element.ts";
import type { Feed } from "../model/feed.ts";
import { type Description, type Lexicon, lexiconOf, prefixOf } from "./lexicon.ts";

/** An element of a feed, held against what its specification says of it. */
export interface Placed {
  readonly element: FeedElement;
  /** Undefined where no specification knows the element. */
  readonly form: Description | undefined;
  /** What its specification says of its parent; undefined for the root. */
  readonly within: Description | undefined;
  /** Whether its parent may hold such an element. */
  readonly fits: boolean;
}

const structures = new WeakMap<Feed, readonly Placed[]>();

/**
 * Every element of the feed whose namespace is known, in document order. What stands in elements that may hold
 * anything, in unknown ones, and in those of other namespaces is left out. Worked out once a feed.
 */
export function structureOf(feed: Feed): readonly Placed[] {
  const known = structures.get(feed);
  if (known) return known;
  const lexicon = lexiconOf(feed);
  const placed = lexicon && feed.root ? walk(feed.root, lexicon) : [];
  structures.set(feed, placed);
  return placed;
}

/** A list of what is still to be seen instead of a call within a call: hostile feeds nest deeply. */
function walk(root: FeedElement, lexicon: Lexicon): Placed[] {
  const placed: Placed[] = [];
  const places = new Places(lexicon);
  const open: Placed[] = [{ element: root, form: lexicon.elements.get(root.name), within: undefined, fits: true }];
  for (let next = open.pop(); next; next = open.pop()) {
    placed.push(next);
    const { element, form } = next;
    if (!form || form.open) continue;
    const { name: parent, children } = element;
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      const place = child && places.of(parent, form, child.name);
      if (place) open.push({ element: child, ...place });
    }
  }
  return placed;
}

type Place = Omit<Placed, "element">;

/** What is said of a child in a parent, worked out once for each two names. */
class Places {
  readonly #lexicon: Lexicon;
  readonly #known = new Map<Description, Map<string, Place | undefined>>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Undefined for a name whose namespace the lexicon does not know. */
  of(parent: string, within: Description, name: string): Place | undefined {
    const places = this.#known.get(within) ?? new Map<string, Place | undefined>();
    if (places.size === 0) this.#known.set(within, places);
    else if (places.has(name)) return places.get(name);
    const { elements, prefixes } = this.#lexicon;
    const isKnown = !name.startsWith("{") && prefixes.has(prefixOf(name));
    const form = elements.get(`${parent}/${name}`) ?? elements.get(name);
    const fits = within.children !== undefined && Object.hasOwn(within.children, name);
    const place = isKnown ? { form, within, fits } : undefined;
    places.set(name, place);
    return place;
  }
}
