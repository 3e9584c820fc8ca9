import type { Fault } from "./feed.ts";
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
  /** Where something missing is reported: the start tag of the head, else the front matter, else the first line. */
  readonly top: Span;
  /** Bytes of the file as it was read. */
  readonly bytes: number;
  /** `<title>`, or the title of the front matter; more than one where the page has more. */
  readonly titles: readonly HeadFact[];
  readonly language: Fact | undefined;
  /**
   * The element, the text ("") or the wrong end tag ("/body") that ended the head before its own end tag: what follows
   * it stands in the body.
   */
  readonly headEnd: Fact | undefined;
  readonly headings: readonly Heading[];
  /** `<meta>` with name, property or http-equiv, lower case. */
  readonly metas: readonly Meta[];
  /** `<link>` elements, those in the body among them. */
  readonly headLinks: readonly HeadLink[];
  /** Every address the page uses. */
  readonly uses: readonly LinkUse[];
  readonly images: readonly Image[];
  /** `<a>` elements and links of Markdown. */
  readonly links: readonly PageLink[];
  /** Ids and names that a fragment can lead to. */
  readonly anchors: readonly string[];
  /** Whether it has ids that cannot be seen here: made by scripts, components, or in files that it includes. */
  readonly hiddenAnchors: boolean;
  /** `<base href>`. */
  readonly base: string | undefined;
  readonly structured: readonly StructuredData[];
  /** Days that the page shows near its content, in the order of the source: `<time>` elements and lines that are dates. */
  readonly shownDays: readonly ShownDay[];
  /** Tags that no specification knows (`<cot>`); the first fifty. Their value is the name. */
  readonly strangeElements: readonly Fact[];
  /** The keys of the front matter that hold a text, number, date or boolean; lists give one each. */
  readonly frontMatter: readonly FrontMatterField[];
  /** Why the front matter cannot be read. */
  readonly frontMatterFault: Fault | undefined;
  /** Addresses that also lead here, from the front matter. */
  readonly aliases: readonly string[];
  /** Words of prose. */
  readonly words: number;
  readonly signature: Signature;
  readonly signs: Signs;
}

/** A fact that search engines look for in the head. */
export interface HeadFact extends Fact {
  readonly inBody: boolean;
}

/** A picture; the span is its whole tag or markup. Addresses are among the page's uses too. */
export interface Image extends Span {
  readonly source: Fact | undefined;
  /** Undefined where there is no attribute; empty for an ornament, and in Markdown for a picture without description. */
  readonly alternative: Fact | undefined;
  /** Whether width and height, or a style, tell its size before it is loaded. */
  readonly sized: boolean;
  /** Said to be an ornament (role, aria-hidden), hidden, or a pixel that counts visits. */
  readonly unseen: boolean;
  /** Named by aria-label, aria-labelledby or title. */
  readonly named: boolean;
}

/**
 * A link of a page. Its value is what it is called: its text, the alternatives of its pictures, or its aria-label; the
 * span is its content, or its tag where it has none.
 */
export interface PageLink extends Fact {
  /** The same object that stands among the uses; undefined for an anchor or a script's button. */
  readonly href: Fact | undefined;
  /** The words of `rel`, lower case. */
  readonly rel: readonly string[];
  /** In navigation, header, footer or aside. */
  readonly furniture: boolean;
  /** What a script does when it is clicked: `onclick`. */
  readonly scripted: boolean;
  /** A button, tab or the like by its `role`, and so no link to those who hear it. */
  readonly control: boolean;
  /** Nobody hears its text: hidden (aria-hidden), or named by another element (aria-labelledby). */
  readonly unheard: boolean;
}

/** One script of JSON-LD. The span is its content. */
export interface StructuredData extends Span {
  /** What is wrong with its JSON. */
  readonly faults: readonly Fault[];
  /** The things it describes: the outermost ones and those of its graph. */
  readonly things: readonly Thing[];
}

/** A thing of structured data (https://schema.org); the span is its opening brace. */
export interface Thing extends Span {
  /** Without the address of schema.org: "BlogPosting". */
  readonly types: readonly string[];
  /** Its texts and numbers; `key` is the path of keys: "author.name". Lists give one each. */
  readonly fields: readonly Field[];
}

/** A day that a page shows to its readers. The value is what stands there. */
export interface ShownDay extends Fact {
  /** "2024-05-01", whatever the zone. */
  readonly day: string;
  /** `published`: a `<time>` that says it is the day of publication. */
  readonly source: "published" | "time" | "text";
}

/** What tells whether two pages say the same. */
export interface Signature {
  /** Of the words of the content; empty where it has none. */
  readonly hash: string;
  /** MinHash of three-word shingles: 256 values of 16 bits; undefined for fewer than 50 words. */
  readonly sketch: Uint16Array | undefined;
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
  /** The id that it goes by on its page: its own, or that of an element in it. */
  readonly anchor?: string;
}

export interface Meta {
  readonly name: string;
  readonly content: HeadFact;
}

export interface HeadLink {
  /** The words of `rel`, lower case. */
  readonly rel: readonly string[];
  readonly type: string | undefined;
  readonly hreflang: Fact | undefined;
  readonly href: HeadFact;
}

/** A value that has a name. */
export interface Field extends Fact {
  /** Path of keys, joined with dots: "seo.title". */
  readonly key: string;
}

export interface FrontMatterField extends Field {
  /** How it is written there. */
  readonly type: "text" | "number" | "boolean" | "date" | "nothing";
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
