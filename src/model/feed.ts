import type { Delivery } from "./delivery.ts";
import type { FeedElement } from "./element.ts";
import type { FeedEncoding } from "./encoding.ts";
import type { JsonNode, ObjectNode } from "./json.ts";
import type { Markup } from "./markup.ts";
import type { Post } from "./post.ts";
import type { Span } from "./source.ts";
import type { Edit, Text } from "./text.ts";

/** `unknown`: the file was named as a feed and is none, or was too large to be read. */
type FeedFormat = "rss" | "rdf" | "atom" | "json" | "unknown";

/** One RSS, RDF, Atom or JSON feed, all in one shape: what a `feed` rule is given. */
export interface Feed {
  readonly file: string;
  readonly format: FeedFormat;
  /** "0.91", "1.0", "2.0", "1.1"; empty when the feed does not say. */
  readonly version: string;
  /** The whole feed. */
  readonly span: Span;
  /** The start tag of the channel or feed, or the `{` of a JSON Feed: where something missing is reported. */
  readonly opening: Span;
  /** Bytes of the file as it was read. */
  readonly bytes: number;
  /** How its bytes were decoded; undefined when they were not, or are neither XML nor JSON. */
  readonly encoding: FeedEncoding | undefined;
  /** What the server said of it, when it was read by its address. */
  readonly delivery: Delivery | undefined;
  /** What the file looks like when it is no feed, ready for a sentence: "an HTML page". */
  readonly looksLike: string | undefined;
  /** True when the file is larger than the configured `maxFeedSize`; it was not parsed. */
  readonly oversize: boolean;
  /** What is wrong with its XML or JSON, in the order of the file. */
  readonly faults: readonly Fault[];
  readonly doctype: Doctype | undefined;
  /** What other feed readers still see of a feed that is not well-formed. */
  readonly readers: OtherReaders | undefined;
  /** The root element: rss, rdf:RDF, atom:feed or a lone channel; undefined for JSON. */
  readonly root: FeedElement | undefined;
  /** The element that the feed's own elements stand in: channel or atom:feed. */
  readonly element: FeedElement | undefined;
  /** The whole of a JSON Feed, which should be an object. */
  readonly json: JsonNode | undefined;

  readonly id: Text | undefined;
  readonly title: Text | undefined;
  readonly description: Content | undefined;
  /** The address of the site, as the feed gives it. */
  readonly link: Text | undefined;
  /** The address the feed gives for itself. */
  readonly self: Text | undefined;
  readonly language: Text | undefined;
  readonly authors: readonly Text[];
  /** Every text of the feed itself that readers show, in the order of the file; those of its entries are theirs. */
  readonly texts: readonly Content[];
  readonly dates: readonly DateField[];
  readonly entries: readonly Entry[];
  /** The feed as it was before, where that is at hand (`--previous`). Its places lie in a file of their own. */
  readonly previous: Feed | undefined;
}

export interface Entry {
  readonly span: Span;
  /** The start tag of the item or entry, or the `{` of a JSON item. */
  readonly opening: Span;
  /** item or atom:entry; undefined for JSON. */
  readonly element: FeedElement | undefined;
  readonly json: ObjectNode | undefined;
  /** guid, atom:id, rdf:about or the id of a JSON item. */
  readonly id: Text | undefined;
  readonly title: Text | undefined;
  /** The address of the post, as the feed gives it. */
  readonly link: Text | undefined;
  /** The address of the post, absolute; from the link, else from a permalink guid. */
  readonly url: string | undefined;
  /** description, atom:summary or the summary of a JSON item. */
  readonly description: Content | undefined;
  /** content:encoded, atom:content, content_html or content_text. */
  readonly content: Content | undefined;
  /** Every text of it that readers show, title and description among them, in the order of the file. */
  readonly texts: readonly Content[];
  readonly authors: readonly Text[];
  readonly categories: readonly Text[];
  /** The addresses of its enclosures or attachments. */
  readonly enclosures: readonly Text[];
  readonly dates: readonly DateField[];
  /** The post it links to, where it was found. */
  readonly post: Post | undefined;
}

/** Text that may hold markup. */
export interface Content {
  /** The element or key as the feed writes it: "description", "content:encoded", "content_html". */
  readonly name: string;
  readonly text: Text;
  readonly type: "text" | "html" | "xhtml";
  /** The type attribute of an Atom element. */
  readonly declaredType: Text | undefined;
  /** What its relative addresses are resolved against: the xml:base that holds for its element, absolute. */
  readonly base: string | undefined;
  /** What a reader sees: markup stripped, entities decoded, white space as it stands. */
  readonly plain: Text;
  /** Its HTML in detail, read on first use; nothing for a text. */
  readonly markup: Markup;
}

export type DateGrammar = "rfc822" | "rfc3339" | "w3cdtf";

/** One date of a feed or entry. */
export interface DateField {
  /** `built` is lastBuildDate. */
  readonly role: "published" | "updated" | "built";
  /** The element or key as the feed writes it: "pubDate", "dc:date", "date_published". */
  readonly name: string;
  readonly grammar: DateGrammar;
  readonly text: Text;
  /** Milliseconds since 1970 in UTC; undefined when nothing sensible can be read from it. */
  readonly time: number | undefined;
}

/** `<!DOCTYPE …>` */
export interface Doctype extends Span {
  readonly name: string;
  /** Empty when there is none. */
  readonly publicId: string;
  readonly systemId: string;
  /** Declarations of entities that stand for other files, which readers do not fetch. */
  readonly externalEntities: readonly (Span & { readonly name: string })[];
}

/** One fault of the XML or JSON of a feed, or of the HTML in it. */
export interface Fault extends Span {
  /** A word of its own for each kind: "bare-ampersand". */
  readonly code: string;
  /** What stands there, at most 80 characters. */
  readonly found: string;
  /** What should stand there, ready for a sentence. */
  readonly expected: string;
  readonly related: readonly Span[];
  readonly fix: { readonly edits: readonly Edit[]; readonly safe: boolean } | undefined;
}

/** How readers that do not recover see a broken feed. */
export interface OtherReaders {
  /** Entries before the first fault: all that a strict reader may show, if it shows anything. */
  readonly strictEntries: number;
  /** Entries that a lenient reader (fast-xml-parser) shows; undefined when it gives up. */
  readonly lenientEntries: number | undefined;
  /** Why the lenient reader gave up. */
  readonly lenientError: string | undefined;
}
