import type { Disk } from "./disk.ts";
import type { Delivered } from "./library.ts";

/** One thing to lint, as it was named on the command line or in the configuration. */
export interface Input {
  /** A path, a glob, or an http(s) address. */
  readonly source: string;
  /** What the configuration calls it; `any` is decided by content. */
  readonly role: "any" | "feed" | "post";
}

/** How the addresses of some Markdown posts are made. */
export interface AddressPattern {
  /** "/blog/:slug/" */
  readonly url: string | undefined;
  /** The folder below which folders are sections of the site. */
  readonly root: string;
}

/** What is known of the built site. */
interface SiteSettings {
  readonly dir?: string | undefined;
  /** Its public address. */
  readonly url?: string | undefined;
  /** Selects the element that the content of a page stands in. */
  readonly content?: string | undefined;
}

/** What to load. */
export interface LoadRequest {
  readonly inputs: readonly Input[];
  readonly site: SiteSettings;
  /** Bytes above which a feed is not parsed. */
  readonly maxFeedSize: number;
  /** What the configuration says of a Markdown file's address. */
  readonly patternFor: (path: string) => AddressPattern | undefined;
  readonly isIgnored: (path: string) => boolean;
  /** Whether no rule is to look at a link: by its address as it is resolved, and as it is written. */
  readonly isLinkLeftOut: (url: string, value: string) => boolean;
  /** Whether the user has named the host of an address, as that of the site or by its private network. */
  readonly isNamedHost?: (url: string) => boolean;
  /** Why posts cannot be fetched, ready for a sentence; undefined when they can. */
  readonly offline: string | undefined;
  /** Whether the pages of a live site are looked for by its links, and how far. */
  readonly crawl?: CrawlSettings | undefined;
  /** What the feeds are held against; undefined where nobody asked for that. */
  readonly previous?: Previous | undefined;
}

/** How far a live site is walked. */
export interface CrawlSettings {
  /** Links from the first page to the last. */
  readonly depth: number;
  /** Pages that are asked for. */
  readonly pages: number;
  /** Whether robots.txt is obeyed. */
  readonly robots: boolean;
  /** Pages at once. */
  readonly perHost: number;
}

/** A page of a live site that was asked for. */
export interface VisitedPage {
  /** As it was asked for. */
  readonly url: string;
  /** `other`: no page; `missing`: nothing is there; `failed`: it could not be read this time. */
  readonly read: ({ readonly kind: "page" } & Delivered) | { readonly kind: "other" | "missing" | "failed" };
}

/** Reads some pages and finds what they link to; limits of time, safety and politeness are its own matter. */
export type Visit = (urls: readonly string[]) => Promise<{
  readonly pages: readonly VisitedPage[];
  /** Of all pages together; absolute, without fragments. */
  readonly links: readonly string[];
  /** True when the time of the run is over. */
  readonly isOver: boolean;
  /** True when a page has more links than are looked at. */
  readonly isCut: boolean;
}>;

/** The feeds as they were before: a file or address that holds one, or each feed's own file at a revision of git. */
export type Previous = { readonly source: string } | { readonly revision: string };

/** A page or feed read over the network; `failure` is a phrase that ends a sentence ("answers 404"). */
type Fetched = (Delivered & { readonly failure?: undefined }) | { readonly failure: string };

/** Reads an address; limits, safety and politeness are its own matter. */
export type Fetch = (url: string) => Promise<Fetched>;

/** A file as it was at a revision of git; `reason` is a phrase that can stand after a colon. */
export type Revised =
  | { readonly outcome: "read"; readonly bytes: Uint8Array }
  /** `no-file`: the revision has no such file. `no-repository`: the file stands in none. */
  | { readonly outcome: "no-file" | "no-repository" }
  | { readonly outcome: "failed"; readonly reason: string };

/** Reads a file as it was at a revision of git. */
export type ReadRevision = (revision: string, path: string) => Promise<Revised>;

/** Where what is loaded comes from. */
export interface Stores {
  readonly disk: Disk;
  readonly fetch: Fetch;
  /** Absent where nothing is crawled. */
  readonly visit?: Visit;
  /** Absent where there is no git. */
  readonly readRevision?: ReadRevision;
}
