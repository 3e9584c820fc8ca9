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
  const open: Placed[] = [{ element: root, form: formOf(root, lexicon), within: undefined, fits: true }];
  for (let next = open.pop(); next; next = open.pop()) {
    placed.push(next);
    const { element, form } = next;
    if (!form || form.open) continue;
    const known = element.children.filter(({ name }) => isKnown(name, lexicon));
    for (const child of known.reverse()) {
      const fits = form.children !== undefined && Object.hasOwn(form.children, child.name);
      open.push({ element: child, form: formOf(child, lexicon), within: form, fits });
    }
  }
  return placed;
}

function formOf({ name, parent }: FeedElement, { elements }: Lexicon): Description | undefined {
  return (parent && elements.get(`${parent.name}/${name}`)) ?? elements.get(name);
}

function isKnown(name: string, { prefixes }: Lexicon): boolean {
  return !name.startsWith("{") && prefixes.has(prefixOf(name));
}
