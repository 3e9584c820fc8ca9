import { expect } from "vitest";
import type { Edit } from "../../../src/model/text.ts";

/** The text after the edits, which do not overlap; those at one place keep their order. */
export function mended(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    expect(edit.start).toBeGreaterThanOrEqual(at);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
