import type picocolors from "picocolors";
import type { Diagnostic } from "../diagnostic.ts";
import type { Report, ReporterOptions, RuleInfo, Summary } from "./report.ts";
import { safe } from "./safe.ts";

export type Colors = ReturnType<typeof picocolors.createColors>;

/** The findings that are shown, and how. */
export interface Shown {
  readonly findings: readonly Diagnostic[];
  readonly options: ReporterOptions;
  readonly colors: Colors;
}

/** What stands below the findings: where their rules are explained, notices, and what was looked at and found. */
export function closingRows(report: Report, shown: Shown): string[] {
  return [
    ...ruleRows(report.rules, shown),
    ...remarkRows(report, shown.colors),
    summaryRow(report, shown.colors),
    ...hiddenRows(report.diagnostics, shown),
  ];
}

/** Each rule once, with the page that explains it. */
function ruleRows(rules: readonly RuleInfo[], { findings, options, colors }: Shown): string[] {
  const found = new Set(findings.map(({ rule }) => rule));
  const explained = rules.filter(({ id }) => found.has(id));
  if (explained.length === 0) return [];
  const width = Math.max(...explained.map(({ id }) => id.length));
  const rows = explained.flatMap(({ id, docsUrl, why }) => {
    const row = `  ${safe(id).padEnd(width)}  ${colors.dim(safe(docsUrl))}`;
    return options.verbose ? [row, `  ${" ".repeat(width)}  ${safe(why)}`] : [row];
  });
  return ["The rules behind these findings:", ...rows, ""];
}

function remarkRows({ notices, inputErrors }: Report, colors: Colors): string[] {
  const rows = [
    ...notices.map(({ message }) => `${colors.cyan("note")}   ${safe(message)}`),
    ...inputErrors.map(({ message }) => `${colors.red("error")}  ${safe(message)}`),
  ];
  return rows.length === 0 ? [] : [...rows, ""];
}

function summaryRow({ summary, inputErrors, diagnostics }: Report, colors: Colors): string {
  const { errors, warnings, infos } = summary;
  const suppressed = diagnostics.filter((diagnostic) => diagnostic.suppressed !== undefined).length;
  const aside = suppressed > 0 ? ` (${suppressed} suppressed)` : "";
  const looked = lookedAt(summary);
  const counts = [counted(errors, "error"), counted(warnings, "warning"), counted(infos, "info")];
  const found = counts.filter((count) => count !== "").join(", ");
  if (found !== "") return `${looked}: ${colors.bold(found)}${aside}.`;
  if (inputErrors.length > 0) return `${looked}: nothing found in what could be read${aside}.`;
  return `${colors.green("All good")}: no problems in ${looked}${aside}.`;
}

function lookedAt(summary: Summary): string {
  const { feeds, entries, connected, posts, links, files } = summary;
  const parts = [
    counted(feeds, "feed"),
    counted(entries, "entry", "entries"),
    entries > 0 ? `${grouped(connected)} of ${grouped(entries)} connected` : "",
    counted(posts, "post"),
    counted(links, "link"),
  ];
  const seen = parts.filter((part) => part !== "").join(", ");
  return seen === "" ? counted(files, "file") || "no files" : seen;
}

/** What the level hides, and the option that shows it. */
function hiddenRows(diagnostics: readonly Diagnostic[], { options }: Shown): string[] {
  const open = diagnostics.filter(({ suppressed }) => suppressed === undefined);
  const warnings = options.level === "error" ? open.filter(({ severity }) => severity === "warning").length : 0;
  const infos = options.level === "info" ? 0 : open.filter(({ severity }) => severity === "info").length;
  const hidden = [counted(warnings, "warning"), counted(infos, "hint")].filter((count) => count !== "");
  if (hidden.length === 0) return [];
  return [`${hidden.join(" and ")} not shown: --level ${infos > 0 ? "info" : "warning"}`];
}

/** "3 feeds"; empty for none. */
function counted(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? "" : `${grouped(count)} ${count === 1 ? one : many}`;
}

/** 12,345 */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
