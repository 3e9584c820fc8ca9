import type { Fact, Post } from "../model/post.ts";
import { earliestPlausible } from "../values/dates.ts";
import { type Moment, readMoment } from "../values/moment.ts";
import { articleData } from "./article-data.ts";
import { frontMatterFields } from "./front-matter.ts";
import { metasNamed } from "./meta.ts";
import { modifiedKeys } from "./modified.ts";
import { dateKeys } from "./published.ts";

/** A change that a post dates before its publication. */
export interface EarlyChange {
  readonly published: Fact;
  readonly modified: Fact;
  /** Milliseconds between them. */
  readonly apart: number;
}

/** The first of the sources of a post, page or Markdown, that dates a change before the publication by more than `slack` milliseconds. */
export function earlyChange(post: Post, slack: number): EarlyChange | undefined {
  for (const { published, modified } of pairsOf(post)) {
    const [later, earlier] = [momentOf(published), momentOf(modified)];
    if (!published || !modified || !later || !earlier) continue;
    const apart = later.from - earlier.to;
    if (apart > slack) return { published, modified, apart };
  }
  return undefined;
}

interface Pair {
  readonly published: Fact | undefined;
  readonly modified: Fact | undefined;
}

/** The two dates as one source states them. */
function pairsOf(post: Post): readonly Pair[] {
  return [
    { published: articleData(post, "datePublished")[0], modified: articleData(post, "dateModified")[0] },
    {
      published: metasNamed(post, "article:published_time")[0]?.content,
      modified: metasNamed(post, "article:modified_time", "og:updated_time")[0]?.content,
    },
    {
      published: frontMatterFields(post.source ?? post, ...dateKeys)[0],
      modified: frontMatterFields(post.source ?? post, ...modifiedKeys)[0],
    },
  ];
}

/** Years before 1990 stand for no date. */
function momentOf(fact: Fact | undefined): Moment | undefined {
  const moment = fact && readMoment(fact.value);
  return moment && moment.from >= earliestPlausible ? moment : undefined;
}
