import type { Feed } from "../model/feed.ts";
import type { Post } from "../model/post.ts";
import { isHttp } from "../values/url.ts";
import type { Library } from "./library.ts";
import type { Pages } from "./pages.ts";
import type { Fetch, LoadRequest } from "./request.ts";
import type { OwnPages } from "./site-pages.ts";

/** At most so many posts are fetched, the newest first. */
const mostFetched = 100;

/** What fetching takes. */
export interface FetchTask {
  readonly feeds: readonly Feed[];
  readonly request: LoadRequest;
  readonly own: OwnPages;
  readonly pages: Pages;
  readonly library: Library;
  readonly fetch: Fetch;
}

export interface FetchedPosts {
  readonly posts: readonly Post[];
  /** Entries whose page could not be read, and why ("answers 404"). */
  readonly failed: readonly { readonly url: string; readonly failure: string }[];
  /** Entries beyond the newest hundred. */
  readonly skipped: number;
}

/** Reads the pages of entries over the network, where neither a site folder nor Markdown holds them. */
export async function fetchPosts({ feeds, request, own, ...tools }: FetchTask): Promise<FetchedPosts> {
  if (request.offline !== undefined || own.dir !== undefined) return { posts: [], failed: [], skipped: 0 };
  const wanted = new Set<string>();
  for (const { url, post } of feeds.flatMap(({ entries }) => newestFirst(entries))) {
    if (!post && url !== undefined && isHttp(url)) wanted.add(url);
  }
  const urls = [...wanted].slice(0, mostFetched);
  const results = await Promise.all(urls.map((url) => fetchPost(url, tools)));
  return {
    posts: results.flatMap((result) => ("failure" in result ? [] : [result])),
    failed: results.filter((result) => "failure" in result),
    skipped: wanted.size - urls.length,
  };
}

async function fetchPost(
  url: string,
  { fetch, library, pages }: Pick<FetchTask, "fetch" | "library" | "pages">,
): Promise<Post | { readonly url: string; readonly failure: string }> {
  const fetched = await fetch(url);
  if (fetched.failure !== undefined) return { url, failure: fetched.failure };
  const { path, recognised } = library.take(fetched);
  if (recognised.kind !== "html") return { url, failure: `is ${recognised.looksLike}, not a page` };
  const facts = await pages.html(path);
  return { ...facts, kind: "article", url, source: undefined };
}

function newestFirst(entries: Feed["entries"]): Feed["entries"] {
  const timeOf = (entry: Feed["entries"][number]): number =>
    entry.dates.find(({ time }) => time !== undefined)?.time ?? 0;
  return [...entries].sort((a, b) => timeOf(b) - timeOf(a));
}
