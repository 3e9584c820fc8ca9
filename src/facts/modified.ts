import type { Fact, Post } from "../model/post.ts";
import { earliestPlausible, parseDate } from "../values/dates.ts";
import { articleData } from "./article-data.ts";
import { frontMatterFields } from "./front-matter.ts";
import { metasNamed } from "./meta.ts";
import { dateKeys } from "./published.ts";
import { remembered } from "./remembered.ts";

/** When a page was published or changed, as it says itself. */
export interface KnownDate {
  readonly at: Fact;
  /** Milliseconds since 1970; the beginning of the day where that alone is said. */
  readonly time: number;
  readonly role: "published" | "modified";
}

const metas = { published: ["article:published_time"], modified: ["article:modified_time", "og:updated_time"] };
const data = { published: "datePublished", modified: "dateModified" };
/** Keys of the front matter that generators read the day of the last change from. */
export const modifiedKeys = [
  "lastmod",
  "updated",
  "modified",
  "last_modified_at",
  "lastModified",
  "updatedDate",
  "updatedAt",
  "dateModified",
  "last_update.date",
] as const;
const keys: Readonly<Record<KnownDate["role"], readonly string[]>> = { published: dateKeys, modified: modifiedKeys };

/** The newest of the dates that a page, or the Markdown it was built from, tells machines. */
export function newestDate(post: Post, ...roles: readonly KnownDate["role"][]): KnownDate | undefined {
  const dates = roles.flatMap((role) => newestDates(post)[role] ?? []);
  return dates.reduce<KnownDate | undefined>(
    (newest, date) => (newest && newest.time >= date.time ? newest : date),
    undefined,
  );
}

/** A sitemap may list one page any number of times. */
const newestDates = remembered((post: Post) => ({
  published: newestOf(post, "published"),
  modified: newestOf(post, "modified"),
}));

function newestOf(post: Post, role: KnownDate["role"]): KnownDate | undefined {
  let newest: KnownDate | undefined;
  for (const at of statedDates(post, role)) {
    const { time } = parseDate("w3cdtf", at.value);
    if (time === undefined || time < earliestPlausible || time <= (newest?.time ?? 0)) continue;
    newest = { at, time, role };
  }
  return newest;
}

function statedDates(post: Post, role: KnownDate["role"]): readonly Fact[] {
  return [
    ...articleData(post, data[role]),
    ...metasNamed(post, ...metas[role]).map(({ content }) => content),
    ...frontMatterFields(post.source ?? post, ...keys[role]),
  ];
}
