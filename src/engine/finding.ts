import { type Diagnostic, type Severity, severities } from "../diagnostic.ts";
import type { Span } from "../model/source.ts";
import type { Problem, Rule } from "../rule.ts";

/** A diagnostic on its way out: not yet merged, its fingerprint not yet taken. */
export interface Finding extends Omit<Diagnostic, "fingerprint" | "count" | "suppressed"> {
  /** What the report is about, where the rule named it. */
  readonly subject: string | undefined;
}

/** A problem with its message types worn off. */
export type Reported = Omit<Problem<Record<string, string>>, "data"> & {
  readonly data?: Readonly<Record<string, string | number>> | undefined;
};

/** The rule that reports. */
export interface Origin {
  readonly id: string;
  readonly rule: Pick<Rule, "messages">;
}

/** A configured severity caps the message's own. */
export function finding({ id, rule }: Origin, severity: Severity, reported: Reported): Finding {
  const message = rule.messages[reported.message] ?? "";
  const template = typeof message === "string" ? message : message.text;
  const own = typeof message === "string" ? severity : message.severity;
  return {
    rule: id,
    messageId: reported.message,
    severity: milder(severity, own),
    message: fill(template, reported.data ?? {}),
    span: plainSpan(reported.at),
    related: (reported.related ?? []).map(({ at, note }) => ({ span: plainSpan(at), note })),
    fix: reported.fix ?? [],
    fixSafe: reported.fix !== undefined && reported.fixSafe !== false,
    subject: reported.subject,
  };
}

/** A rule that throws is one finding that names it. */
export function crash({ id, file }: { readonly id: string; readonly file: string }, error: unknown): Finding {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    rule: id,
    messageId: "crash",
    severity: "error",
    message: `The rule ${id} failed here: ${reason}. The mistake is in the rule, not in the content; please report it.`,
    span: { file, start: 0, end: 0 },
    related: [],
    fix: [],
    fixSafe: false,
    subject: undefined,
  };
}

/** Long quotes are cut: a message is read at a glance. */
const longestQuote = 120;

function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name];
    return typeof value === "number" ? shownNumber(value) : shortened(String(value));
  });
}

function shownNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Math.round(value * 10) / 10);
}

function shortened(value: string): string {
  const line = value.replace(/\s+/g, " ").trim();
  if (line.length <= longestQuote) return line;
  const isQuoted = line.startsWith("“") && line.endsWith("”");
  return `${line.slice(0, longestQuote - 1).toWellFormed()}…${isQuoted ? "”" : ""}`;
}

function milder(one: Severity, other: Severity): Severity {
  return severities.indexOf(one) > severities.indexOf(other) ? one : other;
}

function plainSpan({ file, start, end }: Span): Span {
  return { file, start, end };
}
