import type { Severity } from "../diagnostic.ts";

/** How a rule is to be run on a file: what the configuration makes of it. */
export interface Choice {
  readonly severity: Severity;
  /** Checked against the rule's own option schema, defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** The rules that are on for a file, by id. The same map for files that no override tells apart. */
export type Choose = (file: string) => ReadonlyMap<string, Choice>;
