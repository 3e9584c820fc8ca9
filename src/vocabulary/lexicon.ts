import type { Feed } from "../model/feed.ts";
import { atom } from "./atom.ts";
import type { Children, ElementForm, Vocabulary } from "./form.ts";
import { modules } from "./modules/index.ts";
import { rdf } from "./rdf.ts";
import { rss } from "./rss.ts";

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

const lexicons = new Map<string, Lexicon>();

/** What may stand in a feed of this format; made on first use. */
export function lexiconOf({ format }: Pick<Feed, "format">): Lexicon | undefined {
  if (format !== "rss" && format !== "rdf" && format !== "atom") return undefined;
  const known = lexicons.get(format);
  if (known) return known;
  const lexicon = build(format);
  lexicons.set(format, lexicon);
  return lexicon;
}

function build(format: "rss" | "rdf" | "atom"): Lexicon {
  const parts = format === "atom" ? [atom, ...modules] : [format === "rss" ? rss : rdf, asModule(atom), ...modules];
  const elements = new Map<string, ElementForm>();
  for (const part of parts) for (const [name, form] of Object.entries(part.elements)) elements.set(name, form);
  const [feed, entry] = format === "atom" ? ["atom:feed", "atom:entry"] : ["channel", "item"];
  for (const part of parts) {
    add(elements, feed, { children: part.feed });
    add(elements, entry, { children: part.entry });
    for (const [name, addition] of Object.entries(part.additions ?? {})) add(elements, name, addition);
  }
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
    attributes: { ...form.attributes, ...attributes },
    children: { ...form.children, ...children },
  });
}

/** The prefix that a name has by custom: "itunes" of "itunes:image" and of "itunes:owner/itunes:name". */
export function prefixOf(name: string): string {
  const local = name.slice(name.lastIndexOf("/") + 1);
  return local.includes(":") ? local.slice(0, local.indexOf(":")) : "";
}
