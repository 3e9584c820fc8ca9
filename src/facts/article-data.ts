import type { Field, PageFacts } from "../model/post.ts";
import { isArticleType } from "../values/article-types.ts";

/** What the JSON-LD of a page says of its article under these keys ("author.name"), empty values left out. */
export function articleData(
  { structured }: Pick<PageFacts, "structured">,
  ...keys: readonly string[]
): readonly Field[] {
  return structured
    .flatMap(({ things }) => things.filter(({ types }) => types.some(isArticleType)))
    .flatMap(({ fields }) => fields.filter(({ key, value }) => keys.includes(key) && value.trim() !== ""));
}
