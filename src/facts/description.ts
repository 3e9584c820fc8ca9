import type { Fact, Post } from "../model/post.ts";
import { metasNamed } from "./meta.ts";

/** What a page says that search engines show below its title; of Markdown the description of its front matter. */
export function descriptionOf(post: Pick<Post, "form" | "metas" | "frontMatter">): Fact | undefined {
  const described =
    post.form === "markdown"
      ? post.frontMatter.filter(({ key, type }) => key === "description" && type === "text")
      : metasNamed(post, "description").map(({ content }) => content);
  return described.find(({ value }) => value.trim() !== "") ?? described[0];
}
