import type { Heading, PostWithBody } from "../model/post.ts";

/** The headings of a page that belong to its content; the others stand in its header, navigation or footer. */
export function contentHeadings({ headings, body }: PostWithBody): ReadonlySet<Heading> {
  const starts = body.blocks.flatMap(({ kind, text }) => (kind === "heading" ? [text.start] : []));
  const content = new Set<Heading>();
  let next = 0;
  // Both stand in the order of the source.
  for (const heading of headings) {
    while ((starts[next] ?? Number.POSITIVE_INFINITY) < heading.start) next++;
    if ((starts[next] ?? Number.POSITIVE_INFINITY) <= heading.end) content.add(heading);
  }
  return content;
}
