import type { Diagnostic, Severity } from "../diagnostic.ts";
import type { Notice } from "../model/site.ts";
import type { SourceFile, Span } from "../model/source.ts";

/** What was looked at, and what was found. */
export interface Summary {
  readonly feeds: number;
  readonly entries: number;
  /** Entries whose post was found. */
  readonly connected: number;
  readonly posts: number;
  /** Distinct addresses. */
  readonly links: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly files: number;
}

/** A rule that was on, as far as a report speaks of it. */
export interface RuleInfo {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  readonly severity: Severity;
  readonly docsUrl: string;
}

/** Everything a reporter may print. */
export interface Report {
  readonly summary: Summary;
  readonly notices: readonly Notice[];
  /** Sorted by file, place and rule. */
  readonly diagnostics: readonly Diagnostic[];
  readonly files: ReadonlyMap<string, SourceFile>;
  /** By the address of a fetched page: the link of the entry that leads to it, which its author can edit. */
  readonly entryLinks: ReadonlyMap<string, Span>;
  readonly rules: readonly RuleInfo[];
  /** What kept an input from being linted: a file that is missing, empty or binary. */
  readonly inputErrors: readonly { readonly message: string }[];
  readonly version: string;
}

export interface ReporterOptions {
  readonly color: boolean;
  /** The mildest severity that text shows. */
  readonly level: Severity;
  readonly verbose: boolean;
  /** Columns of the terminal; 100 where it is not known. */
  readonly width?: number;
}

export type Reporter = (report: Report, options: ReporterOptions) => string;
