import type { Span } from "./model/source.ts";
import type { Edit } from "./model/text.ts";

/** error: a reader, a subscriber or a search engine gets it wrong; warning: harm to readers or reach; info: advice. */
export type Severity = "error" | "warning" | "info";

/** From worst to mildest. */
export const severities: readonly Severity[] = ["error", "warning", "info"];

/** One finding, as plain data: the only thing that leaves the engine. */
export interface Diagnostic {
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fix: readonly Edit[];
  /** Whether the fix keeps what the author meant. */
  readonly fixSafe: boolean;
  /** How many places show this fault; more than one when findings were merged. */
  readonly count: number;
  /** Why it does not count, when it was suppressed. */
  readonly suppressed: string | undefined;
  /** The same for the same fault after lines moved; hexadecimal. */
  readonly fingerprint: string;
}

export interface Related {
  readonly span: Span;
  readonly note: string;
  /** Of a finding that was merged into this one; each place keeps its own. */
  readonly fingerprint?: string;
}
