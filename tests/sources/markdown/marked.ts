import type { Fact } from "../../../src/model/post.ts";
import type { Span } from "../../../src/model/source.ts";
import { plainText } from "../../../src/model/text.ts";
import { readMarkdown } from "../../../src/sources/markdown/index.ts";
import type { Page } from "../../../src/sources/page.ts";

export interface Marked {
  /** The source without its ⟦marks⟧. */
  readonly source: string;
  readonly page: Page;
  /** What the marks surround, in order. */
  readonly spans: readonly Span[];
}

/** Reads Markdown in which ⟦ ⟧ surround the places that are expected. */
export async function readMarked(text: string, file = "post.md"): Promise<Marked> {
  const spans: Span[] = [];
  let source = "";
  for (const [index, part] of text.split(/[⟦⟧]/).entries()) {
    if (index % 2 === 1) spans.push({ file, start: source.length, end: source.length + part.length });
    source += part;
  }
  return { source, page: await readMarkdown(plainText(file, source, 0), { mdx: file.endsWith(".mdx") }), spans };
}

export function spanOf({ file, start, end }: Span): Span {
  return { file, start, end };
}

/** The source with the places of these facts put between ⟦ and ⟧. */
export function mark(source: string, facts: readonly Fact[]): string {
  let marked = source;
  for (const { start, end } of [...facts].sort((a, b) => b.start - a.start)) {
    marked = `${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`;
  }
  return marked;
}

/** Kind and text of each block. */
export async function proseOf(text: string, file?: string): Promise<[string, string][]> {
  const { page } = await readMarked(text, file);
  return page.blocks.map(({ kind, text: { value } }) => [kind, value]);
}

/** The addresses that are used, with what they are used for. */
export async function usesOf(text: string, file?: string): Promise<[string, string][]> {
  const { page } = await readMarked(text, file);
  return page.facts.uses.map(({ role, value }) => [role, value]);
}
