import type { Entry, Feed } from "../model/feed.ts";
import type { PageFacts, Post } from "../model/post.ts";
import { addressKey, isHttp, parseUrl, resolveUrl } from "../values/url.ts";
import { folderOf, joinPath } from "./disk.ts";
import { kindOf } from "./kind.ts";
import { publicationDay } from "./markdown/front-matter/day.ts";
import type { Redirects } from "./site-files/redirects.ts";

/** A page that was read, and where it is published. */
export interface Located {
  readonly facts: PageFacts;
  readonly url: string | undefined;
  /** True when the user or the configuration named this very page. */
  readonly named: boolean;
  /** True for the page at the root of the site. */
  readonly home: boolean;
}

/** What connecting gives: feeds whose entries know their posts, and one post an address. */
export interface Connected {
  readonly feeds: readonly Feed[];
  readonly posts: readonly Post[];
}

/** What tells a list that goes on. */
const firstPages = ["page/1/index.html", "page/2/index.html", "page/1.html", "page/2.html"];

/** What is connected. */
export interface Connectable {
  readonly feeds: readonly Feed[];
  readonly pages: readonly Located[];
  readonly markdown: readonly Located[];
  readonly redirects: Redirects | undefined;
}

/** At least so many entries make a folder one of posts. */
const fewestEntries = 3;

/** One address, one post: pages with their Markdown, entries with their posts. Resolves what kind each page is. */
export function connect({ feeds, pages, markdown, redirects }: Connectable): Connected {
  const entryUrls = pages.length === 0 ? new Set<string>() : addressesOf(feeds, redirects);
  const sources = new Map<string, Post>();
  for (const { facts, url } of markdown) {
    const source: Post = { ...facts, kind: isAboveList(facts) ? "listing" : "article", url, source: undefined };
    sources.set(url ? addressKey(url) : facts.file, source);
  }
  const entryFolders = foldersOfEntries(pages, entryUrls);
  const files = new Set(pages.map(placeOf));
  const isList = (folder: string): boolean =>
    (entryFolders.get(folder) ?? 0) >= fewestEntries || firstPages.some((path) => files.has(joinPath(folder, path)));
  const isManuscript = manuscripts(sources, entryUrls);
  const posts: Post[] = pages.map((page) => {
    const key = page.url === undefined ? undefined : addressKey(page.url);
    const source = key === undefined ? undefined : sources.get(key);
    const around = {
      named:
        page.named ||
        (source !== undefined && !page.home && isManuscript(source)) ||
        (key !== undefined && entryUrls.has(key)),
      home: page.home,
      amongEntries: (entryFolders.get(parentOf(page)) ?? 0) >= fewestEntries,
      aboveEntries: isList(ownFolder(page)),
      path: page.url === undefined ? `/${page.facts.file}` : new URL(page.url).pathname,
    };
    return { ...page.facts, url: page.url, source, kind: kindOf(page.facts, around) };
  });
  const paired = new Set(posts.flatMap(({ source }) => source ?? []));
  const all = [...posts, ...[...sources.values()].filter((source) => !paired.has(source))];
  return { feeds: connectFeeds(feeds, all, redirects), posts: all };
}

function addressesOf(feeds: readonly Feed[], redirects: Redirects | undefined): ReadonlySet<string> {
  const urls = feeds.flatMap(({ entries }) => entries.flatMap(({ url }) => url ?? []));
  return new Set([...urls, ...urls.flatMap((url) => redirects?.follow(url, nowhere)?.end ?? [])].map(addressKey));
}

/**
 * Tells the Markdown of articles from that of other pages (about, documentation): it lies where posts of the feed lie;
 * where no feed tells, it has a date. What stands above a list has Markdown as well, `_index.md` of Hugo and Zola.
 */
function manuscripts(sources: ReadonlyMap<string, Post>, entryUrls: ReadonlySet<string>): (source: Post) => boolean {
  const shelves = new Set([...sources].flatMap(([key, source]) => (entryUrls.has(key) ? shelfOf(source) : [])));
  const isPost = (source: Post): boolean =>
    shelves.size === 0 ? publicationDay(source) !== undefined : shelves.has(shelfOf(source));
  return (source) => !isAboveList(source) && isPost(source);
}

/** The folder of a Markdown file, without those that are years and months. */
function shelfOf(source: Post): string {
  return parentOf({ facts: source }).replace(/(?:(?:^|\/)\d{1,4})+$/, "");
}

function isAboveList({ file }: PageFacts): boolean {
  return /(?:^|\/)_index(?:\.[\w-]+)?\.md$/.test(file);
}

/** Where pages are not sorted by address yet, redirects are followed to their end. */
const nowhere = (): boolean => false;

/** Gives each entry the post at its address, or where that is redirected to. */
export function connectFeeds(feeds: readonly Feed[], posts: readonly Post[], redirects: Redirects | undefined): Feed[] {
  const byAddress = new Map<string, Post>();
  for (const post of posts) {
    for (const address of [...post.aliases, ...(post.source?.aliases ?? [])]) addAlias(byAddress, post, address);
  }
  for (const post of posts)
    if (post.url !== undefined && post.kind !== "redirect") byAddress.set(addressKey(post.url), post);
  const postAt = (url: string | undefined): Post | undefined =>
    url === undefined ? undefined : byAddress.get(addressKey(url));
  for (const { kind, url, signs } of posts) {
    const target = kind === "redirect" && url !== undefined ? postAt(resolveUrl(signs.refresh ?? "", url)) : undefined;
    if (url !== undefined && target && !postAt(url)) byAddress.set(addressKey(url), target);
  }
  const isThere = (url: string): boolean => postAt(url) !== undefined;
  const find = ({ url, post }: Entry): Post | undefined =>
    url === undefined ? post : (postAt(url) ?? postAt(redirects?.follow(url, isThere)?.end) ?? post);
  const connected = (entry: Entry): Entry => {
    const post = find(entry);
    return post === entry.post ? entry : { ...entry, post };
  };
  const connectFeed = (feed: Feed): Feed => ({
    ...feed,
    entries: feed.entries.map(connected),
    previous: feed.previous && connectFeed(feed.previous),
  });
  return byAddress.size === 0 ? [...feeds] : feeds.map(connectFeed);
}

function addAlias(byAddress: Map<string, Post>, post: Post, alias: string): void {
  const address = post.url === undefined ? undefined : parseUrl(alias, post.url);
  if (address) byAddress.set(addressKey(address.href), post);
}

function foldersOfEntries(pages: readonly Located[], entryUrls: ReadonlySet<string>): ReadonlyMap<string, number> {
  const folders = new Map<string, number>();
  for (const page of pages) {
    if (page.url === undefined || !entryUrls.has(addressKey(page.url))) continue;
    folders.set(parentOf(page), (folders.get(parentOf(page)) ?? 0) + 1);
  }
  return folders;
}

/** The folder a page's own folder or file stands in. */
function parentOf(page: Pick<Located, "facts">): string {
  const place = placeOf(page);
  return folderOf(isIndex(place) ? folderOf(place) : place);
}

/** The folder whose index a page is, or that goes by its name: `posts.html` beside `posts/`. */
function ownFolder(page: Located): string {
  const place = placeOf(page);
  return isIndex(place) ? folderOf(place) : place.replace(/\.x?html?$/i, "");
}

/** The file of a page; of a live one the path of its address, as if it were one. */
function placeOf({ facts: { file } }: Pick<Located, "facts">): string {
  const address = isHttp(file) ? parseUrl(file) : undefined;
  return address ? address.pathname.slice(1).replace(/(^|\/)$/, "$1index.html") : file;
}

function isIndex(place: string): boolean {
  return /(?:^|\/)index\.(?:x?html?|mdx?)$/i.test(place);
}
