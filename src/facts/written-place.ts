import type { Fact, Post } from "../model/post.ts";
import type { Span } from "../model/source.ts";
import { collapsed } from "../values/white-space.ts";

/**
 * Where the author writes what a page says: in its Markdown, where the same value stands in the front matter or is a
 * heading, or where the template puts a title of the front matter before or behind the site's name; else in the page.
 */
export function writtenPlace({ source }: Pick<Post, "source">, fact: Fact): Span {
  if (!source) return fact;
  const value = comparable(fact.value);
  const written = [...source.titles, ...source.frontMatter, ...source.headings];
  return (
    written.find((candidate) => comparable(candidate.value) === value) ??
    source.titles.find((title) => isWithName(value, comparable(title.value))) ??
    fact
  );
}

/** Where a finding on a whole page belongs: the title its author writes, else its first heading, else its top. */
export function placeOfPage(post: Post): Span {
  const { titles, headings, top } = post.source ?? post;
  return titles[0] ?? headings.find(({ depth }) => depth === 1) ?? top;
}

/** Whether a title is the written one with a name: “Rye bread | Hedgerow Bindery”. */
function isWithName(title: string, written: string): boolean {
  if (written === "") return false;
  return (
    (title.startsWith(written) && /^ ?[|–—·•:»/-] /.test(title.slice(written.length))) ||
    (title.endsWith(written) && / ?[|–—·•:«/-] $/.test(title.slice(0, -written.length)))
  );
}

/** Generators make quotes round. */
function comparable(value: string): string {
  return collapsed(value).replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
