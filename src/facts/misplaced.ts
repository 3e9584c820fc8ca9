import type { Fact, Post } from "../model/post.ts";

/** What stands in the body of a page and is looked for in its head alone. */
export interface Misplaced {
  /** Ready for a sentence: “canonical link”. */
  readonly name: string;
  readonly places: readonly [Fact, ...Fact[]];
}

/** Each kind once, in the order of what search engines lose by it. */
export function misplacedIn({ headLinks, metas, titles }: Pick<Post, "headLinks" | "metas" | "titles">): Misplaced[] {
  const links = headLinks.filter(({ href }) => href.inBody);
  const named = (name: string): Fact[] =>
    metas.filter((meta) => meta.name === name && meta.content.inBody).map(({ content }) => content);
  return [
    placed("robots instruction", named("robots")),
    placed(
      "canonical link",
      links.filter(({ rel }) => rel.includes("canonical")).map(({ href }) => href),
    ),
    placed(
      "hreflang link",
      links.filter(({ rel, hreflang }) => rel.includes("alternate") && hreflang).map(({ href }) => href),
    ),
    placed(
      "title",
      titles.filter(({ inBody }) => inBody),
    ),
    placed("description", named("description")),
  ].filter((kind) => kind !== undefined);
}

function placed(name: string, [first, ...others]: readonly Fact[]): Misplaced | undefined {
  return first && { name, places: [first, ...others] };
}
