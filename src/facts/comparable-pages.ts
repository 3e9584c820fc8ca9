import type { Post } from "../model/post.ts";
import type { Site } from "../model/site.ts";
import { grouped } from "../values/grouped.ts";
import { addressKey, parseUrl, percentDecoded } from "../values/url.ts";
import { isSelfCanonical } from "./canonical.ts";
import { isIndexable } from "./robots.ts";

type Posts = Pick<Site, "posts">;

/**
 * The articles and pages that are to be told apart: those that search engines may show, each address once, none that
 * names another as the canonical one, none that is a list. In the order of their paths, so that the home of a section
 * comes before what is in it.
 */
export function comparablePages(site: Posts): readonly Post[] {
  return comparable(site).pages;
}

/** The same, apart by language; the unpaired Markdown of a built site apart from its pages, which may come from it. */
export function comparableGroups(site: Posts): readonly (readonly Post[])[] {
  return comparable(site).groups;
}

/** Without the pages whose text is that of an earlier one, word for word. */
export function withoutCopies(pages: readonly Post[]): readonly Post[] {
  const seen = new Set<string>();
  return pages.filter(({ signature: { hash, sketch } }) => !sketch || (!seen.has(hash) && seen.add(hash)));
}

/** What a message calls a page: the path of its address, else its file. */
export function nameOf({ url, file }: Post): string {
  const address = url === undefined ? undefined : parseUrl(url);
  return address ? percentDecoded(address.pathname) : file;
}

interface Comparable {
  readonly pages: readonly Post[];
  readonly groups: readonly (readonly Post[])[];
}

/** Several rules ask. */
const known = new WeakMap<readonly Post[], Comparable>();

function comparable({ posts }: Posts): Comparable {
  const found = known.get(posts);
  if (found) return found;
  const pages = findPages(posts);
  const groups = [...grouped(pages, (post) => `${post.form} ${languageOf(post)}`).values()];
  const result = { pages, groups };
  known.set(posts, result);
  return result;
}

function findPages(posts: readonly Post[]): readonly Post[] {
  const seen = new Set<string>();
  const isFirst = ({ url, file }: Post): boolean => {
    const key = url === undefined ? file : addressKey(url);
    return !seen.has(key) && seen.add(key) !== undefined;
  };
  const pages = posts.filter((post) => isJudged(post) && isIndexable(post) && isSelfCanonical(post) && isFirst(post));
  return pages.sort((a, b) => compare(a.url ?? a.file, b.url ?? b.file));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function isJudged({ form, kind, file }: Post): boolean {
  // Hugo writes what stands above a list into `_index.md`.
  return form !== "entry" && (kind === "article" || kind === "page") && !/(?:^|\/)_index(?:\.[\w-]+)?\.md$/.test(file);
}

/** The first subtag of its language; of Markdown also as its path says: `fr/rye.md`, `rye.fr.md`. Else "". */
export function languageOf({ language, form, file }: Post): string {
  const [declared = ""] = /^[a-z]+/i.exec(language?.value.trim() ?? "") ?? [];
  const [, told = ""] = (form === "markdown" && /(?:^|[/.])([a-z]{2})(?:-[a-z]{2,4})?[/.]/i.exec(file)) || [];
  return (declared || told).toLowerCase();
}
