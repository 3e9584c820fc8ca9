import { sitemapsOfRobots } from "../../facts/named-sitemaps.ts";
import type { Robots, Sitemap } from "../../model/site.ts";
import { extensionOf, resolveUrl } from "../../values/url.ts";
import type { Library, Opened } from "../library.ts";
import type { Fetch } from "../request.ts";
import { readRobots } from "../site-files/robots.ts";
import { readSitemap } from "../site-files/sitemap.ts";

/** Sitemap files that are fetched of one site. */
const mostSitemaps = 50;

/** What fetching takes. */
export interface SideTask {
  /** The site's address. */
  readonly home: string;
  readonly library: Library;
  readonly fetch: Fetch;
}

/** The robots.txt at the root of the site's host; undefined where there is none. */
export async function fetchRobots(task: SideTask): Promise<Robots | undefined> {
  const url = new URL("/robots.txt", task.home).href;
  const opened = await open(url, task);
  // Where it was read in the end does not matter (RFC 9309, section 2.3.1.2).
  return opened && readRobots(opened, url);
}

/** The site's own sitemaps: the usual one, what it names, and what robots.txt names. */
export async function fetchSitemaps(task: SideTask, robots: Robots | undefined): Promise<Sitemap[]> {
  const named = sitemapsOfRobots(robots).flatMap(({ value }) => resolveUrl(value, robots?.url) ?? []);
  const waiting = new Set([new URL("sitemap.xml", task.home).href, ...named]);
  const sitemaps: Sitemap[] = [];
  const read = new Set<string>();
  // A set grows while it is walked: what an index names is fetched too.
  for (const url of waiting) {
    if (read.size === mostSitemaps) break;
    const isOwn = new URL(url).origin === new URL(task.home).origin;
    const opened = isOwn && !read.has(url) ? await open(url, task) : undefined;
    if (!opened || read.has(opened.path)) continue;
    read.add(url).add(opened.path);
    // Crawlers take feeds for sitemaps too; a page says that there is none.
    if (opened.recognised.kind === "feed" || opened.recognised.kind === "html") continue;
    const sitemap = readSitemap(opened, opened.path);
    sitemaps.push(sitemap);
    for (const entry of sitemap.kind === "index" ? sitemap.entries : []) if (entry.url) waiting.add(entry.url);
  }
  return sitemaps;
}

/** Packed ones are sent as they lie there. */
async function open(url: string, { library, fetch }: SideTask): Promise<Opened | undefined> {
  const fetched = await fetch(url);
  if (fetched.failure !== undefined) return undefined;
  if (extensionOf(url) !== "gz") return library.take(fetched);
  const { gunzipSync } = await import("node:zlib");
  try {
    return library.take({ ...fetched, bytes: gunzipSync(fetched.bytes, { maxOutputLength: largestUnpacked }) });
  } catch {
    return undefined;
  }
}

/** Bytes: what sitemaps.org allows, 50 MB. */
const largestUnpacked = 52_428_800;
