import type { Block, PageFacts } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { countWords, type Page } from "../page.ts";
import { blockText } from "./block-text.ts";
import type { Draft } from "./blocks.ts";
import { contentOf } from "./content.ts";
import { detached } from "./detach.ts";
import { Facts } from "./facts.ts";
import { headingsOf } from "./headings.ts";
import { Prose } from "./prose.ts";
import { ShownDays } from "./shown-days.ts";
import { signsOf } from "./signs.ts";
import { readTags } from "./tags.ts";
import { type Element, type ElementReader, Tree } from "./tree.ts";

type Form = "html" | "entry";

const wantedAttributes: ReadonlySet<string> = new Set(
  (
    "alt aria-hidden class content data datetime hidden href http-equiv id itemprop lang name poster property " +
    "pubdate rel role src srcset type"
  ).split(" "),
);

/**
 * Reads a page, or HTML within a feed (`entry`): its facts, and the prose of its content. Every place maps through
 * `markup` into the file.
 */
export function readHtml(markup: Text, form: Form): Page {
  const reader = new PageReader(markup);
  readTags(markup.value, new Tree(markup.value, reader, form), wantedAttributes);
  const { drafts } = reader.prose;
  const content = contentDrafts(reader.prose, form);
  const blocks = blocksOf(markup, content);
  const words = countWords(blocks);
  const signs = signsOf({ markup, facts: reader.facts, drafts, content, blocks, words });
  const { titles, language, metas, headLinks, uses, anchors, base } = reader.facts;
  const span = markup.span(0, markup.value.length);
  const facts: PageFacts = {
    file: span.file,
    form,
    span,
    top: span,
    bytes: markup.value.length,
    titles: titles.map((title) => ({ ...title, inBody: false })),
    headEnd: undefined,
    language,
    headings: headingsOf(markup, drafts),
    metas,
    headLinks,
    uses,
    images: [],
    links: [],
    anchors,
    base,
    structured: [],
    shownDays: form === "html" ? reader.shownDays.days(drafts, content) : [],
    strangeElements: [],
    frontMatter: [],
    frontMatterFault: undefined,
    aliases: [],
    words,
    signature: { hash: "", sketch: undefined },
    signs,
  };
  return { facts, blocks, language: languageOf(content) ?? (facts.language?.value || undefined) };
}

/** The content of an entry is all of it; that of a page is one element of it. */
function contentDrafts({ drafts, containers }: Prose, form: Form): readonly Draft[] {
  const { first, last } = form === "entry" ? { first: 0, last: drafts.length } : contentOf(drafts, containers);
  return drafts.slice(first, last).filter(({ outside }) => !outside);
}

/** The texts of the blocks that hold a letter or digit. */
function blocksOf(markup: Text, drafts: readonly Draft[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const { kind, runs } of drafts) {
    const text = blockText(markup, runs);
    if (/[\p{L}\p{N}]/u.test(text.value)) blocks.push({ kind, text });
  }
  return blocks;
}

/** The language that most of the text is in, as its elements say. */
function languageOf(drafts: readonly Draft[]): string | undefined {
  const lengths = new Map<string, number>();
  let most: string | undefined;
  for (const { language = "", length } of drafts) {
    const sum = (lengths.get(language) ?? 0) + length;
    lengths.set(language, sum);
    if (most === undefined || sum > (lengths.get(most) ?? 0)) most = language;
  }
  return most ? detached(most) : undefined;
}

class PageReader implements ElementReader {
  readonly facts: Facts;
  readonly prose: Prose;
  readonly shownDays: ShownDays;

  constructor(markup: Text) {
    this.facts = new Facts(markup);
    this.shownDays = new ShownDays(markup);
    this.prose = new Prose(markup.value);
  }

  open(element: Element): void {
    this.facts.open(element);
    this.shownDays.open(element);
    this.prose.open(element);
  }

  close(element: Element, contentEnd: number, end: number): void {
    this.facts.close(element, contentEnd);
    this.shownDays.close(element, contentEnd);
    this.prose.close(element, contentEnd, end);
  }

  text(element: Element, start: number, end: number): void {
    this.prose.text(element, start, end);
  }

  end(): void {
    this.prose.end();
  }
}
