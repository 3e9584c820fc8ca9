import type { FrontMatterField, PageFacts } from "../model/post.ts";

/** The fields of the front matter under these keys that say something, those of the first key first. */
export function frontMatterFields(
  { frontMatter }: Pick<PageFacts, "frontMatter">,
  ...keys: readonly string[]
): readonly FrontMatterField[] {
  return keys.flatMap((key) => frontMatter.filter((field) => field.key === key && field.value.trim() !== ""));
}
