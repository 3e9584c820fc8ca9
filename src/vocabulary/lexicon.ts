import type { Feed } from "../model/feed.ts";
import { atom } from "./atom.ts";
import { atom03 } from "./atom03.ts";
import type { Children, ElementForm, Vocabulary } from "./form.ts";
import { modules } from "./modules/index.ts";
import { rdf, rdf11, rdf090 } from "./rdf.ts";
import { rss, rssVersions } from "./rss.ts";

/** What is said of an element, with what is asked of it again and again worked out once. */
export interface Description extends ElementForm {
  readonly requiredChildren: readonly string[];
  readonly neededAttributes: readonly { readonly name: string; readonly need: "required" | "recommended" }[];
}

/** All that may stand in a feed of one format, its modules included. */
export interface Lexicon {
  /** By name or "parent/name". */
  readonly elements: ReadonlyMap<string, Description>;
  /** The prefixes of the namespaces it knows, "" for RSS itself. */
  readonly prefixes: ReadonlySet<string>;
}

/** What makes up a format or a version of it. */
interface Core {
  readonly parts: readonly Vocabulary[];
  /** The elements that stand for the feed and for an entry. */
  readonly feed: string;
  readonly entry: string;
}

const rssLike = { feed: "channel", entry: "item" } as const;
const atomLike = { feed: "atom:feed", entry: "atom:entry" } as const;
const rssCore: Core = { ...rssLike, parts: [rss, asModule(atom)] };
const rdfCore: Core = { ...rssLike, parts: [rdf, asModule(atom)] };
const atomCore: Core = { ...atomLike, parts: [atom] };
const versions: ReadonlyMap<string, Core> = new Map([
  ...Object.entries(rssVersions).map(([version, own]): [string, Core] => [
    `rss ${version}`,
    { ...rssCore, parts: [rss, own, asModule(atom)] },
  ]),
  ["rdf 0.90", { ...rssLike, parts: [rdf090, asModule(atom)] }],
  ["rdf 1.1", { feed: "Channel", entry: "item", parts: [rdf11, asModule(atom)] }],
  ["atom 0.3", { ...atomLike, parts: [atom03] }],
]);

const lexicons = new Map<Core, Lexicon>();

/** What may stand in a feed of this format and version; made on first use. */
export function lexiconOf(feed: Pick<Feed, "format" | "version">): Lexicon | undefined {
  const core = coreOf(feed);
  if (!core) return undefined;
  const known = lexicons.get(core);
  if (known) return known;
  const lexicon = build(core);
  lexicons.set(core, lexicon);
  return lexicon;
}

function coreOf({ format, version }: Pick<Feed, "format" | "version">): Core | undefined {
  const own = versions.get(`${format} ${version}`);
  if (own) return own;
  if (format === "atom") return atomCore;
  if (format === "rss") return rssCore;
  return format === "rdf" ? rdfCore : undefined;
}

function build({ feed, entry, ...core }: Core): Lexicon {
  const parts = [...core.parts, ...modules];
  const everywhere = Object.assign({}, ...core.parts.map((part) => part.everywhere));
  const elements = new Map<string, ElementForm>();
  for (const [name, form] of parts.flatMap((part) => Object.entries(part.elements))) {
    elements.set(name, { ...form, attributes: { ...everywhere, ...form.attributes } });
  }
  const entryLike = [entry, ...parts.flatMap((part) => part.entries ?? [])];
  for (const part of parts) {
    add(elements, feed, { children: part.feed });
    for (const name of entryLike) add(elements, name, { children: part.entry });
    for (const [name, addition] of Object.entries(part.additions ?? {})) add(elements, name, addition);
  }
  // What a feed says of itself goes with an entry that is taken from it.
  for (const module of modules) add(elements, "atom:source", { children: optional(module.feed ?? {}) });
  const prefixes = new Set([...elements.keys()].map(prefixOf));
  return { elements: new Map([...elements].map(([name, form]) => [name, described(form)])), prefixes };
}

function described(form: ElementForm): Description {
  const { children = {}, attributes = {} } = form;
  const requiredChildren = Object.keys(children).filter((name) => children[name] === "1" || children[name] === "+");
  const neededAttributes = Object.entries(attributes).flatMap(([name, { need }]) => (need ? [{ name, need }] : []));
  return { ...form, requiredChildren, neededAttributes };
}

/** In another format nothing of it is required, and there are no entries of its own. */
function asModule(vocabulary: Vocabulary): Vocabulary {
  const { "atom:entry": _entry, ...feed } = optional(vocabulary.feed ?? {});
  return { ...vocabulary, feed, entry: optional(vocabulary.entry ?? {}) };
}

function optional(children: Children): Children {
  return Object.fromEntries(
    Object.entries(children).map(([name, occurs]) => [name, occurs === "1" ? "?" : occurs === "+" ? "*" : occurs]),
  );
}

function add(
  elements: Map<string, ElementForm>,
  name: string,
  { attributes, children }: { readonly [K in "attributes" | "children"]?: ElementForm[K] | undefined },
): void {
  const form = elements.get(name);
  if (!form) return;
  elements.set(name, {
    ...form,
    ...(attributes && { attributes: { ...form.attributes, ...attributes } }),
    ...(children && { children: { ...form.children, ...children } }),
  });
}

/** The prefix that a name has by custom: "itunes" of "itunes:image" and of "itunes:owner/itunes:name". */
export function prefixOf(name: string): string {
  const local = name.slice(name.lastIndexOf("/") + 1);
  return local.includes(":") ? local.slice(0, local.indexOf(":")) : "";
}
