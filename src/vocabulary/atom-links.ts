import type { FeedElement } from "../model/element.ts";
import type { Text } from "../model/text.ts";
import { resolveUrl } from "../values/url.ts";

/** An atom:link, of an Atom feed or in RSS. */
export interface AtomLink {
  readonly element: FeedElement;
  /** The relation in small letters, “alternate” where none is given; one of IANA by its name alone. */
  readonly rel: string;
  /** Without the white space around it; undefined when it is missing or empty. */
  readonly href: Text | undefined;
}

/** RFC 4287, section 4.2.7.2: a name stands for this address with the name behind it. */
const registry = "http://www.iana.org/assignments/relation/";
/** Feeds nest four deep; what is deeper is none of ours, and would take its time. */
const deepest = 16;

/** The links that stand directly in a feed, channel, entry or item. */
export function linksIn(parent: FeedElement | undefined): AtomLink[] {
  return (parent?.children ?? []).filter(({ name }) => name === "atom:link").map(atomLink);
}

/** The links of one relation among them. */
export function linksOf(rel: string, parent: FeedElement | undefined): AtomLink[] {
  return linksIn(parent).filter((link) => link.rel === rel);
}

function atomLink(element: FeedElement): AtomLink {
  const rel = element.attribute("rel")?.value.value.trim().toLowerCase() || "alternate";
  const href = element.attribute("href")?.value.trim();
  return {
    element,
    rel: rel.startsWith(registry) ? rel.slice(registry.length) : rel,
    href: href?.value === "" ? undefined : href,
  };
}

/** Where a link leads, by xml:base; undefined where that cannot be told without knowing where the feed lives. */
export function addressOf({ element, href }: AtomLink): string | undefined {
  if (!href) return undefined;
  return resolveUrl(href.value) ?? resolveUrl(href.value, baseOf(element));
}

/** What xml:base of the element and of those around it comes to. */
function baseOf(element: FeedElement): string | undefined {
  const bases: string[] = [];
  let around: FeedElement | undefined = element;
  for (let depth = 0; around && depth < deepest; depth++) {
    const base = around.attribute("xml:base")?.value.value.trim();
    if (base) bases.push(base);
    around = around.parent;
  }
  return bases.reduceRight<string | undefined>((outer, base) => resolveUrl(base, outer), undefined);
}
