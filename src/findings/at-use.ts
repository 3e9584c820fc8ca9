import type { LinkUse } from "../model/link.ts";
import type { Span } from "../model/source.ts";

/** A use of an address as the place of a finding, with the pages and feeds that show the same link again. */
export function atUse(use: LinkUse): {
  readonly at: LinkUse;
  readonly related: readonly { readonly at: Span; readonly note: string }[];
} {
  return { at: use, related: (use.copies ?? []).map((at) => ({ at, note: "The same link, shown here." })) };
}
