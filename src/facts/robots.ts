import type { FrontMatterField, HeadFact, Post } from "../model/post.ts";
import { remembered } from "./remembered.ts";

/** Crawlers that a page may name in place of “robots”. */
const crawlers: ReadonlySet<string> = new Set("robots googlebot googlebot-news bingbot slurp duckduckbot".split(" "));

/** One word of a robots meta element, lower case: “noindex”, “max-snippet”; `value` is what follows its colon. */
export interface Directive {
  readonly name: string;
  readonly value: string;
  readonly at: HeadFact;
}

/** What a page asks of all crawlers, or of the one that matters most (https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag). */
function directivesOf({ metas }: Pick<Post, "metas">): readonly Directive[] {
  return metas
    .filter(({ name }) => name === "robots" || name === "googlebot")
    .flatMap(({ content }) => directivesIn(content.value).map((directive) => ({ ...directive, at: content })));
}

/** What a page asks of one crawler or all. */
export function directivesForAny({ metas }: Pick<Post, "metas">): readonly Directive[] {
  return metas
    .filter(({ name }) => crawlers.has(name))
    .flatMap(({ content }) => directivesIn(content.value).map((directive) => ({ ...directive, at: content })));
}

function directivesIn(content: string): readonly Omit<Directive, "at">[] {
  const directives: { name: string; value: string }[] = [];
  for (const part of content.split(",")) {
    const [, name = "", value = ""] = /^\s*([\w-]*)\s*(?::\s*([\s\S]*))?/.exec(part) ?? [];
    const last = directives.at(-1);
    // A date has commas of its own: “unavailable_after: Fri, 01 Jan 2027”.
    if (last?.name === "unavailable_after" && value === "" && /\d/.test(part)) last.value += `,${part}`;
    else if (name !== "") directives.push({ name: name.toLowerCase(), value: value.trim() });
  }
  return directives;
}

/** The word that keeps a page out of search engines: “noindex” or “none”. */
export const noindexOf = remembered((post: Pick<Post, "metas">): Directive | undefined =>
  directivesOf(post).find(({ name }) => name === "noindex" || name === "none"),
);

/** Whether search engines may show a page: it is no redirect, no draft, no error, and does not ask to be left out. */
export const isIndexable = remembered(
  (post: Post): boolean =>
    post.kind !== "redirect" && noindexOf(post) === undefined && !isErrorPage(post) && !isDraft(post.source ?? post),
);

/** The page that a server shows with an error; of the built site only its name tells: 404.html. */
export function isErrorPage({ file }: Post): boolean {
  return /(?:^|\/)(?:40[0-9]|50[0-9])(?:\/index)?\.x?html?$/i.test(file);
}

/** Whether the front matter says that a page is for those alone who are given its address (Docusaurus). */
export function isUnlisted({ frontMatter }: Pick<Post, "frontMatter">): boolean {
  return frontMatter.some(({ key, value }) => key === "unlisted" && value === "true");
}

/** Whether the front matter, or its folder in Jekyll, says that the text is not to be published. */
export function isDraft(post: Pick<Post, "frontMatter" | "file" | "form">): boolean {
  return draftOf(post) !== undefined || (post.form === "markdown" && /(?:^|\/)_drafts\//.test(post.file));
}

/** What in the front matter says that the text is not to be published. */
export const draftOf = remembered(({ frontMatter }: Pick<Post, "frontMatter">): FrontMatterField | undefined =>
  frontMatter.find(
    ({ key, value }) =>
      (/^(?:draft|extra\.draft)$/i.test(key) && value.trim().toLowerCase() === "true") ||
      (/^published$/i.test(key) && value.trim().toLowerCase() === "false"),
  ),
);
