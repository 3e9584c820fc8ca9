import type { FeedElement } from "../model/element.ts";
import type { Feed } from "../model/feed.ts";
import { nearestWord } from "../values/distance.ts";
import { type Lexicon, prefixOf } from "./lexicon.ts";

/** The name an element of the vocabulary would bear as a child of that parent: "updated" in an Atom feed without prefixes. */
export function childName({ name: parentName, written }: FeedElement, name: string): string {
  const prefix = prefixOf(name);
  if (prefix !== prefixOf(parentName) || prefix === "") return name;
  const local = name.slice(prefix.length + 1);
  const colon = written.indexOf(":");
  return colon < 0 ? local : `${written.slice(0, colon)}:${local}`;
}

/** The elements that may hold one of that name, as the vocabulary names them; those of other modules only for want of others. */
export function parentsOf(name: string, { elements }: Lexicon): string[] {
  const parents = [...elements]
    .filter(([, { children }]) => children && Object.hasOwn(children, name))
    .map(([parent]) => parent);
  const near = parents.filter((parent) => ["", "atom", "rdf", prefixOf(name)].includes(prefixOf(parent)));
  return near.length > 0 ? near : parents;
}

/** What its author may have meant by an element that nobody knows: a child that its parent may have. */
export function meantBy({ name, parent }: FeedElement, lexicon: Lexicon): string | undefined {
  if (!parent) return undefined;
  const children = Object.keys(lexicon.describe(parent.name)?.children ?? {});
  const sameCase = children.find((child) => child.toLowerCase() === name.toLowerCase());
  if (sameCase) return sameCase;
  const prefix = prefixOf(name);
  const stem = prefix === "" ? "" : `${prefix}:`;
  const locals = children.filter((child) => prefixOf(child) === prefix).map((child) => child.slice(stem.length));
  const near = nearestWord(name.slice(stem.length), locals);
  if (near !== undefined) return stem + near;
  return prefix === "" ? children.find((child) => child.endsWith(`:${name}`)) : undefined;
}

/** What the elements with that prefix belong to, ready for a sentence. */
export function vocabularyName(prefix: string, { format }: Pick<Feed, "format">): string {
  if (prefix === "") return format === "rdf" ? "RSS 1.0" : "RSS";
  return prefix === "atom" ? "Atom" : prefix;
}
