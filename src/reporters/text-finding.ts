import type { Diagnostic, Related, Severity } from "../diagnostic.ts";
import type { Span } from "../model/source.ts";
import type { Edit } from "../model/text.ts";
import { codeFrame } from "./frame.ts";
import type { Lines } from "./lines.ts";
import { safe } from "./safe.ts";
import type { Colors } from "./text-summary.ts";

/** How the findings of one file are set; widths in columns. */
export interface FindingStyle {
  readonly lines: Lines;
  readonly colors: Colors;
  readonly verbose: boolean;
  readonly width: number;
  readonly placeWidth: number;
  readonly severityWidth: number;
}

/** Related places that are shown unless all are asked for. */
const relatedShown = 3;
/** Characters of a replaced or new text that a hint still quotes. */
const quotable = 40;
/** Columns that a code frame has, however narrow the terminal is. */
const narrowest = 20;
const margin = "  ";
const bar = " | ";

/** One finding: what is wrong, the text it is about, related places, and whether there is a fix. */
export function findingRows(diagnostic: Diagnostic, style: FindingStyle): string[] {
  const notes = [...relatedRows(diagnostic, style), ...fixRows(diagnostic, style)];
  const indent = " ".repeat(contentColumn(style));
  return [headRow(diagnostic, style), ...frameRows(diagnostic, style), ...notes.map((note) => indent + note)];
}

/** Where the severity, the source and the notes begin, one below the other. */
function contentColumn({ placeWidth }: FindingStyle): number {
  return margin.length + placeWidth + margin.length;
}

function headRow(diagnostic: Diagnostic, { lines, colors, placeWidth, severityWidth }: FindingStyle): string {
  const { line, column } = lines.position(diagnostic.span.file, diagnostic.span.start);
  const place = `${line}:${column}`.padStart(placeWidth);
  const severity = severityColor(diagnostic.severity, colors)(diagnostic.severity.padEnd(severityWidth));
  const more = diagnostic.count > 1 ? ` (${diagnostic.count} places)` : "";
  const suppressed = diagnostic.suppressed === undefined ? "" : ` (suppressed: ${safe(diagnostic.suppressed)})`;
  const message = safe(diagnostic.message) + more + suppressed;
  return margin + [colors.dim(place), severity, message, colors.dim(safe(diagnostic.rule))].join(margin);
}

function frameRows({ span, severity }: Diagnostic, style: FindingStyle): string[] {
  const { lines, colors, width } = style;
  const column = contentColumn(style);
  const frame = codeFrame(span, lines, Math.max(narrowest, width - column));
  if (!frame) return [];
  const gutter = column - bar.length;
  const marker = severityColor(severity, colors)(frame.marker);
  return [
    (colors.dim(String(frame.line).padStart(gutter) + bar) + frame.source).trimEnd(),
    colors.dim(" ".repeat(gutter) + bar) + " ".repeat(frame.indent) + marker,
  ];
}

function relatedRows({ span, related }: Diagnostic, { lines, verbose }: FindingStyle): string[] {
  const shown = verbose ? related : related.slice(0, relatedShown);
  const rows = shown.map((place) => relatedRow(place, span, lines));
  const left = related.length - shown.length;
  return left > 0 ? [...rows, `and ${left} more`] : rows;
}

function relatedRow({ span, note }: Related, from: Span, lines: Lines): string {
  const { line, column } = lines.position(span.file, span.start);
  const file = span.file === from.file ? "" : `${safe(span.file)}:`;
  return `${file}${line}:${column}  ${safe(note)}`;
}

function fixRows({ fix, fixSafe }: Diagnostic, { lines }: FindingStyle): string[] {
  if (fix.length === 0) return [];
  const [only] = fix;
  const change = only && fix.length === 1 ? changeOf(only, lines) : "";
  return [`fix available${fixSafe ? "" : " (look at it before you keep it)"}${change}`];
}

/** What a short edit does, in words; nothing of a long one. */
function changeOf({ file, start, end, text }: Edit, lines: Lines): string {
  const source = lines.text(file);
  if (source === undefined || end - start > quotable || text.length > quotable) return "";
  const before = safe(source.slice(start, end));
  const after = safe(text);
  if (before === "") return `: insert “${after}”`;
  return after === "" ? `: delete “${before}”` : `: “${before}” → “${after}”`;
}

function severityColor(severity: Severity, colors: Colors): Colors["red"] {
  if (severity === "error") return colors.red;
  return severity === "warning" ? colors.yellow : colors.blue;
}
