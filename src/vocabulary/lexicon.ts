import type { Feed } from "../model/feed.ts";
import { type Core, coreOf, withoutNeed } from "./cores.ts";
import type { Attributes, Children, ElementForm, Vocabulary } from "./form.ts";
import { modules } from "./modules/index.ts";

/** What is said of an element, with what is asked of it again and again worked out once. */
export interface Description extends ElementForm {
  readonly requiredChildren: readonly string[];
  readonly neededAttributes: readonly { readonly name: string; readonly need: "required" | "recommended" }[];
}

const lexicons = new Map<string, Lexicon>();

/** What may stand in a feed of this format and version; made on first use. */
export function lexiconOf(feed: Pick<Feed, "format" | "version">): Lexicon | undefined {
  const key = `${feed.format} ${feed.version}`;
  const known = lexicons.get(key);
  if (known) return known;
  const core = coreOf(feed);
  const lexicon = core && new Lexicon(core);
  if (lexicon) lexicons.set(key, lexicon);
  return lexicon;
}

/** All that may stand in a feed of one format, its modules included. Elements are described when one is met. */
export class Lexicon {
  readonly #core: Core;
  readonly #parts: readonly Vocabulary[];
  readonly #everywhere: Attributes;
  readonly #entryLike: ReadonlySet<string>;
  readonly #known = new Map<string, Description | undefined>();
  #prefixes: ReadonlySet<string> | undefined;

  constructor(core: Core) {
    this.#core = core;
    this.#parts = [...core.parts, ...modules];
    this.#everywhere = Object.assign({}, ...core.parts.map((part) => part.everywhere));
    this.#entryLike = new Set([core.entry, ...this.#parts.flatMap((part) => part.entries ?? [])]);
  }

  /** The prefixes of the namespaces it knows, "" for RSS itself. */
  get prefixes(): ReadonlySet<string> {
    this.#prefixes ??= new Set(this.#names().map(prefixOf));
    return this.#prefixes;
  }

  /** Every element, by its name or "parent/name". */
  get elements(): ReadonlyMap<string, Description> {
    const described = this.#names().flatMap((name): [string, Description][] => {
      const description = this.#describe(name);
      return description ? [[name, description]] : [];
    });
    return new Map(described);
  }

  /** What is said of an element; undefined for an unknown one. */
  describe(name: string, parent?: string): Description | undefined {
    return (parent === undefined ? undefined : this.#describe(`${parent}/${name}`)) ?? this.#describe(name);
  }

  #names(): string[] {
    return this.#parts.flatMap(({ elements }) => Object.keys(elements));
  }

  #describe(name: string): Description | undefined {
    if (!this.#known.has(name)) this.#known.set(name, this.#newDescription(name));
    return this.#known.get(name);
  }

  #newDescription(name: string): Description | undefined {
    const part = this.#parts.findLast(({ elements }) => Object.hasOwn(elements, name));
    const form = part?.elements[name];
    if (!form) return undefined;
    const additions = this.#parts.flatMap((one) => one.additions?.[name] ?? []);
    const attributes = Object.assign({}, this.#everywhere, form.attributes, ...additions.map((one) => one.attributes));
    const added = [...this.#childrenOf(name), ...additions.map((one) => one.children)].filter(
      (one) => one !== undefined,
    );
    const children = form.children || added.length > 0 ? Object.assign({}, form.children, ...added) : undefined;
    return described({ ...form, attributes, ...(children && { children }) });
  }

  /** What the feed and its entries may hold by way of the modules. */
  #childrenOf(name: string): (Children | undefined)[] {
    if (name === this.#core.feed) return this.#parts.map(({ feed }) => feed);
    if (this.#entryLike.has(name)) return this.#parts.map(({ entry }) => entry);
    // What a feed says of itself goes with an entry that is taken from it.
    return name === "atom:source" ? modules.map(({ feed }) => feed && withoutNeed(feed)) : [];
  }
}

function described(form: ElementForm): Description {
  const { children = {}, attributes = {} } = form;
  const requiredChildren = Object.keys(children).filter((name) => children[name] === "1" || children[name] === "+");
  const neededAttributes = Object.entries(attributes).flatMap(([name, { need }]) => (need ? [{ name, need }] : []));
  return { ...form, requiredChildren, neededAttributes };
}

/** The prefix that a name has by custom: "itunes" of "itunes:image" and of "itunes:owner/itunes:name". */
export function prefixOf(name: string): string {
  const local = name.slice(name.lastIndexOf("/") + 1);
  return local.includes(":") ? local.slice(0, local.indexOf(":")) : "";
}
