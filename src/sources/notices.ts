import type { Feed } from "../model/feed.ts";
import type { Notice } from "../model/site.ts";
import type { FetchedPosts } from "./fetch-posts.ts";
import type { Named } from "./inputs.ts";
import type { LoadRequest } from "./request.ts";
import type { OwnPages } from "./site-pages.ts";

/** What loading came to know. */
export interface LoadReport {
  readonly named: Named;
  readonly own: OwnPages;
  readonly feeds: readonly Feed[];
  /** Pages that nothing leads to. */
  readonly left: readonly string[];
  readonly fetched: FetchedPosts;
  readonly request: LoadRequest;
}

/** What this run could not see, a notice each; never one for every post. */
export function loadNotices(report: LoadReport): Notice[] {
  return [otherFeeds(report), unconnected(report), ofNoFeed(report)].flatMap((notice) => notice ?? []);
}

/** Addresses of the site that nobody could look up, and those of the web that there was no time to ask for. */
export function linkNotices(unchecked: number, tooLate: number): Notice[] {
  return [...siteNotices(unchecked), ...timeNotices(tooLate)];
}

function timeNotices(tooLate: number): Notice[] {
  if (tooLate === 0) return [];
  const count = tooLate === 1 ? "1 link to another site was" : `${tooLate} links to other sites were`;
  return [
    {
      id: "out-of-time",
      message: `${count} not checked: the time for the web was over. Allow more with links.deadline.`,
    },
  ];
}

function siteNotices(unchecked: number): Notice[] {
  if (unchecked === 0) return [];
  const count = unchecked === 1 ? "1 link to the site itself was" : `${unchecked} links to the site itself were`;
  return [{ id: "unknown-site", message: `${count} not checked. Name the built site with --site and --url.` }];
}

function otherFeeds({ named: { otherFeeds: others } }: LoadReport): Notice | undefined {
  if (others.length === 0) return undefined;
  const count = others.length === 1 ? "1 other feed was" : `${others.length} other feeds were`;
  return {
    id: "other-feeds",
    message: `${count} found and not linted (${some(others)}). Name a feed to lint it.`,
  };
}

function unconnected({ feeds, own, fetched, request }: LoadReport): Notice | undefined {
  const entries = feeds.flatMap((feed) => feed.entries);
  const alone = entries.filter(({ post }) => post === undefined);
  if (alone.length === 0) return undefined;
  const count = `${alone.length} of ${entries.length} entries are not connected to their posts`;
  return { id: "entries-without-post", message: `${count}: ${reason(own, fetched, request)}` };
}

function reason(own: OwnPages, fetched: FetchedPosts, request: LoadRequest): string {
  const [failed] = fetched.failed;
  if (own.dir !== undefined) return `their pages are not in ${own.dir}.`;
  if (request.offline !== undefined) {
    return `${request.offline}, and there is no folder with the built site. Name it with --site.`;
  }
  if (failed) return `${failed.url} ${failed.failure}${fetched.failed.length > 1 ? ", and others like it" : ""}.`;
  if (fetched.skipped > 0) return "only the newest hundred pages are fetched.";
  return "they have no address.";
}

function ofNoFeed({ left }: LoadReport): Notice | undefined {
  if (left.length === 0) return undefined;
  const count = left.length === 1 ? "1 page was" : `${left.length} pages were`;
  return { id: "unreached-pages", message: `${count} left alone, since nothing leads there (${some(left)}).` };
}

function some(paths: readonly string[]): string {
  return paths.length <= 3 ? paths.join(", ") : `${paths.slice(0, 2).join(", ")} and ${paths.length - 2} more`;
}
