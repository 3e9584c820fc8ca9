import type { PageFacts, PostKind } from "../model/post.ts";

/** What is known of a page besides what it says of itself. */
export interface Surroundings {
  /** A feed entry or the configuration names it. */
  readonly named: boolean;
  readonly home: boolean;
  /** Its folder holds at least three posts that a feed names. */
  readonly amongEntries: boolean;
  /** It is the index of such a folder, or of one whose pages are numbered: `page/2/`. */
  readonly aboveEntries: boolean;
  /** Path of its address. */
  readonly path: string;
}

/** Paths that generators give to lists. */
const listPath =
  /(?:^|\/)(?:tags?|categor(?:y|ies)|archives?|authors?|topics?|series|page|label)(?:\/[^/]+)?(?:\/page)?(?:\/\d+)?\/?(?:index\.html?)?$/i;
/** Later pages of lists, `/page2/` (Jekyll) and `/index2.html` (Pelican); and lists that are files: `/tags.html`. */
const listFile = /(?:^|\/)(?:(?:page-?|index)\d+|tags|categories|archives?|authors)(?:\.html?|\/(?:index\.html?)?)?$/i;

/** The kind of a page: the first sign that holds decides. */
export function kindOf({ signs, words }: PageFacts, around: Surroundings): PostKind {
  const article = signs.visibleDate && signs.longParagraphs >= 5;
  if (signs.refresh !== undefined && words < 50) return "redirect";
  if (around.named) return "article";
  if (around.home || around.aboveEntries || isListPath(around.path)) return "listing";
  if (signs.linkedShare > 0.5 && !article) return "listing";
  if (around.amongEntries) return "article";
  if (signs.declaredArticle && signs.longParagraphs >= 1) return "article";
  return signs.visibleDate && signs.longParagraphs >= 2 ? "article" : "page";
}

/** Whether generators give such a path to a list. */
export function isListPath(path: string): boolean {
  return listPath.test(path) || listFile.test(path);
}
