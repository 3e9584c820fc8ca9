import { parseUrl } from "../values/url.ts";
import { joinPath } from "./disk.ts";
import type { Library, Opened } from "./library.ts";
import type { LoadRequest } from "./request.ts";

/** What a folder holds. */
export interface Scan {
  /** Its main feed, with the twins in other formats that the home page announces. */
  readonly feeds: readonly Opened[];
  /** Other feeds: of a tag, of a section. */
  readonly otherFeeds: readonly string[];
  /** The folder of the built site, when there is one. */
  readonly site: string | undefined;
  readonly markdown: readonly string[];
}

const feedName = /(?:\.(?:xml|rss|atom|rdf)|(?:^|\/)(?:feed|index|rss|atom)[^/]*\.json|\.jsonfeed)$/i;
const neverFeed = /(?:^|\/)(?:sitemap[^/]*|browserconfig|manifest|package|tsconfig)\.(?:xml|json)$/i;
/**
 * Where generators put the built site: Hugo and Gatsby, Jekyll and Eleventy, Astro and Vite, Next, Docusaurus, Pelican,
 * MkDocs, Sphinx.
 */
const builtFolders = ["public", "_site", "dist", "out", "build", "output", "site", "_build/html"];

/** VitePress and VuePress: hidden folders, which are not listed with the others. */
const hiddenFolders = ["", "docs/"].flatMap((above) => [`${above}.vitepress/dist`, `${above}.vuepress/dist`]);

/** Looks for the site, its feed and Markdown posts in a folder. A site's feed is what its home announces, else the one nearest the root. */
export function scanFolder(folder: string, library: Library, request: LoadRequest): Scan {
  const listed = [...new Set([...library.disk.list(folder), ...listHidden(folder, library)])];
  const paths = listed.filter((path) => !request.isIgnored(joinPath(folder, path)));
  const site = siteFolder(paths);
  const candidates = site === undefined ? paths : paths.filter((path) => path.startsWith(site));
  const feeds = candidates
    .filter((path) => feedName.test(path) && !neverFeed.test(path))
    .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))
    .flatMap((path) => openFeed(joinPath(folder, path), library, request));
  const root = site === undefined ? undefined : joinPath(folder, site);
  const hrefs = root === undefined ? [] : announced(joinPath(root, "index.html"), library);
  const main = mainFeeds(feeds, root ?? folder, hrefs);
  const others = feeds.filter((feed) => !main.includes(feed)).map(({ path }) => path);
  for (const path of others) library.release(path);
  return {
    feeds: main,
    otherFeeds: others,
    site: root === "" ? "." : root,
    markdown: site === "" ? [] : paths.filter((path) => isMarkdown(path)).map((path) => joinPath(folder, path)),
  };
}

function listHidden(folder: string, { disk }: Library): string[] {
  const hidden = hiddenFolders.find((name) => disk.kind(joinPath(folder, name, "index.html")) === "file");
  return hidden === undefined ? [] : disk.list(joinPath(folder, hidden)).map((path) => `${hidden}/${path}`);
}

/** "" for the folder itself, "public/" for one of the usual folders in it. */
function siteFolder(paths: readonly string[]): string | undefined {
  const known = new Set(paths);
  if (known.has("index.html")) return "";
  const built = [...builtFolders, ...hiddenFolders].find((name) => known.has(`${name}/index.html`));
  if (built !== undefined) return `${built}/`;
  return paths.some((path) => /\.html?$/i.test(path)) && !paths.some(isMarkdown) ? "" : undefined;
}

/** READMEs and the like are about the repository. */
function isMarkdown(path: string): boolean {
  return (
    /\.(?:md|mdx|markdown|mdown|mdwn|mkdn?)$/i.test(path) &&
    !/(?:^|\/)(?:README|CHANGELOG|LICENSE|CONTRIBUTING|AGENTS)\.md$/i.test(path)
  );
}

function openFeed(path: string, library: Library, { maxFeedSize }: LoadRequest): Opened[] {
  try {
    if (library.disk.size(path) > maxFeedSize) return [];
    const opened = library.open(path);
    return opened.recognised.kind === "feed" ? [opened] : [];
  } catch {
    return [];
  }
}

function mainFeeds(feeds: readonly Opened[], folder: string, hrefs: readonly string[]): readonly Opened[] {
  const home = new Set(hrefs.map((href) => feedAt(feeds, folder, href)));
  const announcedFeeds = feeds.filter((feed) => home.has(feed));
  return announcedFeeds.length > 0 ? announcedFeeds : feeds.slice(0, 1);
}

/** The feed whose path below the site folder ends the address; the longest one, so that /tags/x/index.xml is not the main one. */
function feedAt(feeds: readonly Opened[], folder: string, href: string): Opened | undefined {
  const base = "https://site.invalid/";
  const address = parseUrl(href, base);
  if (!address) return undefined;
  const { pathname } = address;
  const wanted = pathname.endsWith("/") ? `${pathname}index.xml` : pathname;
  const below = ({ path }: Opened): string => (folder === "" ? path : path.slice(folder.length + 1));
  const fitting = feeds.filter((feed) => wanted.endsWith(`/${below(feed)}`));
  return fitting.sort((a, b) => b.path.length - a.path.length)[0];
}

/** The feeds that a home page announces (RSS autodiscovery, `<link rel="alternate">`). */
function announced(home: string, library: Library): readonly string[] {
  if (library.disk.kind(home) !== "file") return [];
  const { text } = library.open(home);
  const links = text.match(/<link\b[^>]*>/gi) ?? [];
  return links
    .filter((link) => /\balternate\b/i.test(link) && /application\/(?:rss|atom|feed|rdf)\+?(?:xml|json)?/i.test(link))
    .flatMap((link) => /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(link)?.[1] ?? []);
}

function depth(path: string): number {
  return path.split("/").length;
}
