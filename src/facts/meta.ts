import type { Meta, PageFacts } from "../model/post.ts";

/** The `<meta>` elements with one of these names, in the order of the page. Names are lower case. */
export function metasNamed({ metas }: Pick<PageFacts, "metas">, ...names: readonly string[]): readonly Meta[] {
  return metas.filter(({ name }) => names.includes(name));
}

/** The content of the first one that says something. */
export function metaNamed(page: Pick<PageFacts, "metas">, ...names: readonly string[]): Meta["content"] | undefined {
  return metasNamed(page, ...names).find(({ content }) => content.value.trim() !== "")?.content;
}
