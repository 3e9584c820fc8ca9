import type { FeedElement } from "../model/element.ts";
import type { Feed } from "../model/feed.ts";
import { type Description, type Lexicon, lexiconOf, prefixOf } from "./lexicon.ts";

/** All elements of a feed that have one name and stand in one kind of parent, held against what is said of them. */
export interface Kin {
  readonly name: string;
  /** Undefined where no specification knows the element. */
  readonly form: Description | undefined;
  /** What is said of their parents; undefined for the root. */
  readonly within: Description | undefined;
  /** Whether such a parent may hold such an element. */
  readonly fits: boolean;
  /** In document order. */
  readonly elements: readonly FeedElement[];
  /** Those of them that have attributes. */
  readonly attributed: readonly FeedElement[];
}

const structures = new WeakMap<Feed, readonly Kin[]>();

/**
 * Every element of the feed whose namespace is known, kin by kin: feeds have thousands of elements of a dozen kinds.
 * What stands in elements that may hold anything, in unknown ones, and in those of other namespaces is left out.
 * Worked out once a feed.
 */
export function structureOf(feed: Feed): readonly Kin[] {
  const known = structures.get(feed);
  if (known) return known;
  const lexicon = lexiconOf(feed);
  const structure = lexicon && feed.root ? new Walk(lexicon).through(feed.root) : [];
  structures.set(feed, structure);
  return structure;
}

interface GrowingKin extends Kin {
  readonly elements: FeedElement[];
  readonly attributed: FeedElement[];
}

/** The kins of the children of one kind of parent, by name; undefined for one whose namespace nobody knows. */
type Children = Map<string, GrowingKin | undefined>;

class Walk {
  readonly #lexicon: Lexicon;
  readonly #found: GrowingKin[] = [];
  readonly #children = new Map<Description, Children>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Level by level, without a call within a call: hostile feeds nest deeply. */
  through(root: FeedElement): readonly Kin[] {
    const form = this.#lexicon.elements.get(root.name);
    let level: readonly Seen[] = [
      { element: root, kin: this.#newKin({ name: root.name, form, within: undefined, fits: true }) },
    ];
    while (level.length > 0) {
      const next: Seen[] = [];
      for (const { element, kin } of level) {
        kin.elements.push(element);
        if (element.hasAttributes) kin.attributed.push(element);
        if (kin.form && !kin.form.open) this.#addChildren(next, element, kin);
      }
      level = next;
    }
    return this.#found;
  }

  #addChildren(seen: Seen[], { children }: FeedElement, kin: GrowingKin): void {
    if (!kin.form || children.length === 0) return;
    const parent = { kin, form: kin.form, known: this.#childrenOf(kin.form) };
    for (const element of children) {
      const place = this.#kinOf(element.name, parent);
      if (place) seen.push({ element, kin: place });
    }
  }

  #childrenOf(form: Description): Children {
    const known = this.#children.get(form);
    if (known) return known;
    const children: Children = new Map();
    this.#children.set(form, children);
    return children;
  }

  #kinOf(name: string, parent: Parent): GrowingKin | undefined {
    const { kin, form: within, known } = parent;
    const same = known.get(name);
    if (same || known.has(name)) return same;
    const { elements, prefixes } = this.#lexicon;
    const isKnown = !name.startsWith("{") && prefixes.has(prefixOf(name));
    const form = elements.get(`${kin.name}/${name}`) ?? elements.get(name);
    const fits = within.children !== undefined && Object.hasOwn(within.children, name);
    const place = isKnown ? this.#newKin({ name, form, within, fits }) : undefined;
    known.set(name, place);
    return place;
  }

  #newKin(about: Omit<Kin, "elements" | "attributed">): GrowingKin {
    const kin = { ...about, elements: [], attributed: [] };
    this.#found.push(kin);
    return kin;
  }
}

interface Seen {
  readonly element: FeedElement;
  readonly kin: GrowingKin;
}

interface Parent {
  readonly kin: Kin;
  readonly form: Description;
  readonly known: Children;
}
