import type { Delivery } from "./delivery.ts";
import type { Fact, Heading } from "./post.ts";
import type { Span } from "./source.ts";
import type { Text } from "./text.ts";

/** One distinct address and every place that uses it: what a `link` rule is given. Scripts and data are none. */
export interface Link {
  /** Absolute; of the web without its fragment. As it is written where it is no address; empty where nothing is. */
  readonly url: string;
  /** Lower case, without the colon: "https", "mailto". Empty where it is no address. */
  readonly scheme: string;
  /** True when the user has named its host, as that of the site or by its private network: it is meant. */
  readonly named?: true;
  readonly uses: readonly LinkUse[];
}

/** What an address is used for. */
export type LinkRole =
  | "link" // a, area, Markdown link, link of a feed
  | "entry" // link of an entry to its post
  | "image" // img, srcset, poster, Markdown image
  | "media" // video, audio, source, track, enclosure
  | "frame" // iframe, embed, object
  | "resource" // script, stylesheet, icon
  | "head"; // canonical, alternate, og:image and the like

/** One use; the value is the raw address as it stands (decoded, not resolved, with its fragment). */
export interface LinkUse extends Fact {
  readonly role: LinkRole;
  /** A value of a feed's own elements, no HTML within one: the rules of group feed judge how it is written. */
  readonly declared?: true;
  /**
   * The same link where it stands again without being written again: in the page that was built from this Markdown, in
   * the feed that holds this page. Only of the uses of a `Link`.
   */
  readonly copies?: readonly Span[];
  /** How another address is written in its place: by what the text of a feed knows, else by the kind of place. */
  readonly written?: Text | Notation;
  /** True of an address that is an id as well: it stays for good, wherever it leads. */
  readonly isId?: true;
}

/**
 * Where an address stands in a page or post: an attribute of HTML or JSX, a srcset, a destination of Markdown, between
 * `<` and `>` there or in its text by itself, a string of JSON, a value of front matter.
 */
export type Notation = "html" | "srcset" | "markdown" | "autolink" | "bare" | "json" | "frontMatter";

/**
 * What became of an address.
 * - ok: it leads somewhere
 * - broken: it surely does not
 * - unknown: the server would not say (forbidden, too many requests, time-out, its own failure)
 * - moved: it leads somewhere else, for good
 * - unchecked: nobody asked (offline, left out by the configuration, out of time)
 */
export type Outcome = "ok" | "broken" | "unknown" | "moved" | "unchecked";

/** The answer to “where does this address lead?”, from the built site or from the web. */
export interface Answer {
  readonly outcome: Outcome;
  /** Why, as what a sentence says of the address, or of the final one: "answers 404", "refused the connection", "nothing is there". */
  readonly reason: string;
  /** HTTP status, where there was one. */
  readonly status?: number;
  /** Where the address led in the end, when not to itself; a circle leads back to it. */
  readonly finalUrl?: string;
  /** Who sent us elsewhere on the way, in their order; of the site itself with status 200 where a page leads on. */
  readonly redirects?: Delivery["redirects"];
  /** Where an own address was looked up: a path of the site, or of a file. */
  readonly place?: string;
  /** The known address that looks most like it, when nothing is there. */
  readonly nearest?: string;
  /** True when the run had no time left to ask. */
  readonly late?: true;
  /** True when the address is one of this site and was looked up in its files. */
  readonly own: boolean;
  /** What a fragment can lead to on the page; undefined where nobody knows, or it is no page. */
  readonly anchors?: Anchors | undefined;
  /** What the picture is that lies there, of an own address; read when somebody asks. */
  readonly image?: ImageFile | undefined;
}

/** What a fragment can lead to on a page. */
export interface Anchors {
  /** The file of the page, or its address. */
  readonly file: string;
  /** Ids, and names of `<a>`. */
  readonly ids: ReadonlySet<string>;
  readonly headings: readonly Heading[];
  /** True where only the Markdown is known: the ids of its headings are given by a generator that nobody knows. */
  readonly guessed: boolean;
}

/** A picture of the site. */
export interface ImageFile {
  /** In pixels, as a browser shows it. */
  readonly width: number;
  readonly height: number;
  /** Size of the file. */
  readonly bytes: number;
}
