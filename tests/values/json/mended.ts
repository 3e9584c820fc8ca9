import type { Edit } from "../../../src/model/text.ts";

/** The text after the edits, which do not overlap. */
export function mended(text: string, edits: readonly Edit[]): string {
  const fromTheEnd = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  return fromTheEnd.reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
}
