import type { Severity } from "../diagnostic.ts";

type Format = "text" | "json" | "sarif";

/** One report: to standard output, or to a file. */
export interface Output {
  readonly format: Format;
  readonly path: string | undefined;
}

/** The options of linting, as they were typed. */
export interface LintOptions {
  readonly config?: string;
  readonly preset?: "recommended" | "strict";
  readonly rule: Readonly<Record<string, Severity | "off">>;
  readonly site?: string;
  readonly url?: string;
  readonly offline?: true;
  readonly stdin?: true;
  readonly stdinPath?: string;
  readonly format: readonly Output[];
  readonly level: Severity;
  readonly quiet?: true;
  readonly verbose?: true;
  readonly failOn: "error" | "warning" | "never";
  readonly maxWarnings?: number;
  /** Milliseconds since 1970. */
  readonly now?: number;
}

export interface LintArguments extends LintOptions {
  readonly inputs: readonly string[];
}
