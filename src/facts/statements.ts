import type { Fact, Post } from "../model/post.ts";
import { metasNamed } from "./meta.ts";

/** What a page says of itself to search engines and previews: titles and descriptions. */
export function statementsOf(post: Post): readonly Fact[] {
  const metas = metasNamed(post, ...statementNames).map(({ content }) => content);
  const described = post.frontMatter.filter(({ key, type }) => type === "text" && descriptionKeys.has(key));
  return [...post.titles, ...metas, ...described];
}

const statementNames = ["description", "og:title", "og:description", "twitter:title", "twitter:description"] as const;
const descriptionKeys: ReadonlySet<string> = new Set(["description", "summary", "excerpt"]);
