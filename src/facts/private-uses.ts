import type { Feed } from "../model/feed.ts";
import type { LinkUse } from "../model/link.ts";
import type { PageLink, Post } from "../model/post.ts";
import type { Site } from "../model/site.ts";
import { hostOf } from "../values/host.ts";
import { isHttp } from "../values/url.ts";
import { announcedPosts } from "./announced.ts";
import { canonicalOf } from "./canonical.ts";
import { metaNamed } from "./meta.ts";
import { type PrivateAddress, privateAddress } from "./private-address.ts";
import { isIndexable } from "./robots.ts";

/** A use of an address that only its author can follow. */
export interface PrivateUse {
  readonly use: LinkUse;
  readonly address: PrivateAddress;
  /** The link of a page that it is. */
  readonly link: PageLink | undefined;
}

/**
 * The uses of addresses that only the author can follow, in the order of the links, and how many addresses each feed
 * has. What was itself read from such a host is a preview and may name it; what other rules tell is left out.
 */
export function privateUses(site: Site): {
  readonly uses: readonly PrivateUse[];
  readonly totals: ReadonlyMap<Feed, number>;
} {
  const feeds = new Map(site.feeds.map((feed) => [feed.file, feed]));
  const totals = new Map<Feed, number>();
  const own = hostOf(site.url ?? "");
  const named = new Set(site.links.flatMap(({ url, named }) => (named ? hostOf(url) : [])));
  const found: Omit<PrivateUse, "link">[] = [];
  const look = (use: LinkUse): void => {
    const feed = feeds.get(use.file);
    if (feed) totals.set(feed, (totals.get(feed) ?? 0) + 1);
    const address = privateAddress(use.value, feed ? hostOf(feed.link?.value ?? feed.self?.value ?? "") : own);
    if (!address || named.has(address.host) || (isHttp(use.file) && hostOf(use.file) === address.host)) return;
    // The site was asked about where it is tried out.
    if (!feed && address.kind === "staging" && address.host === own) return;
    // feed/url says of a drive that it is no scheme.
    if (!use.declared || address.kind !== "file" || /^file:/i.test(use.value)) found.push({ use, address });
  };
  for (const { uses } of site.links) uses.forEach(look);
  for (const { self } of site.feeds) {
    if (self)
      look({ file: self.file, start: self.start, end: self.end, value: self.value, role: "link", declared: true });
  }
  if (found.length === 0) return { uses: [], totals };
  const told = toldPlaces(site);
  const links = linksOf(site, new Set(found.map(({ use }) => use.file)));
  const uses = found
    .filter(({ use, address }) => told.get(placeOf(use)) !== "canonical" || address.kind !== "host")
    .filter(({ use, address }) => !told.has(placeOf(use)) || address.kind !== "staging")
    .map((one) => ({ ...one, link: links.get(placeOf(one.use)) }));
  return { uses, totals };
}

function placeOf({ file, start }: Pick<LinkUse, "file" | "start">): string {
  return `${start} ${file}`;
}

/** What post/canonical-relative, parity/canonical and parity/og-url tell: all of private hosts, or of other hosts. */
function toldPlaces({ posts, feeds }: Site): ReadonlyMap<string, "canonical" | "og:url"> {
  const told = new Map<string, "canonical" | "og:url">();
  const announced = new Set(announcedPosts(feeds).map(({ post }) => post));
  for (const post of posts.filter(isIndexable)) {
    const canonical = canonicalOf(post);
    const shared = metaNamed(post, "og:url");
    if (canonical && (announced.has(post) || privateAddress(canonical.value, "")?.kind === "host")) {
      told.set(placeOf(canonical), "canonical");
    }
    if (shared) told.set(placeOf(shared), "og:url");
  }
  return told;
}

function linksOf({ posts }: Site, files: ReadonlySet<string>): ReadonlyMap<string, PageLink> {
  const links = new Map<string, PageLink>();
  const forms = posts.flatMap((post): Post[] => (post.source ? [post, post.source] : [post]));
  for (const form of forms.filter(({ file }) => files.has(file))) {
    for (const link of form.links) if (link.href) links.set(placeOf(link.href), link);
  }
  return links;
}
