import type { Diagnostic } from "../diagnostic.ts";
import type { Edit } from "../model/text.ts";
import type { Lines } from "./lines.ts";
import { wellFormed } from "./safe.ts";
import { artifactLocation, isAddress, region } from "./sarif-place.ts";

/** The fix of a finding, all edits of it; none when one of them is on a fetched page. */
export function fixesJson({ fix, fixSafe }: Diagnostic, lines: Lines) {
  if (fix.length === 0 || fix.some(({ file }) => isAddress(file))) return {};
  const files = [...new Set(fix.map(({ file }) => file))];
  const description = fixSafe ? "Fix it." : "A fix to look at before it is kept.";
  const artifactChanges = files.map((file) => ({
    artifactLocation: artifactLocation(file),
    replacements: fix.filter((edit) => edit.file === file).map((edit) => replacement(edit, lines)),
  }));
  return { fixes: [{ description: { text: description }, artifactChanges }] };
}

function replacement(edit: Edit, lines: Lines) {
  return { deletedRegion: region(edit, lines), insertedContent: { text: wellFormed(edit.text) } };
}
