import picocolors from "picocolors";
import { type Diagnostic, severities } from "../diagnostic.ts";
import { Lines } from "./lines.ts";
import type { Report, Reporter, ReporterOptions } from "./report.ts";
import { safe } from "./safe.ts";
import { type FindingStyle, findingRows } from "./text-finding.ts";
import { closingRows, grouped, type Shown } from "./text-summary.ts";

/** Columns where the terminal's are not known. */
const usualWidth = 100;

/** The report for people: findings by file with their place in the text, then what was looked at and found. */
export const text: Reporter = (report, options) => {
  const colors = picocolors.createColors(options.color);
  const shown = { findings: report.diagnostics.filter((diagnostic) => isShown(diagnostic, options)), options, colors };
  return [...fileRows(report, shown), ...closingRows(report, shown), ""].join("\n");
};

function isShown({ severity, suppressed }: Diagnostic, { level, verbose }: ReporterOptions): boolean {
  return severities.indexOf(severity) <= severities.indexOf(level) && (verbose || suppressed === undefined);
}

function fileRows(report: Report, { findings, options, colors }: Shown): string[] {
  const lines = new Lines(report.files);
  const rows: string[] = [];
  for (const [file, ofFile] of byFile(findings)) {
    const places = ofFile.map(({ span }) => lines.position(file, span.start));
    const style: FindingStyle = {
      lines,
      colors,
      verbose: options.verbose,
      width: options.width ?? usualWidth,
      placeWidth: longest(places.map(({ line, column }) => `${line}:${column}`)),
      severityWidth: longest(ofFile.map(({ severity }) => severity)),
    };
    rows.push(colors.underline(safe(file)), "");
    const { listed, left } = options.verbose ? { listed: ofFile, left: [] } : readable(ofFile);
    for (const diagnostic of listed) rows.push(...findingRows(diagnostic, style), "");
    for (const { rule, count } of left) {
      rows.push(`  and ${grouped(count)} more of ${safe(rule)} like those above: --verbose lists them`, "");
    }
  }
  return rows;
}

/** So many findings of one rule and message are listed for a file: nobody reads on. */
const mostListed = 100;

interface Readable {
  readonly listed: readonly Diagnostic[];
  /** What is left out, by rule and message. */
  readonly left: readonly { readonly rule: string; readonly count: number }[];
}

/** As much as anybody reads; the rest is counted. */
function readable(ofFile: readonly Diagnostic[]): Readable {
  const counts = new Map<string, { readonly rule: string; count: number }>();
  const listed = ofFile.filter(({ rule, messageId }) => {
    const tally = counts.get(`${rule} ${messageId}`) ?? { rule, count: 0 };
    counts.set(`${rule} ${messageId}`, tally);
    tally.count++;
    return tally.count <= mostListed;
  });
  const left = [...counts.values()].map(({ rule, count }) => ({ rule, count: count - mostListed }));
  return { listed, left: left.filter(({ count }) => count > 0) };
}

function byFile(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const ofFile = files.get(diagnostic.span.file);
    if (ofFile) ofFile.push(diagnostic);
    else files.set(diagnostic.span.file, [diagnostic]);
  }
  return files;
}

function longest(words: readonly string[]): number {
  return words.reduce((length, word) => Math.max(length, word.length), 0);
}
