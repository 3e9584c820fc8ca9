import { announcesFeed } from "../../facts/autodiscovery.ts";
import type { Feed } from "../../model/feed.ts";
import type { Notice } from "../../model/site.ts";
import { addressKey, isHttp, resolveUrl } from "../../values/url.ts";
import type { Located } from "../connect.ts";
import type { Named } from "../inputs.ts";
import type { Library, Opened } from "../library.ts";
import type { Pages } from "../pages.ts";
import type { CrawlSettings, Fetch, LoadRequest, Visit } from "../request.ts";
import type { SideFiles } from "../site-files/index.ts";
import { homeOf, type OwnPages } from "../site-pages.ts";
import { crawlNotices } from "./notices.ts";
import { metRedirects } from "./redirects.ts";
import { fetchRobots, fetchSitemaps } from "./side-files.ts";
import { type Walked, walk } from "./walk.ts";

/** What a crawl takes. */
export interface CrawlTask {
  readonly request: LoadRequest;
  readonly settings: CrawlSettings;
  readonly named: Named;
  readonly feeds: readonly Feed[];
  readonly pages: Pages;
  readonly library: Library;
  readonly fetch: Fetch;
  readonly visit: Visit;
}

/** What a crawl came to. */
export interface Crawled {
  readonly own: OwnPages;
  readonly side: SideFiles;
  /** Feeds that the first page announces and nobody named. */
  readonly announced: readonly Opened[];
  /** Whether every page was seen that a link leads to. */
  readonly isComplete: boolean;
  readonly notices: readonly Notice[];
}

/** Feeds of one home page that are read. */
const mostAnnounced = 10;

/** Finds the pages of a live site by its links, from the named pages on, else from the home page that a feed names. */
export async function crawl(task: CrawlTask): Promise<Crawled | undefined> {
  const { named, feeds, request, settings, library, fetch, visit } = task;
  const home = homeOf(feeds);
  const typed = named.pages.filter(isHttp);
  const starts = typed.length > 0 ? typed : [request.site.url ?? home ?? ""].filter(isHttp);
  const [first] = starts;
  if (first === undefined) {
    if (feeds.length > 0) named.errors.push("The feed names no site to crawl. Name the address of its home page.");
    return undefined;
  }
  const folders = starts.map((start) => resolveUrl("./", start) ?? start);
  const url = folders[0] ?? first;
  const side = { home: url, library, fetch };
  const robots = await fetchRobots(side);
  const sitemaps = await fetchSitemaps(side, robots);
  const walked = await walk({
    starts,
    scope: { folders },
    settings,
    visit,
    isForbidden: (address) => settings.robots && robots?.forbids(address, "contentlint") !== undefined,
    listed: sitemaps
      .filter(({ kind }) => kind !== "index")
      .flatMap(({ entries }) => entries.flatMap((entry) => entry.url ?? [])),
  });
  const located = await readPages(walked, url, task);
  const missing = new Set(walked.pages.flatMap((page) => (page.read.kind === "missing" ? page.url : [])));
  return {
    own: { url, dir: undefined, folder: undefined, pages: located, markdown: [], missing },
    side: { robots, sitemaps, redirects: metRedirects(walked.pages, url) },
    announced: await announcedFeeds(located, task),
    isComplete: isComplete(walked),
    notices: crawlNotices(walked, settings),
  };
}

/** Each page once, by the address it was read at; of those that differ in their query alone, the one without. */
async function readPages({ pages }: Walked, home: string, { library, pages: reader }: CrawlTask): Promise<Located[]> {
  const read = new Map<string, Extract<Walked["pages"][number]["read"], { kind: "page" }>>();
  const delivered = pages.flatMap((page) => (page.read.kind === "page" ? page.read : []));
  for (const page of delivered.sort((a, b) => Number(a.path.includes("?")) - Number(b.path.includes("?")))) {
    if (!read.has(addressKey(page.path))) read.set(addressKey(page.path), page);
  }
  const located: Located[] = [];
  for (const page of read.values()) {
    const { path, recognised } = library.take(page);
    if (recognised.kind !== "html") continue;
    located.push({ facts: await reader.html(path), url: path, named: false, home: path === home });
  }
  return located;
}

/** The feeds that the home page announces, where they are ones of this site. */
async function announcedFeeds(pages: readonly Located[], { feeds, library, fetch }: CrawlTask): Promise<Opened[]> {
  const home = pages.find((page) => page.home);
  const links = home?.facts.headLinks.filter(announcesFeed) ?? [];
  const known = new Set(feeds.map(({ file }) => file));
  const opened: Opened[] = [];
  for (const { href } of links.slice(0, mostAnnounced)) {
    const url = resolveUrl(href.value, resolveUrl(home?.facts.base ?? "", home?.url));
    if (url === undefined || known.has(url) || !isHttp(url) || !isSameSite(url, home?.url)) continue;
    known.add(url);
    const fetched = await fetch(url);
    if (fetched.failure !== undefined || (fetched.path !== url && known.has(fetched.path))) continue;
    known.add(fetched.path);
    const feed = library.take(fetched);
    if (feed.recognised.kind === "feed") opened.push(feed);
  }
  return opened;
}

function isSameSite(url: string, home: string | undefined): boolean {
  return home !== undefined && new URL(url).origin === new URL(home).origin;
}

function isComplete({ stopped, forbidden, leftOut, isCut, pages }: Walked): boolean {
  const isFailed = pages.some(({ read }) => read.kind === "failed");
  return !stopped && !isCut && !isFailed && leftOut === 0 && forbidden.length === 0;
}
