import type { PostWithBody } from "../model/post.ts";
import type { Span } from "../model/source.ts";

/** Where a finding on a whole document belongs: at the title its author edits, else where the document begins. */
export function headline(post: PostWithBody): Span {
  const title = post.titles[0];
  const headings = post.headings.filter(({ depth, value }) => depth === 1 && value !== "");
  // A theme may make the name of the site one, above that of the page.
  const heading = headings.find(({ value }) => title?.value.startsWith(value)) ?? headings[0];
  const named = post.form === "markdown" ? (title ?? heading) : (heading ?? title);
  return named ?? post.headings[0] ?? post.body.blocks[0]?.text ?? post.span;
}
