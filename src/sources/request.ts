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
  /** Why posts cannot be fetched, ready for a sentence; undefined when they can. */
  readonly offline: string | undefined;
}

/** A page or feed read over the network; `failure` is a phrase that ends a sentence ("answers 404"). */
type Fetched = (Delivered & { readonly failure?: undefined }) | { readonly failure: string };

/** Reads an address; limits, safety and politeness are its own matter. */
export type Fetch = (url: string) => Promise<Fetched>;
