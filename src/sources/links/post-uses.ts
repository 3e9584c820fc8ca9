import { nameOf, plain } from "../../facts/same-as-written.ts";
import type { LinkUse } from "../../model/link.ts";
import type { Fact, Field, Post } from "../../model/post.ts";
import { resolveUrl } from "../../values/url.ts";
import type { LinkTable } from "./table.ts";

/** Where the addresses of a post are resolved, and what its own folder holds. */
export interface LinkSettings {
  /** The address relative links of a post start from. */
  readonly baseOf: (post: Post) => string;
  /** The address of the file beside a Markdown file that a relative address names; undefined where it names none. */
  readonly neighbourOf: (post: Post, value: string) => string | undefined;
}

/**
 * Of a page and its Markdown, the page tells what there is, and the Markdown is where the author mends it; the page adds
 * what the template links to. Returns the uses by absolute address.
 */
export function collectPost(post: Post, links: LinkTable, settings: LinkSettings): ReadonlyMap<string, LinkUse> {
  const uses = [...post.uses, ...structuredUses(post)];
  const base = settings.baseOf(post);
  const hrefs = uses.map((use) => hrefOf(use, base));
  const ofPage = new Set(post.source ? hrefs : []);
  const written = new Map<string, LinkUse>();
  const rewritten = new Map<Fact, LinkUse>();
  for (const use of post.source?.uses ?? []) {
    const href = hrefOf(use, base);
    if (href && !ofPage.has(href) && isOwn(href, post)) rewritten.set(use, use);
    else {
      const neighbour = post.source && settings.neighbourOf(post.source, use.value);
      if (neighbour === undefined) links.add(href, use);
      else addNeighbour(neighbour, use, links);
      written.set(href ?? use.value, use);
    }
  }
  const origins = rewritten.size === 0 ? new Map<Fact, LinkUse>() : rewrittenUses(post, rewritten);
  const shown = new Map(written);
  for (const [index, use] of uses.entries()) {
    const href = hrefs[index];
    const key = href ?? use.value;
    const mayHaveNeighbours = post.form === "markdown" || post.url === undefined;
    const neighbour = mayHaveNeighbours ? settings.neighbourOf(post, use.value) : undefined;
    // What a head says several times is one statement.
    const original = written.get(key) ?? (use.role === "head" ? shown.get(key) : undefined);
    if (original) links.copy(original, use);
    else if (neighbour !== undefined) addNeighbour(neighbour, use, links);
    else links.add(href, origins.get(use) ?? use);
    if (!shown.has(key)) shown.set(key, origins.get(use) ?? use);
  }
  return shown;
}

/** A file beside is there; where in it a link leads is another question. */
function addNeighbour(address: string, use: LinkUse, links: LinkTable): void {
  if (use.value.includes("#")) links.add(address, use);
}

/** A generator writes “./rye.md” and “loaf.jpg” its own way; what others publish it leaves alone. */
function isOwn(href: string, { url: own }: Post): boolean {
  return own !== undefined && new URL(href).host === new URL(own).host;
}

/** Where a page's links and pictures stand in its Markdown, of those that a generator wrote anew: told by their names. */
function rewrittenUses({ source, links, images }: Post, rewritten: ReadonlyMap<Fact, LinkUse>): Map<Fact, LinkUse> {
  const byName = new Map<string, LinkUse>();
  const remember = (name: string, address: Fact | undefined): void => {
    const use = address && rewritten.get(address);
    if (use && !byName.has(name)) byName.set(name, use);
  };
  for (const { value, href } of source?.links ?? []) remember(`link ${plain(value)}`, href);
  for (const { source: address } of source?.images ?? []) remember(`image ${nameOf(address?.value)}`, address);
  const origins = new Map<Fact, LinkUse>();
  const connect = (name: string, address: Fact | undefined): void => {
    const origin = byName.get(name);
    if (origin && address) origins.set(address, origin);
  };
  for (const { value, href } of links) connect(`link ${plain(value)}`, href);
  for (const { source: address } of images) connect(`image ${nameOf(address?.value)}`, address);
  return origins;
}

/** The addresses that JSON-LD names; an `@id` is a name and no address. */
const structuredKeys: ReadonlySet<string> = new Set(
  (
    "url image image.url image.contentUrl thumbnailUrl mainEntityOfPage logo logo.url publisher.logo publisher.logo.url " +
    "publisher.url author.url sameAs author.sameAs publisher.sameAs contentUrl embedUrl"
  ).split(" "),
);

function structuredUses({ structured }: Post): LinkUse[] {
  return structured.flatMap(({ things }) => things.flatMap(({ fields }) => fields.filter(isAddress).map(headUse)));
}

/** A name may stand where an address should, and a template where a search is described. */
function isAddress({ key, value }: Field): boolean {
  return structuredKeys.has(key) && /^(?:https?:\/\/|\/)[^\s{}]*$/i.test(value);
}

function headUse({ file, start, end, value }: Field): LinkUse {
  return { file, start, end, value, role: "head", written: "json" };
}

/** Absolute, with its fragment; undefined where it is no address, empty where nothing stands. */
function hrefOf({ value }: LinkUse, base: string): string | undefined {
  const trimmed = value.trim();
  return trimmed === "" ? "" : resolveUrl(trimmed, base);
}
