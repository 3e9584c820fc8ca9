import type { Severity } from "../diagnostic.ts";

/** A rule that is off is not run. */
export type RuleSeverity = Severity | "off";

/** How a rule is set: a severity, alone or with options. */
export type RuleSetting =
  | RuleSeverity
  | readonly [RuleSeverity]
  | readonly [RuleSeverity, Readonly<Record<string, unknown>>];

export type RuleSettings = Readonly<Record<string, RuleSetting>>;

export type PresetName = "contentlint:recommended" | "contentlint:strict";

/** What holds for some files only. */
interface Override {
  /** Globs. */
  readonly files: readonly string[];
  readonly rules: RuleSettings;
}

/** How links are checked. Times are milliseconds. */
export interface LinkSettings {
  readonly check: "all" | "internal" | "none";
  readonly timeout: number;
  readonly perHost: number;
  /** Between the starts of two requests to one host. */
  readonly pause: number;
  readonly concurrency: number;
  readonly deadline: number;
  readonly allowPrivate: readonly string[];
  readonly accept: readonly number[];
  readonly userAgent: string;
  /** Headers by host; their values may hold `${CONTENTLINT_…}`, which is filled in where they are sent. */
  readonly headers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The beginnings of addresses that are left out, `*` for any characters. */
  readonly exclude: readonly string[];
  /** The beginnings of addresses that are taken back in. */
  readonly include: readonly string[];
  /** Whether pages of other sites are read for the fragments that links to them have. */
  readonly remoteFragments: boolean;
  /** Whether answers are kept from run to run: where it is usual, or in this file. */
  readonly cache: boolean | string;
  /** What asks where links lead. */
  readonly engine: "contentlint" | "linkinator";
}

/** How far `--crawl` goes. */
export interface CrawlSettings {
  readonly depth: number;
  readonly pages: number;
  readonly robots: boolean;
}

/** A configuration as users write it. */
export interface UserConfig {
  readonly $schema?: string;
  readonly extends?: PresetName | readonly PresetName[];
  readonly feeds?: readonly string[];
  readonly posts?: readonly (string | { readonly files: string; readonly url?: string })[];
  readonly site?: { readonly dir?: string; readonly url?: string; readonly content?: string };
  readonly rules?: RuleSettings;
  readonly overrides?: readonly Override[];
  readonly ignore?: readonly string[];
  readonly links?: Partial<LinkSettings>;
  readonly crawl?: Partial<CrawlSettings>;
  readonly maxFeedSize?: number;
}

/** A configuration with every default filled in. */
export interface Config {
  /** The folder, absolute, that its paths and globs are relative to: the file's own, else the working directory. */
  readonly folder: string;
  readonly extends: readonly PresetName[];
  readonly feeds: readonly string[];
  readonly posts: readonly PostPattern[];
  readonly site: {
    readonly dir: string | undefined;
    readonly url: string | undefined;
    readonly content: string | undefined;
  };
  readonly rules: RuleSettings;
  readonly overrides: readonly Override[];
  readonly ignore: readonly string[];
  readonly links: LinkSettings;
  readonly crawl: CrawlSettings;
  /** Bytes above which a feed is not parsed. */
  readonly maxFeedSize: number;
}

export interface PostPattern {
  /** Path or glob. */
  readonly files: string;
  /** How addresses are made: "/blog/:slug/". */
  readonly url: string | undefined;
}
