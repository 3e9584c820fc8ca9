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
export function comparablePages({ posts }: Posts): readonly Post[] {
  const pages = known.get(posts) ?? findPages(posts);
  known.set(posts, pages);
  return pages;
}

/** The same, apart by language; the unpaired Markdown of a built site apart from its pages, which may come from it. */
export function comparableGroups(site: Posts): readonly (readonly Post[])[] {
  return [...grouped(comparablePages(site), (post) => `${post.form} ${languageOf(post)}`).values()];
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

const known = new WeakMap<readonly Post[], readonly Post[]>();

function findPages(posts: readonly Post[]): readonly Post[] {
  const pages = posts.filter((post) => isJudged(post) && isIndexable(post) && isSelfCanonical(post));
  const byAddress = grouped(pages, ({ url, file }) => (url === undefined ? file : addressKey(url)));
  return [...byAddress.values()]
    .map(([post]) => ({ post, name: nameOf(post) }))
    .sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
    .map(({ post }) => post);
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
