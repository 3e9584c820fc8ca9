import type { Span } from "../../../src/model/source.ts";
import { plainText, type Text } from "../../../src/model/text.ts";
import { readHtml } from "../../../src/sources/html/index.ts";
import type { Page } from "../../../src/sources/page.ts";

export interface Marked {
  /** The source without its ⟦marks⟧. */
  readonly source: string;
  readonly markup: Text;
  readonly page: Page;
  /** What the marks surround, in order. */
  readonly spans: readonly Span[];
}

/** Reads a page in which ⟦ ⟧ surround the places that are expected. */
export function readMarked(text: string, form: "html" | "entry" = "html"): Marked {
  const { source, spans } = unmark(text);
  const markup = plainText("page.html", source, 0);
  return { source, markup, page: readHtml(markup, form), spans };
}

export function unmark(text: string): { source: string; spans: Span[] } {
  const spans: Span[] = [];
  let source = "";
  for (const [index, part] of text.split(/[⟦⟧]/).entries()) {
    if (index % 2 === 1) spans.push({ file: "page.html", start: source.length, end: source.length + part.length });
    source += part;
  }
  return { source, spans };
}

export function spanOf({ file, start, end }: Span): Span {
  return { file, start, end };
}

/** Kind and text of each block of the content. */
export function proseOf(text: string, form: "html" | "entry" = "html"): [string, string][] {
  return readMarked(text, form).page.blocks.map(({ kind, text: { value } }) => [kind, value]);
}
