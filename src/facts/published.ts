import type { Fact, Post } from "../model/post.ts";
import { earliestPlausible } from "../values/dates.ts";
import { readMoment } from "../values/moment.ts";
import { articleData } from "./article-data.ts";
import { frontMatterFields } from "./front-matter.ts";
import { metasNamed } from "./meta.ts";
import { remembered } from "./remembered.ts";

/** A day or moment of publication that a post states. */
export interface StatedDate extends Fact {
  /** What states it, ready for a sentence: “datePublished”, “date in the address”. */
  readonly name: string;
  /** Milliseconds since 1970: when it begins and ends in UTC; the same for a moment. */
  readonly from: number;
  readonly to: number;
  /** Found in the address or in a line of text: what it means is not sure. */
  readonly isGuess: boolean;
}

/** Keys of the front matter that generators read the day of publication from; those that come first count first. */
export const dateKeys = [
  "date",
  "pubDate",
  "pubdate",
  "publishDate",
  "published",
  "publishedAt",
  "published_at",
  "datePublished",
] as const;

/** A page that states more states none. */
const mostDates = 20;

/**
 * When a post was published, by what it trusts most: what it tells machines (JSON-LD, article:published_time, a `<time>`
 * of publication, front matter), else any `<time>`, else the day in its address, else a line that is a date. Dates before
 * 1990 mean “unknown”.
 */
export const publishedDates = remembered((post: Post): readonly StatedDate[] => {
  const shown = (source: string): readonly Named[] =>
    post.shownDays.filter((day) => day.source === source).map((fact) => ({ fact, name: "date on the page" }));
  const ranks: readonly (() => readonly Named[])[] = [
    () => [
      ...articleData(post, "datePublished").map((fact) => ({ fact, name: "datePublished" })),
      ...metasNamed(post, "article:published_time").map(({ content, name }) => ({ fact: content, name })),
      ...shown("published"),
      ...frontMatterFields(post, ...dateKeys)
        .slice(0, 1)
        .map((fact) => ({ fact, name: `${fact.key} in the front matter` })),
    ],
    () => shown("time"),
    () => dayInAddress(post),
    () => shown("text"),
  ];
  for (const [index, rank] of ranks.entries()) {
    const dates = rank()
      .slice(0, mostDates)
      .flatMap((named) => stated(named, index >= 2) ?? []);
    if (dates.length > 0) return dates;
  }
  return [];
});

interface Named {
  readonly fact: Fact;
  readonly name: string;
}

function stated({ fact, name }: Named, isGuess: boolean): StatedDate | undefined {
  const moment = readMoment(fact.value);
  return moment && moment.from >= earliestPlausible ? { ...fact, ...moment, name, isGuess } : undefined;
}

/** Clocks and time zones differ by less than a day. */
const slack = 86_400_000;

/** The day that a post is to be published on, where it says so surely and that day is yet to come. */
export function dueDate(post: Post, now: number): StatedDate | undefined {
  const dates = [...(post.source ? [post.source] : []), post].flatMap(publishedDates);
  const sure = dates.filter(({ isGuess }) => !isGuess);
  return sure.every(({ from }) => from > now + slack) ? sure[0] : undefined;
}

/** `/2024/05/01/title/`, `/2024-05-01-title/`, and the name of a Markdown file as Jekyll wants it. */
function dayInAddress({ url, file, form, top }: Post): readonly Named[] {
  const path = url ?? (form === "markdown" ? file : "");
  const [, year, month, day] = /\/(\d{4})[/-](\d{2})[/-](\d{2})(?=[/-])/.exec(`/${path}`) ?? [];
  if (year === undefined) return [];
  return [{ fact: { ...top, value: `${year}-${month}-${day}` }, name: "date in the address" }];
}
