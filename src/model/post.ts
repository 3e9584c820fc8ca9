import type { LinkUse } from "./link.ts";
import type { Span } from "./source.ts";
import type { Text } from "./text.ts";

/** `entry`: the full content of a feed entry whose page is not at hand. */
export type PostForm = "html" | "markdown" | "entry";
export type PostKind = "article" | "page" | "listing" | "redirect";

/** A value of a page and where it was read. Plain data: it holds no part of the page's text. */
export interface Fact extends Span {
  readonly value: string;
}

/** What one page or Markdown file says, before anything else is known. Plain data. */
export interface PageFacts {
  readonly file: string;
  readonly form: PostForm;
  readonly span: Span;
  /** `<title>`, or the title of the front matter; more than one where the page has more. */
  readonly titles: readonly Fact[];
  readonly language: Fact | undefined;
  readonly headings: readonly Heading[];
  /** `<meta>` with name, property or http-equiv, lower case. */
  readonly metas: readonly Meta[];
  /** `<link>` elements of the head. */
  readonly headLinks: readonly HeadLink[];
  /** Every address the page uses. */
  readonly uses: readonly LinkUse[];
  /** Ids and names that a fragment can lead to. */
  readonly anchors: readonly string[];
  /** `<base href>`. */
  readonly base: string | undefined;
  /** The keys of the front matter that hold a text, number, date or boolean; lists give one each. */
  readonly frontMatter: readonly FrontMatterField[];
  /** Addresses that also lead here, from the front matter. */
  readonly aliases: readonly string[];
  /** Words of prose. */
  readonly words: number;
  readonly signs: Signs;
}

/** What tells an article from a listing. */
export interface Signs {
  /** Where a meta refresh leads. */
  readonly refresh: string | undefined;
  /** JSON-LD, og:type or article:published_time call it an article. */
  readonly declaredArticle: boolean;
  /** A `<time>` or a line that is a date. */
  readonly visibleDate: boolean;
  /** Paragraphs of prose with at least 150 characters (Chinese, Japanese and Korean ones count 2.5 times). */
  readonly longParagraphs: number;
  /** Share (0 to 1) of the prose that is linked headings and linked list items. */
  readonly linkedShare: number;
}

/** One article or page, the same shape from HTML and from Markdown. Plain data. */
export interface Post extends PageFacts {
  readonly kind: PostKind;
  /** Its public address, absolute, where it is known. */
  readonly url: string | undefined;
  /** The Markdown it was built from, where that is known. */
  readonly source: Post | undefined;
}

/** What a `post` rule is given: the post and its prose, which is dropped when the post rules have run. */
export interface PostWithBody extends Post {
  readonly body: Body;
}

export interface Heading extends Fact {
  /** 1 to 6. */
  readonly depth: number;
}

export interface Meta {
  readonly name: string;
  readonly content: Fact;
}

export interface HeadLink {
  /** The words of `rel`, lower case. */
  readonly rel: readonly string[];
  readonly type: string | undefined;
  readonly href: Fact;
}

export interface FrontMatterField extends Fact {
  /** Path of keys, joined with dots: "seo.title". */
  readonly key: string;
}

export type BlockKind = "paragraph" | "heading" | "item" | "quote" | "cell" | "caption";

/** A stretch of prose. Code and mathematics in it are one U+FFFC each. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: Text;
}

/** The prose of a post, in reading order: navigation, code blocks, header and footer left out. */
export interface Body {
  readonly blocks: readonly Block[];
  /**
   * The language of the prose, BCP 47: as declared, unless the prose plainly contradicts it; else English when its words
   * say so; else undefined.
   */
  readonly language: string | undefined;
  /**
   * The sentences of paragraphs, quotes and list items; lists of names and short fragments are none.
   * Computed on first use and kept.
   */
  readonly sentences: readonly Sentence[];
  /** Sentences that published readability checks call hard, hardest first. Computed on first use. */
  readonly hardSentences: readonly HardSentence[];
}

export interface Sentence {
  readonly text: Text;
  readonly words: readonly Word[];
  /** Verbs in the passive voice, as offsets in `text`. */
  readonly passives: readonly { readonly from: number; readonly to: number }[];
}

export interface Word {
  readonly value: string;
  readonly syllables: number;
}

export interface HardSentence {
  readonly text: Text;
  /** How many of the formulas call it hard, of how many: "6/7". */
  readonly verdict: string;
}
