import type { Edit } from "../model/text.ts";

/** What of a diagnostic is needed to mend it. */
export interface Mendable {
  readonly fix: readonly Edit[];
}

/** Applies fixes to the text of one file: all edits of a fix or none; a fix that overlaps an earlier one is left for later. */
export function applyFixes(file: string, text: string, diagnostics: readonly Mendable[]): string {
  const accepted: Edit[] = [];
  for (const { fix } of diagnostics) {
    const edits = fix.filter((edit) => edit.file === file);
    if (edits.length > 0 && edits.every((edit) => accepted.every((other) => apart(edit, other))))
      accepted.push(...edits);
  }
  return applyEdits(text, accepted);
}

/** Applies edits that do not overlap; two insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join("") + text.slice(at);
}

function apart(one: Edit, other: Edit): boolean {
  return one.end <= other.start || other.end <= one.start;
}
