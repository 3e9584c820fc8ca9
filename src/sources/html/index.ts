import type { Block, PageFacts } from "../../model/post.ts";
import type { Span } from "../../model/source.ts";
import type { Text } from "../../model/text.ts";
import { noSignature, signatureOf } from "../../values/signature.ts";
import { countWords, type Page } from "../page.ts";
import { blockText } from "./block-text.ts";
import type { Draft } from "./blocks.ts";
import { contentOf } from "./content.ts";
import { detached } from "./detach.ts";
import { Facts } from "./facts.ts";
import type { Head } from "./head.ts";
import { headingsOf } from "./headings.ts";
import { Prose } from "./prose.ts";
import { type Selects, selectorOf } from "./selector.ts";
import { ShownDays } from "./shown-days.ts";
import { signsOf } from "./signs.ts";
import { readTags } from "./tags.ts";
import { type Element, type ElementReader, Tree } from "./tree.ts";
import { skipSpace } from "./white-space.ts";

type Form = "html" | "entry";

/** Characters of a first line that are shown. */
const longestLine = 80;

/** Fewest words of a page without headings that is taken as it stands; below, its scripts write it. */
const fewestWords = 25;

const wantedAttributes: ReadonlySet<string> = new Set(
  (
    "alt aria-hidden aria-label aria-labelledby class content data datetime height hidden href hreflang http-equiv id " +
    "itemprop lang name onclick poster property pubdate rel role src srcset style title type width xml:lang"
  ).split(" "),
);

/**
 * Reads a page, or HTML within a feed (`entry`): its facts, and the prose of its content. Every place maps through
 * `markup` into the file. `content` selects the element that the content stands in, where somebody knows it.
 */
export function readHtml(markup: Text, form: Form, content = ""): Page {
  const reader = new PageReader(markup, form, selectorOf(content));
  readTags(markup.value, new Tree(markup.value, reader, form), wantedAttributes);
  const { drafts } = reader.prose;
  const inContent = contentDrafts(reader.prose, form);
  const blocks = blocksOf(markup, inContent);
  const words = countWords(blocks);
  const signs = signsOf({ markup, facts: reader.facts, drafts, content: inContent, blocks, words });
  const { head, language, uses, images, links, anchors, base, structured, strange } = reader.facts;
  const span = markup.span(0, markup.value.length);
  const pageHeadings = headingsOf(markup, drafts);
  const facts: PageFacts = {
    file: span.file,
    form,
    span,
    top: topOf(markup, head),
    bytes: markup.value.length,
    titles: head.titles,
    headEnd: head.brokenBy,
    language,
    headings: pageHeadings,
    metas: head.metas,
    headLinks: head.links,
    uses,
    images: images.found,
    links: links.found,
    anchors,
    hiddenAnchors: reader.facts.scripted && pageHeadings.length === 0 && words < fewestWords,
    base,
    structured,
    shownDays: form === "html" ? reader.shownDays.days(drafts, inContent) : [],
    strangeElements: strange.found,
    frontMatter: [],
    frontMatterFault: undefined,
    aliases: [],
    words,
    // What an entry says is held against its page by other means.
    signature: form === "entry" ? noSignature : signatureOf(blocks, words),
    signs,
  };
  return { facts, blocks, language: languageOf(inContent) ?? (facts.language?.value || undefined) };
}

/** The start tag of the head or the page; else the first line. */
function topOf(markup: Text, { top }: Head): Span {
  const { value } = markup;
  const line = skipSpace(value, 0, value.length);
  const lineEnd = value.slice(line, line + longestLine).search(/[\r\n]|$/);
  const { file, start, end } = top ? markup.span(top.start, top.end) : markup.span(line, line + lineEnd);
  return { file, start, end };
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

  constructor(markup: Text, form: Form, selects: Selects) {
    this.facts = new Facts(markup, form);
    this.shownDays = new ShownDays(markup);
    this.prose = new Prose(markup.value, selects);
  }

  open(element: Element): void {
    this.facts.open(element);
    this.shownDays.open(element);
    this.prose.open(element);
  }

  close(element: Element, contentEnd: number, end: number): void {
    this.facts.close(element, contentEnd, end);
    this.shownDays.close(element, contentEnd);
    this.prose.close(element, contentEnd, end);
  }

  text(element: Element, start: number, end: number): void {
    this.facts.text(element, start, end);
    this.prose.text(element, start, end);
  }

  strayEnd(name: string, start: number, end: number): void {
    this.facts.head.endTag(name, start, end);
  }

  end(): void {
    this.facts.links.end();
    this.prose.end();
  }
}
