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
  /** Why posts cannot be fetched, ready for a sentence; undefined when they can. */
  readonly offline: string | undefined;
  /** What the feeds are held against; undefined where nobody asked for that. */
  readonly previous?: Previous | undefined;
}

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
  /** Absent where there is no git. */
  readonly readRevision?: ReadRevision;
}
