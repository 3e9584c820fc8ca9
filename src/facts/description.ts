import type { Fact, Post } from "../model/post.ts";
import { articleData } from "./article-data.ts";
import { frontMatterFields } from "./front-matter.ts";
import { metasNamed } from "./meta.ts";
import { remembered } from "./remembered.ts";

/** What a page says that search engines show below its title; of Markdown the description of its front matter. */
export function descriptionOf(post: Pick<Post, "form" | "metas" | "frontMatter">): Fact | undefined {
  const described =
    post.form === "markdown"
      ? post.frontMatter.filter(({ key, type }) => key === "description" && type === "text")
      : metasNamed(post, "description").map(({ content }) => content);
  return described.find(({ value }) => value.trim() !== "") ?? described[0];
}

/** A page that says more says nothing. */
const mostDescriptions = 20;

/** What a post says of itself in a sentence or two: to search engines, to networks, in the front matter of its Markdown. */
export const descriptionsOf = remembered((post: Post): readonly Fact[] => {
  const own = [
    ...metasNamed(post, "description", "og:description", "twitter:description").map(({ content }) => content),
    ...articleData(post, "description"),
    ...frontMatterFields(post, "description", "summary", "excerpt", "subtitle", "lead", "teaser"),
  ]
    .filter(({ value }) => value.trim() !== "")
    .slice(0, mostDescriptions);
  return post.source ? [...own, ...descriptionsOf(post.source)] : own;
});
