import type { Block, Signs } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { countLongParagraphs } from "../page.ts";
import type { Draft } from "./blocks.ts";
import { showsDate } from "./dates.ts";
import type { Facts } from "./facts.ts";

/** Fewest words of a page that says more than “you are being redirected”. */
const fewestWords = 10;

/** What was read of a page. */
interface Reading {
  readonly markup: Text;
  readonly facts: Facts;
  /** All blocks, those of the content, and the content's text. */
  readonly drafts: readonly Draft[];
  readonly content: readonly Draft[];
  readonly blocks: readonly Block[];
  readonly words: number;
}

/** What tells whether a page is an article, a list or a redirect. */
export function signsOf({ markup, facts, drafts, content, blocks, words }: Reading): Signs {
  return {
    refresh: facts.refresh ?? (words < fewestWords ? facts.scriptTarget : undefined),
    declaredArticle: facts.declaredArticle,
    visibleDate: facts.time || showsDate(markup, drafts),
    longParagraphs: countLongParagraphs(blocks),
    linkedShare: linkedShare(content),
  };
}

/** Share of the text that is headings and list items which are links for the most part. */
function linkedShare(drafts: readonly Draft[]): number {
  let all = 0;
  let listed = 0;
  for (const { kind, length, linked } of drafts) {
    all += length;
    if ((kind === "heading" || kind === "item") && linked > length / 2) listed += length;
  }
  return all === 0 ? 0 : listed / all;
}
