import type { Span } from "../model/source.ts";

/** Where a finding stands that has one cause and many places. */
interface Gathered {
  readonly at: Span;
  readonly related: readonly { readonly at: Span; readonly note: string }[];
}

/** Many places of one cause as one finding, at the first of them; undefined when there are none. */
export function oneFinding(places: readonly Span[], note: string): Gathered | undefined {
  const [at, ...others] = places;
  return at && { at, related: others.map((other) => ({ at: other, note })) };
}
