import { type Diagnostic, severities } from "../diagnostic.ts";
import type { Span } from "../model/source.ts";
import { lineHashes } from "./line-hash.ts";
import type { Lines } from "./lines.ts";
import type { Report } from "./report.ts";
import { isAddress } from "./sarif-place.ts";

/** GitHub keeps this many results of a run (docs.github.com, "SARIF support for code scanning"). */
export const resultLimit = 5000;

/** A finding and where it is put. */
export interface Placed {
  readonly diagnostic: Diagnostic;
  readonly span: Span;
  /** Where it was found, when that is a fetched page, which cannot be a place in a repository. */
  readonly page: Span | undefined;
  /** GitHub's hash of the line it is put at; undefined where the text cannot be read any more. */
  readonly lineHash: string | undefined;
}

/** The findings that a report has room for, the worst first when it has not for all, each with its place. */
export function placedFindings({ diagnostics, files, entryLinks }: Report, lines: Lines): Placed[] {
  const kept = diagnostics.length > resultLimit ? worstFirst(diagnostics).slice(0, resultLimit) : diagnostics;
  const first = [...files.keys()].find((path) => !isAddress(path));
  const fallback = first === undefined ? undefined : { file: first, start: 0, end: 0 };
  const places = kept.map((diagnostic) => {
    const entry = entryLinks.get(diagnostic.span.file);
    return { diagnostic, ...placeOf(diagnostic, entry && !isAddress(entry.file) ? entry : fallback) };
  });
  const hashes = hashesByFile(places, lines);
  return places.map((place) => {
    const { line } = lines.position(place.span.file, place.span.start);
    return { ...place, lineHash: hashes.get(place.span.file)?.get(line) };
  });
}

/** Errors first; what was suppressed last. */
function worstFirst(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const rank = ({ severity, suppressed }: Diagnostic) =>
    suppressed === undefined ? severities.indexOf(severity) : severities.length;
  return diagnostics.toSorted((one, other) => rank(one) - rank(other));
}

/** A finding of a fetched page is put at the first related place in a file, else at `otherwise`. */
function placeOf({ span, related }: Diagnostic, otherwise: Span | undefined): Pick<Placed, "span" | "page"> {
  if (!isAddress(span.file)) return { span, page: undefined };
  const local = related.find((place) => !isAddress(place.span.file))?.span;
  return { span: local ?? otherwise ?? span, page: span };
}

function hashesByFile(places: readonly { readonly span: Span }[], lines: Lines) {
  const wanted = new Map<string, Set<number>>();
  for (const { span } of places) {
    const { line } = lines.position(span.file, span.start);
    wanted.set(span.file, (wanted.get(span.file) ?? new Set()).add(line));
  }
  const hashes = new Map<string, ReadonlyMap<number, string>>();
  for (const [file, ofFile] of wanted) {
    const text = lines.text(file);
    if (text !== undefined) hashes.set(file, lineHashes(text, ofFile));
  }
  return hashes;
}
