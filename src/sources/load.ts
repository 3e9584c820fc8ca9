import type { Feed } from "../model/feed.ts";
import type { Answer } from "../model/link.ts";
import type { Body, Post } from "../model/post.ts";
import type { Notice, Site } from "../model/site.ts";
import type { SourceFile } from "../model/source.ts";
import { parseUrl } from "../values/url.ts";
import { connect, connectFeeds } from "./connect.ts";
import type { Crawled } from "./crawl/index.ts";
import { entriesAsPosts } from "./entries.ts";
import { oversizeFeed, readFeed } from "./feed/read.ts";
import { fetchPosts } from "./fetch-posts.ts";
import { PostGraph, postsByAddress } from "./graph.ts";
import { type Named, readInputs } from "./inputs.ts";
import { Library } from "./library.ts";
import { collectLinks } from "./links/collect.ts";
import { readNeighbours } from "./neighbours.ts";
import { linkNotices, loadNotices } from "./notices.ts";
import { OwnAddresses } from "./own-addresses.ts";
import { Pages } from "./pages.ts";
import { leavePrevious, withPrevious } from "./previous.ts";
import { leaveUnreached } from "./reach.ts";
import type { LoadRequest, Stores } from "./request.ts";
import type { SideFiles } from "./site-files/index.ts";
import { type OwnPages, readSite, type SiteTask } from "./site-pages.ts";
import { inView, isWhole } from "./view.ts";

/** Everything that was loaded. */
export interface Loaded {
  readonly site: Site;
  /** Every file and page that was opened, by path or address. */
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly notices: readonly Notice[];
  /** What could not be read, a sentence each. */
  readonly errors: readonly string[];
  /** The prose of a post; read again when it was not kept. */
  readonly bodyOf: (post: Post) => Promise<Body>;
  /** Where an address of this site leads, from its files; undefined for any other address. */
  readonly lookUp: (url: string) => Answer | undefined;
  /** Whether an address is one of the live site that was crawled. */
  readonly isOnLiveSite: (url: string) => boolean;
  /** What only asking for addresses could tell, once it is done: `tooLate` for how many there was no time. */
  readonly lateNotices: (tooLate: number) => readonly Notice[];
}

/** From inputs to the model: feeds first, since they tell which pages are posts. */
export async function load(asked: LoadRequest, stores: Stores): Promise<Loaded> {
  const request = leavePrevious(asked);
  const { disk, fetch } = stores;
  const library = new Library(disk);
  const pages = new Pages(library, request.site.content ?? "");
  const named = await readInputs(request, library, fetch);
  const ownFeeds = await readFeeds(named);
  const crawled = await crawlSite({ request, named, feeds: ownFeeds, pages, library }, stores);
  for (const opened of crawled?.announced ?? []) ownFeeds.push(await readFeed(opened));
  const before = await withPrevious(ownFeeds, { request, library, stores });
  const { feeds } = before;
  const own = crawled?.own ?? (await readSite({ request, named, feeds, pages, library }));
  const { sitemaps, robots, redirects } = crawled?.side ?? (await readBeside(own, request, library));
  const connected = connect({ feeds, pages: own.pages, markdown: own.markdown, redirects });
  const reached = leaveUnreached(connected, own, sitemaps);
  const fetched = await fetchPosts({ feeds: reached.feeds, request, own, pages, library, fetch });
  const whole = connectFeeds(reached.feeds, [...reached.posts, ...fetched.posts], redirects);
  const posts = [...reached.posts, ...fetched.posts, ...(await entriesAsPosts(whole, pages))];
  const shown = inView(posts, named, request);
  const addresses = new OwnAddresses({ own, posts, disk, redirects });
  const postAt = postsByAddress(posts);
  const links = collectLinks(whole, shown, {
    baseOf: addresses.baseOf,
    neighbourOf: addresses.neighbourOf,
    isLeftOut: request.isLinkLeftOut,
    isNamed: request.isNamedHost ?? (() => false),
  });
  addresses.learn(await readNeighbours(addresses.unread(links), request, disk));
  return {
    site: {
      url: own.url,
      feeds: whole,
      posts: shown,
      links,
      ...(isWhole(named, request) ? { sitemaps, robots } : { sitemaps: [], robots: undefined }),
      postAt,
      graph: new PostGraph(posts, postAt, redirects),
      isPartial: crawled ? !crawled.isComplete : own.dir === undefined,
    },
    files: library.files,
    notices: [
      ...loadNotices({ named, own, feeds: whole, left: reached.left, fetched, request }),
      ...(crawled?.notices ?? []),
      ...before.notices,
    ],
    errors: [...named.errors, ...before.errors],
    bodyOf: pages.bodyOf,
    lookUp: addresses.lookUp,
    isOnLiveSite: (url) => crawled !== undefined && isSameOrigin(url, own.url),
    lateNotices: (tooLate) => linkNotices(addresses.unchecked, tooLate),
  };
}

function isSameOrigin(url: string, site: string | undefined): boolean {
  return site !== undefined && parseUrl(url)?.origin === parseUrl(site)?.origin;
}

/** The pages of a live site, where they are to be looked for and there is where to begin. */
async function crawlSite(task: SiteTask, { fetch, visit }: Stores): Promise<Crawled | undefined> {
  const { crawl: settings } = task.request;
  if (!settings || !visit) return undefined;
  const { crawl } = await import("./crawl/index.ts");
  return crawl({ ...task, settings, fetch, visit });
}

/** What is read beside the pages of a built site; of a site without a folder nothing is. */
async function readBeside({ dir, folder, url }: OwnPages, request: LoadRequest, library: Library): Promise<SideFiles> {
  if (dir === undefined || !folder) return { sitemaps: [], robots: undefined, redirects: undefined };
  const { readSideFiles } = await import("./site-files/index.ts");
  return readSideFiles({ dir, folder, url, library, request });
}

async function readFeeds({ feeds, oversize }: Named): Promise<Feed[]> {
  const read: Feed[] = [];
  for (const opened of feeds) read.push(await readFeed(opened));
  return [...read, ...oversize.map(({ path, bytes }) => oversizeFeed(path, bytes))];
}
