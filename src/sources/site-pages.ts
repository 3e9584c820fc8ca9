import type { Feed } from "../model/feed.ts";
import { addressKey, isHttp, parseUrl, resolveUrl } from "../values/url.ts";
import type { Located } from "./connect.ts";
import { joinPath } from "./disk.ts";
import { createFolder, type Folder } from "./folder.ts";
import type { Named } from "./inputs.ts";
import { isListPath } from "./kind.ts";
import type { Library } from "./library.ts";
import type { Pages } from "./pages.ts";
import type { LoadRequest } from "./request.ts";
import { workOutUrl } from "./site-url.ts";

/** The site's own pages: what the built folder, the Markdown and the named pages hold. */
export interface OwnPages {
  /** Public address, with a slash at its end, where it is known. */
  readonly url: string | undefined;
  /** The folder of the built site, and a way to look addresses up in it. */
  readonly dir: string | undefined;
  readonly folder: Folder | undefined;
  readonly pages: readonly Located[];
  readonly markdown: readonly Located[];
  /** Addresses of a live site at which nothing is, where its pages were looked for. */
  readonly missing?: ReadonlySet<string>;
}

/** What reading the site takes. */
export interface SiteTask {
  readonly request: LoadRequest;
  readonly named: Named;
  readonly feeds: readonly Feed[];
  readonly pages: Pages;
  readonly library: Library;
}

export async function readSite(task: SiteTask): Promise<OwnPages> {
  const { request, feeds, library } = task;
  const dir = siteFolder(task);
  const paths = dir === undefined ? [] : library.disk.list(dir);
  const given = request.site.url === undefined ? undefined : withSlash(request.site.url);
  const url =
    given ??
    (dir === undefined ? homeOf(feeds) : (workOutUrl(feeds, { dir, paths }) ?? canonicalOfHome(dir, feeds, library)));
  const folder = dir === undefined ? undefined : createFolder(paths, { url });
  const pages = [...(await readFolder(task, { dir, paths, folder })), ...(await readNamed(task, dir))];
  return { url, dir, folder, pages, markdown: await readMarkdown(task, url, pages) };
}

/** The configured folder, a folder among the inputs, or the one a feed stands in when its entries are files there. */
function siteFolder({ request, named, feeds, library }: SiteTask): string | undefined {
  if (request.site.dir !== undefined) {
    if (library.disk.kind(request.site.dir) === "folder") return joinPath(request.site.dir) || ".";
    named.errors.push(`There is no folder “${request.site.dir}”, which is to hold the built site.`);
    return undefined;
  }
  const [site] = named.sites;
  return site ?? feeds.map((feed) => folderAround(feed, library)).find((dir) => dir !== undefined);
}

/** A feed stands in the site's root, or as deep in it as the address it gives for itself. */
function folderAround(feed: Feed, library: Library): string | undefined {
  if (library.disk.kind(feed.file) !== "file" || feed.entries.length === 0) return undefined;
  const self = resolveUrl(feed.self?.value ?? "");
  const depth = self === undefined ? 0 : new URL(self).pathname.split("/").length - 2;
  const parts = feed.file.split("/").slice(0, -1);
  for (const up of new Set([0, depth])) {
    if (up > parts.length) continue;
    const dir = parts.slice(0, parts.length - up).join("/") || (feed.file.startsWith("/") ? "/" : ".");
    if (library.disk.kind(joinPath(dir, "index.html")) !== "file" && up === 0 && !hasEntryFile(feed, dir, library))
      continue;
    const paths = library.disk.list(dir);
    if (workOutUrl([feed], { dir, paths }) !== undefined) return dir;
  }
  return undefined;
}

/** A cheap look before a whole folder is listed: is the first entry's address a file here? */
function hasEntryFile({ entries }: Feed, dir: string, { disk }: Library): boolean {
  return entries.slice(0, 3).some(({ url }) => {
    const address = url === undefined ? undefined : parseUrl(url);
    if (!address) return false;
    const path = joinPath(dir, address.pathname);
    return [path, `${path}.html`, `${path}/index.html`].some((candidate) => disk.kind(candidate) === "file");
  });
}

interface FolderFiles {
  readonly dir: string | undefined;
  readonly paths: readonly string[];
  readonly folder: Folder | undefined;
}

async function readFolder(
  { request, named, pages, library }: SiteTask,
  { dir, paths, folder }: FolderFiles,
): Promise<Located[]> {
  if (dir === undefined) return [];
  const namedPages = new Set(named.pages);
  const located: Located[] = [];
  for (const path of paths) {
    const file = joinPath(dir, path);
    if (!/\.x?html?$/i.test(path) || request.isIgnored(file) || library.disk.size(file) > request.maxFeedSize) continue;
    if (library.open(file).recognised.kind !== "html") continue;
    located.push({
      facts: await pages.html(file),
      url: folder?.addressOf(path),
      named: namedPages.has(file),
      home: path === "index.html",
    });
  }
  return located;
}

/** Pages that were named one by one; those of the site's folder have been read with it. */
async function readNamed({ named, pages }: SiteTask, dir: string | undefined): Promise<Located[]> {
  const located: Located[] = [];
  for (const path of named.pages) {
    if (dir !== undefined && (dir === "." || path.startsWith(`${dir}/`))) continue;
    const url = isHttp(path) ? path : undefined;
    located.push({ facts: await pages.html(path), url, named: true, home: false });
  }
  return located;
}

async function readMarkdown(
  { named, pages, library }: SiteTask,
  url: string | undefined,
  built: readonly Located[],
): Promise<Located[]> {
  if (named.markdown.length === 0) return [];
  const { addressOf } = await import("./markdown/address.ts");
  const bySlug = addressesBySlug(built);
  const located: Located[] = [];
  for (const { path, pattern } of named.markdown) {
    const facts = await pages.markdown(path);
    library.release(path);
    const placeOf = (file: string): string | undefined => {
      const address = addressOf({ ...facts, file }, pattern.url, pattern.root);
      const slug = addressOf({ ...facts, file }, "/:slug", pattern.root);
      return address === undefined ? bySlug.get(slug ?? "") : onSite(address, url);
    };
    const known = translationAt(path, placeOf, { url, built }) ?? placeOf(path);
    located.push({ facts, url: known, named: true, home: false });
  }
  return located;
}

/**
 * Where `rye.fr.md` is published (Hugo): at the address of `rye.md`, below the folder of its language or, where that is
 * the main one, as it is. Only a built page in that language tells, for `next.js.md` is no translation.
 */
function translationAt(
  path: string,
  placeOf: (file: string) => string | undefined,
  { url, built }: { readonly url: string | undefined; readonly built: readonly Located[] },
): string | undefined {
  const [ending, language] = /\.([a-z]{2}(?:-[a-z]{2,4})?)(?=\.\w+$)/i.exec(path) ?? [];
  if (ending === undefined || language === undefined || url === undefined) return undefined;
  const plain = placeOf(path.replace(/\.[\w-]+(?=\.\w+$)/, ""));
  if (plain === undefined || !plain.startsWith(url)) return undefined;
  const below = `${url}${language.toLowerCase()}/${plain.slice(url.length)}`;
  const keys = [below, plain].map(addressKey);
  const page = built.find(
    (one) => one.url !== undefined && keys.includes(addressKey(one.url)) && isIn(language, one.facts),
  );
  return page?.url;
}

function isIn(wanted: string, { language }: Located["facts"]): boolean {
  return language?.value.trim().toLowerCase().startsWith(wanted.toLowerCase()) === true;
}

/** The pages whose last segment is theirs alone: `/rye` for `https://example.org/2025/rye/`. */
function addressesBySlug(pages: readonly Located[]): ReadonlyMap<string, string | undefined> {
  const bySlug = new Map<string, string | undefined>();
  for (const { url, home, facts } of pages) {
    const path = url === undefined ? "" : new URL(url).pathname;
    // A tag may be called as a post is, and an alias leads to one.
    if (!home && (isListPath(path) || facts.signs.refresh !== undefined)) continue;
    // The Markdown of the home page is an index.md at the top.
    const slug = home ? "/" : /\/[^/]+?(?=(?:\.x?html?|\/)?$)/.exec(path)?.[0];
    if (slug) bySlug.set(slug, bySlug.has(slug) ? undefined : url);
  }
  return bySlug;
}

/** A path of the site, below the folder that its address may have. */
function onSite(address: string, url: string | undefined): string | undefined {
  if (isHttp(address)) return resolveUrl(address);
  return url === undefined ? undefined : resolveUrl(address.replace(/^\/+/, ""), url);
}

/** Where there is no feed either, the home page tells its own address. */
function canonicalOfHome(dir: string, feeds: readonly Feed[], library: Library): string | undefined {
  const home = joinPath(dir, "index.html");
  if (feeds.length > 0 || library.disk.kind(home) !== "file") return undefined;
  const links = library.open(home).text.match(/<link\b[^<>]*>/gi) ?? [];
  const link = links.find((tag) => /\brel\s*=\s*["']?canonical\b/i.test(tag));
  const href = resolveUrl(/\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(link ?? "")?.[1] ?? "");
  return href && isHttp(href) && !/[?#]/.test(href) ? resolveUrl("./", href) : undefined;
}

/** Where there is no folder, the feed tells the site's address. */
export function homeOf(feeds: readonly Feed[]): string | undefined {
  const link = feeds.map((feed) => resolveUrl(feed.link?.value ?? "")).find((url) => url?.startsWith("http"));
  return link && withSlash(link);
}

function withSlash(url: string): string {
  return url.endsWith("/") ? url : `${url}/`;
}
