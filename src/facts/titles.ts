import type { Fact, Post } from "../model/post.ts";
import { comparable, similarity } from "../values/similarity.ts";
import { articleData } from "./article-data.ts";
import { frontMatterFields } from "./front-matter.ts";
import { metaNamed } from "./meta.ts";
import { remembered } from "./remembered.ts";
import { siteNameOf } from "./title.ts";

/** A page that says more has no title. */
const mostTitles = 20;

/**
 * What a page or Markdown file calls its post, what readers see first: the h1 headings, og:title, the headline of its
 * JSON-LD, the titles of the front matter, `<title>`. Names of the site are none.
 */
export function titlesOf(post: Post, siteNames: readonly string[]): readonly Fact[] {
  const { titles, siteName } = namesOn(post);
  const names = new Set([...siteNames, siteName].map(comparable));
  return titles.filter(({ value }) => comparable(value) !== "" && !names.has(comparable(value)));
}

/** Everything that a post and its site are called. */
const namesOn = remembered((post: Post) => {
  const titles: readonly Fact[] = [
    ...post.headings.filter(({ depth }) => depth === 1),
    ...[metaNamed(post, "og:title") ?? []].flat(),
    ...articleData(post, "headline"),
    ...frontMatterFields(post, "title"),
    ...post.titles,
  ];
  return { titles: titles.slice(0, mostTitles), siteName: siteNameOf(post) ?? "" };
});

/** How much alike a title and the one most like it are, 0 to 1; undefined where there is nothing to compare. */
export function likeness(title: string, titles: readonly Fact[]): number | undefined {
  if (comparable(title) === "" || titles.length === 0) return undefined;
  return Math.max(...titles.flatMap(({ value }) => variants(value).map((variant) => similarity(title, variant))));
}

/** A title as it stands, and without what follows or leads it, where the name of the site may be: “Rye · A Baker’s Notes”. */
function variants(title: string): readonly string[] {
  const parts = title.split(/\s[|·•–—:»«/-]{1,2}\s|\s?[|»«]\s?/);
  if (parts.length < 2) return [title];
  return [title, title.slice(0, title.lastIndexOf(parts.at(-1) ?? "")), parts.slice(1).join(" ")];
}
