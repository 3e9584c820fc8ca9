import { sitemapsOfRobots } from "../../facts/named-sitemaps.ts";
import type { Robots, Sitemap } from "../../model/site.ts";
import { parseUrl } from "../../values/url.ts";
import { joinPath } from "../disk.ts";
import { unknownSite } from "../folder.ts";
import type { Opened } from "../library.ts";
import type { SiteFolder } from "./folder.ts";
import { oversizeSitemap, readSitemap } from "./sitemap.ts";

/** Where sitemaps are looked for when nobody names them; a packed one for want of another. */
const usualNames = ["sitemap.xml", "sitemap_index.xml", "sitemap-index.xml", "sitemap.xml.gz", "sitemap.txt"];

/** The site's own sitemaps: the usual ones, what they name, and what robots.txt names. Others' are not read. */
export async function readSitemaps(folder: SiteFolder, robots: Robots | undefined): Promise<Sitemap[]> {
  const reader = new SitemapReader(folder);
  for (const name of usualNames) await reader.read(name);
  for (const { value } of sitemapsOfRobots(robots)) await reader.read(reader.fileAt(value));
  return reader.sitemaps;
}

class SitemapReader {
  readonly sitemaps: Sitemap[] = [];
  readonly #folder: SiteFolder;
  readonly #seen = new Set<string>();

  constructor(folder: SiteFolder) {
    this.#folder = folder;
  }

  /** The file at an address, below the folder. Where nobody knows the site's address, any host is taken for its own. */
  fileAt(address: string): string | undefined {
    const { folder, url } = this.#folder;
    const base = url ?? unknownSite;
    const path = parseUrl(address, base);
    if (!path) return undefined;
    const located = folder.locate(url === undefined ? `${base}${path.pathname.slice(1)}` : path.href);
    return located.own ? located.file : undefined;
  }

  /** Reads a file of the folder and the sitemaps that it names, each once. */
  async read(path: string | undefined): Promise<void> {
    const waiting = path === undefined ? [] : [path];
    for (const next of waiting) {
      if (this.#seen.has(next)) continue;
      this.#seen.add(next);
      const sitemap = await this.#readOne(next);
      if (!sitemap) continue;
      this.sitemaps.push(sitemap);
      if (sitemap.kind === "index") for (const file of this.#filesOf(sitemap)) waiting.push(file);
    }
  }

  #filesOf({ entries }: Sitemap): ReadonlySet<string> {
    return new Set(entries.flatMap(({ url }) => (url === undefined ? [] : (this.fileAt(url) ?? []))));
  }

  async #readOne(path: string): Promise<Sitemap | undefined> {
    const { dir, folder, url: site, library, request } = this.#folder;
    const file = joinPath(dir, path);
    if (library.disk.kind(file) !== "file" || request.isIgnored(file)) return undefined;
    const url = site === undefined ? undefined : folder.addressOf(path);
    try {
      const size = library.disk.size(file);
      if (size > request.maxFeedSize) return oversizeSitemap({ file, url }, size);
      const opened = /\.gz$/i.test(path) ? await this.#unpacked(file) : library.open(file);
      // Crawlers take feeds for sitemaps too; they are judged as feeds.
      return opened.recognised.kind === "feed" ? undefined : readSitemap(opened, url);
    } catch {
      return undefined;
    }
  }

  /** Throws when it is no gzip, or too large. */
  async #unpacked(file: string): Promise<Opened> {
    const { library, request } = this.#folder;
    const { gunzipSync } = await import("node:zlib");
    const bytes = gunzipSync(library.disk.read(file), { maxOutputLength: request.maxFeedSize });
    return library.take({ path: file, bytes });
  }
}
