import type { Fault, Feed } from "./feed.ts";
import type { Link } from "./link.ts";
import type { Post } from "./post.ts";
import type { Span } from "./source.ts";
import type { Text } from "./text.ts";

/** Everything that was loaded: what a `site` rule is given. */
export interface Site {
  /** The public address of the built site, with a slash at its end, where it is known. */
  readonly url: string | undefined;
  readonly feeds: readonly Feed[];
  readonly posts: readonly Post[];
  readonly links: readonly Link[];
  /** sitemap.xml, what it names, and what robots.txt names, in that order. */
  readonly sitemaps: readonly Sitemap[];
  readonly robots: Robots | undefined;
  /** The post at an address; fragments, index.html and a slash at the end do not matter. */
  postAt(url: string): Post | undefined;
  /** The posts that others lead to, and from where. Worked out on first use. */
  readonly graph: LinkGraph;
  /** True where pages of the site may not have been read, so that nobody knows all that leads to a page. */
  readonly isPartial: boolean;
}

/** Which post leads to which, through redirects; a page that leads to itself does not count. */
export interface LinkGraph {
  /** Posts that link to this one, each once. */
  to(post: Post): readonly Post[];
  /** Posts that this one links to, each once. */
  from(post: Post): readonly Post[];
}

/** One sitemap file (https://www.sitemaps.org/protocol.html). */
export interface Sitemap {
  readonly file: string;
  /** Its own public address, absolute, where it is known. */
  readonly url: string | undefined;
  readonly kind: "urlset" | "index" | "text" | "unknown";
  /** What the file looks like when it is no sitemap, ready for a sentence: "an HTML page". */
  readonly looksLike: string | undefined;
  /** The start tag of its root, or its first line: where something about the whole is reported. */
  readonly opening: Span;
  /** The namespace of its root, as it is declared; undefined where it has none. */
  readonly namespace: Text | undefined;
  /** Bytes of the file, unpacked. */
  readonly bytes: number;
  /** True when the file is larger than the configured `maxFeedSize`; it was not parsed. */
  readonly oversize: boolean;
  /** What is wrong with its XML. */
  readonly faults: readonly Fault[];
  readonly entries: readonly SitemapEntry[];
}

/** One address of a sitemap, or one sitemap of an index. */
export interface SitemapEntry {
  readonly span: Span;
  /** The text of `<loc>`, without the white space around it; undefined where it is missing. */
  readonly loc: Text | undefined;
  /** Absolute; undefined where `loc` is no absolute address of the web. */
  readonly url: string | undefined;
  readonly lastmod: Text | undefined;
  readonly changefreq: Text | undefined;
  readonly priority: Text | undefined;
  /** `<xhtml:link rel="alternate" hreflang href>`: the page in other languages. */
  readonly alternates: readonly Alternate[];
}

/** The same page in another language. */
export interface Alternate {
  readonly hreflang: Text | undefined;
  readonly href: Text;
}

/** robots.txt (RFC 9309). */
export interface Robots {
  readonly file: string;
  /** Its own public address, absolute, where it is known. Crawlers look for it at the root of a host alone. */
  readonly url: string | undefined;
  readonly bytes: number;
  /** What the file looks like when it is no plain text, ready for a sentence: "an HTML page". */
  readonly looksLike: string | undefined;
  /** Its first line: where something about the whole is reported. */
  readonly opening: Span;
  readonly lines: readonly RobotsLine[];
  /**
   * The line that keeps a crawler from an address of the site. The crawler is named by its product token, "Googlebot";
   * "*" stands for any other one.
   */
  forbids(url: string, agent: string): RobotsLine | undefined;
}

/** One line that is neither empty nor a comment. */
export interface RobotsLine {
  /** The line without comment and white space around it. */
  readonly text: Text;
  /** What stands before the colon, as written; undefined where there is no colon. */
  readonly key: Text | undefined;
  /** What stands behind it. */
  readonly value: Text | undefined;
}

/** Something that limits what this run could see. Said once, never a finding. */
export interface Notice {
  /** A word of its own for each kind: "entries-without-post". */
  readonly id: string;
  readonly message: string;
  readonly at?: Span;
}
