import { nameOf, plain } from "../facts/same-as-written.ts";
import type { Entry, Feed } from "../model/feed.ts";
import type { Link, LinkRole, LinkUse } from "../model/link.ts";
import type { Fact, Post } from "../model/post.ts";
import type { Text } from "../model/text.ts";
import { isHttp, resolveUrl, withoutFragment } from "../values/url.ts";

/** Where the addresses of a post are resolved, and what its own folder holds. */
export interface LinkSettings {
  /** The address relative links of a post start from. */
  readonly baseOf: (post: Post) => string;
  /** Whether a relative address of a Markdown file names a file beside it. */
  readonly isNeighbour: (post: Post, value: string) => boolean;
}

/** Every distinct http(s) address, in the order of first use, with all its uses. */
export function collectLinks(feeds: readonly Feed[], posts: readonly Post[], settings: LinkSettings): Link[] {
  const links = new Links();
  for (const feed of feeds) collectFeed(feed, links);
  for (const post of posts) collectPost(post, links, settings);
  return links.all();
}

class Links {
  readonly #uses = new Map<string, LinkUse[]>();

  add(url: string | undefined, use: LinkUse): void {
    if (url === undefined || !isHttp(url)) return;
    const key = withoutFragment(url);
    const uses = this.#uses.get(key);
    if (uses) uses.push(use);
    else this.#uses.set(key, [use]);
  }

  all(): Link[] {
    return [...this.#uses].map(([url, uses]) => ({ url, uses }));
  }
}

function collectFeed(feed: Feed, links: Links): void {
  const base = resolveUrl(feed.link?.value ?? feed.self?.value ?? "");
  const add = (text: Text | undefined, role: LinkRole): void => {
    if (text?.value) links.add(resolveUrl(text.value, base), textUse(text, role));
  };
  add(feed.link, "link");
  for (const entry of feed.entries) collectEntry(entry, links, add);
}

function collectEntry(entry: Entry, links: Links, add: (text: Text | undefined, role: LinkRole) => void): void {
  if (entry.link?.value) links.add(entry.url, textUse(entry.link, "entry"));
  else if (entry.id && entry.url) links.add(entry.url, textUse(entry.id, "entry"));
  for (const enclosure of entry.enclosures) add(enclosure, "media");
}

/**
 * Of a page and its Markdown, the page tells what there is, and the Markdown is where the author mends it; the page adds
 * what the template links to.
 */
function collectPost(post: Post, links: Links, settings: LinkSettings): void {
  const addresses = post.uses.map((use) => addressOf(use, post, settings));
  const ofPage = new Set(post.source ? addresses : []);
  const written = new Set<string>();
  const rewritten = new Map<Fact, LinkUse>();
  for (const use of post.source?.uses ?? []) {
    const url = addressOf(use, post, settings);
    if (url !== undefined && !ofPage.has(url) && isOwn(url, post)) rewritten.set(use, use);
    else {
      if (!post.source || !settings.isNeighbour(post.source, use.value)) links.add(url, use);
      written.add(url ?? "");
    }
  }
  const origins = rewritten.size === 0 ? new Map<Fact, LinkUse>() : rewrittenUses(post, rewritten);
  for (const [index, use] of post.uses.entries()) {
    const url = addresses[index];
    const known = (post.form === "markdown" || post.url === undefined) && settings.isNeighbour(post, use.value);
    if (!known && !written.has(url ?? "")) links.add(url, origins.get(use) ?? use);
  }
}

/** A generator writes “./rye.md” and “loaf.jpg” its own way; what others publish it leaves alone. */
function isOwn(url: string, { url: own }: Post): boolean {
  return own !== undefined && new URL(url).host === new URL(own).host;
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

function addressOf(use: LinkUse, post: Post, settings: LinkSettings): string | undefined {
  const value = use.value.trim();
  return value === "" || value.startsWith("#") ? undefined : resolveUrl(value, settings.baseOf(post));
}

function textUse({ file, start, end, value }: Text, role: LinkRole): LinkUse {
  return { file, start, end, value, role };
}
