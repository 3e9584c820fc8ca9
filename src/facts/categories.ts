import type { Fact, Post } from "../model/post.ts";
import { articleData } from "./article-data.ts";
import { frontMatterFields } from "./front-matter.ts";
import { metasNamed } from "./meta.ts";
import { remembered } from "./remembered.ts";

/** A tag, category or section of a post, and where it stands; one place may hold several with commas between them. */
export interface CategoryFact {
  readonly name: string;
  readonly at: Fact;
}

/** More than this are no categories. */
const mostCategories = 100;

/** The tags, categories and sections that a page and its Markdown give a post. */
export const categoriesOf = remembered((post: Post): readonly CategoryFact[] => {
  const facts = [
    ...metasNamed(post, "article:tag", "article:section").map(({ content }) => content),
    ...articleData(post, "keywords", "articleSection"),
    ...frontMatterFields(
      post,
      "tags",
      "tag",
      "categories",
      "category",
      "topics",
      "taxonomies.tags",
      "taxonomies.categories",
    ),
  ].slice(0, mostCategories);
  const own = facts.flatMap((at) =>
    at.value
      .split(",")
      .map((name) => ({ name: name.trim(), at }))
      .filter(({ name }) => name !== "")
      .slice(0, mostCategories),
  );
  return post.source ? [...own, ...categoriesOf(post.source)] : own;
});
