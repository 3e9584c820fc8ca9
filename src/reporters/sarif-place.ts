import type { Span } from "../model/source.ts";
import { wholeCharacter } from "./cells.ts";
import type { Lines } from "./lines.ts";
import { wellFormed } from "./safe.ts";

/** The folder that every address in the report is relative to. */
export const sourceRoot = "%SRCROOT%";

/** Whether a path is no file of the folder: the address of a fetched page, or a file as it was in git ("git:main:a.xml"). */
export function isAddress(path: string): boolean {
  return /^(?:https?|git):/i.test(path);
}

/** Longer stretches are not quoted (UTF-16 units): thousands of results have to stay below GitHub's 10 MB. */
const quotable = 1000;
/** Characters on either side of a finding that are quoted with it. */
const contextReach = 100;

/** Where a finding stands, with the text it is about and the text around it, for viewers without the files. */
export function findingLocation(span: Span, lines: Lines) {
  if (span.end - span.start > quotable) return physicalLocation(span, lines);
  return {
    artifactLocation: artifactLocation(span.file),
    region: quotedRegion(span, lines),
    ...contextRegion(span, lines),
  };
}

/** Where a span stands. */
export function physicalLocation(span: Span, lines: Lines) {
  return { artifactLocation: artifactLocation(span.file), region: region(span, lines) };
}

/** The address of a file; a page that has to stand for one loses its scheme, since GitHub takes relative ones only. */
export function artifactLocation(file: string) {
  const path = wellFormed(file).replace(/^(?:https?:)?\/+/i, "");
  return { uri: path.split("/").map(encodeURIComponent).join("/"), uriBaseId: sourceRoot };
}

/** Lines and columns of a span, from 1; the end is exclusive. */
export function region(span: Span, lines: Lines) {
  const start = lines.position(span.file, span.start);
  const end = lines.position(span.file, span.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A place on a page, for a message. */
export function pageName(page: Span, lines: Lines): string {
  const { line, column } = lines.position(page.file, page.start);
  return `${page.file} (line ${line}, column ${column})`;
}

/** The span with the text around it; nothing when the span is all there is. */
function contextRegion(span: Span, lines: Lines) {
  const text = lines.text(span.file) ?? "";
  const start = wholeCharacter(text, Math.max(0, span.start - contextReach));
  const end = wholeCharacter(text, Math.min(text.length, span.end + contextReach));
  if (start === span.start && end <= span.end) return {};
  return { contextRegion: quotedRegion({ file: span.file, start, end }, lines) };
}

function quotedRegion(span: Span, lines: Lines) {
  const text = lines.text(span.file)?.slice(span.start, span.end);
  return { ...region(span, lines), ...(text === undefined ? {} : { snippet: { text: wellFormed(text) } }) };
}
