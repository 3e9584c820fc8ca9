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

/** More than the vocabularies have names. */
const mostKins = 1_000;

interface GrowingKin extends Kin {
  readonly elements: FeedElement[];
  readonly attributed: FeedElement[];
  /** Their children by name; undefined for a name whose namespace nobody knows. */
  readonly children: Map<string, GrowingKin | undefined>;
}

class Walk {
  readonly #lexicon: Lexicon;
  readonly #found: GrowingKin[] = [];
  /** Elements of one description have their children in common, wherever they stand. */
  readonly #childrenOf = new Map<Description, GrowingKin["children"]>();
  readonly #strangers = new Map<Description | undefined, GrowingKin>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Level by level, without a call within a call: hostile feeds nest deeply. */
  through(root: FeedElement): readonly Kin[] {
    const form = this.#lexicon.describe(root.name);
    const kin = this.#newKin({ name: root.name, form, within: undefined, fits: true });
    let level: Seen[] = [];
    this.#add({ element: root, kin }, level);
    while (level.length > 0) {
      const next: Seen[] = [];
      for (const seen of level) this.#addChildren(seen, next);
      level = next;
    }
    return this.#found;
  }

  #add(seen: Seen, parents: Seen[]): void {
    const { element, kin } = seen;
    kin.elements.push(element);
    if (element.hasAttributes) kin.attributed.push(element);
    if (kin.form && !kin.form.open && element.children.length > 0) parents.push(seen);
  }

  #addChildren({ element: parent, kin }: Seen, parents: Seen[]): void {
    const { children } = kin;
    for (const element of parent.children) {
      const { name } = element;
      if (!children.has(name)) children.set(name, this.#childKin(name, kin));
      const place = children.get(name);
      if (place) this.#add({ element, kin: place }, parents);
    }
  }

  #childKin(name: string, { name: parent, form: within }: Kin): GrowingKin | undefined {
    if (name.startsWith("{") || !this.#lexicon.prefixes.has(prefixOf(name))) return undefined;
    const form = this.#lexicon.describe(name, parent);
    const fits = within?.children !== undefined && Object.hasOwn(within.children, name);
    if (form || fits || this.#found.length < mostKins) return this.#newKin({ name, form, within, fits });
    return this.#strangersIn(name, within);
  }

  /** Where a hostile feed makes up names by the thousand, those nobody knows are taken for one kin by parent. */
  #strangersIn(name: string, within: Description | undefined): GrowingKin {
    const known = this.#strangers.get(within);
    if (known) return known;
    const kin = this.#newKin({ name, form: undefined, within, fits: false });
    this.#strangers.set(within, kin);
    return kin;
  }

  #newKin(about: Omit<Kin, "elements" | "attributed">): GrowingKin {
    const kin = { ...about, elements: [], attributed: [], children: this.#childrenBy(about.form) };
    this.#found.push(kin);
    return kin;
  }

  #childrenBy(form: Description | undefined): GrowingKin["children"] {
    const known = form && this.#childrenOf.get(form);
    if (known) return known;
    const children: GrowingKin["children"] = new Map();
    if (form) this.#childrenOf.set(form, children);
    return children;
  }
}

/** An element of that kin. */
interface Seen {
  readonly element: FeedElement;
  readonly kin: GrowingKin;
}
