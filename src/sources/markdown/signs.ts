import type { Signs } from "../../model/post.ts";
import { countLongParagraphs } from "../page.ts";
import type { Draft } from "./open-block.ts";

/** What tells whether a Markdown file is an article or a list. */
export function signsOf(drafts: readonly Draft[], isDated: boolean): Signs {
  return {
    refresh: undefined,
    declaredArticle: isDated,
    visibleDate: isDated,
    longParagraphs: countLongParagraphs(drafts),
    linkedShare: linkedShare(drafts),
  };
}

/** Share of the text that is headings and list items which are links for the most part. */
function linkedShare(drafts: readonly Draft[]): number {
  let all = 0;
  let listed = 0;
  for (const { kind, text, linked } of drafts) {
    const { length } = text.value;
    all += length;
    if ((kind === "heading" || kind === "item") && linked > length / 2) listed += length;
  }
  return all === 0 ? 0 : listed / all;
}
