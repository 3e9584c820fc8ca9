import type { Severity } from "../diagnostic.ts";
import type { Previous } from "../sources/request.ts";

/** One report: to standard output, or to a file. */
export interface Output {
  readonly format: "text" | "json" | "sarif";
  readonly path: string | undefined;
}

/** What linting was asked to do, defaults filled in. */
export interface LintArguments {
  readonly inputs: readonly string[];
  readonly config?: string;
  readonly preset?: "recommended" | "strict";
  readonly rules: Readonly<Record<string, Severity | "off">>;
  readonly site?: string;
  readonly url?: string;
  readonly crawl?: true;
  readonly offline?: true;
  /** `revision` of git; `source`: a path or an address. */
  readonly previous?: Previous;
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

/** The arguments of linting as they were read by its flags, which give each the type it has here. */
export function lintArguments(inputs: readonly string[], values: Readonly<Record<string, unknown>>): LintArguments {
  const { rule = [], ...others } = values;
  const rules = Object.fromEntries(rule as readonly (readonly [string, Severity | "off"])[]);
  return { inputs, format: [], level: "warning", failOn: "error", ...others, rules };
}
