import fc from "../fast-check.ts";
import { pools } from "./values.ts";

/** A feed as what it says, in no format: every fact as often as it is said. */
export interface Facts {
  readonly feed: About;
  readonly entries: readonly About[];
}

export interface About {
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  readonly links: readonly string[];
  readonly summaries: readonly string[];
  readonly contents: readonly string[];
  readonly published: readonly string[];
  readonly updated: readonly string[];
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly languages: readonly string[];
  readonly images: readonly string[];
  readonly enclosures: readonly { readonly url: string; readonly type: string; readonly length: string }[];
  /** What only the format and its modules know; each number is one such element or key. */
  readonly extras: readonly number[];
}

/** Mostly one of them. */
function few<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.tuple(value).map(([one]) => [one]) },
    { weight: 1, arbitrary: fc.array(value, { maxLength: 3 }) },
  );
}

function from(pool: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...pool) },
    { weight: 1, arbitrary: fc.constantFrom(...pools.anything) },
  );
}

const about: fc.Arbitrary<About> = fc.record({
  ids: few(from(pools.addresses)),
  titles: few(from(pools.titles)),
  links: few(from(pools.addresses)),
  summaries: few(from([...pools.markups, ...pools.titles])),
  contents: few(from(pools.markups)),
  published: few(from(pools.dates)),
  updated: few(from(pools.dates)),
  authors: few(from(pools.contacts)),
  categories: fc.array(from(pools.titles), { maxLength: 3 }),
  languages: few(from(pools.languages)),
  images: few(from(pools.addresses)),
  enclosures: fc.array(
    fc.record({ url: from(pools.addresses), type: from(pools.mimeTypes), length: from(pools.numbers) }),
    { maxLength: 2 },
  ),
  extras: fc.array(fc.integer({ min: 0, max: 0x7fff_ffff }), { maxLength: 4 }),
});

/** Feeds of any content, right and wrong. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record({ feed: about, entries: fc.array(about, { maxLength: 8 }) });
