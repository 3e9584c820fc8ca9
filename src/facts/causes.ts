import type { Span } from "../model/source.ts";
import { grouped } from "../values/grouped.ts";

/** Something that is not as it was. */
export interface Change {
  readonly from: string;
  readonly to: string;
  readonly at: Span;
}

/** Changes of one cause. */
export interface Cause<C extends Change> {
  readonly first: C;
  readonly count: number;
  /** The same for the same cause. */
  readonly subject: string;
  /** The places of the others. */
  readonly others: readonly { readonly at: Span; readonly note: string }[];
}

/** One cause, one finding: where half of all changed, the generator did it; else what the same part of each changed. */
export function causesOf<C extends Change>(changes: readonly C[], total: number): readonly Cause<C>[] {
  const isMost = changes.length > 1 && changes.length * 2 >= total;
  const groups = grouped(changes, ({ from, to }) => (isMost ? "most" : changedPart(from, to)));
  return [...groups].map(([subject, [first, ...others]]) => ({
    first,
    count: others.length + 1,
    subject,
    others: others.map(({ at }) => ({ at, note: "The same here." })),
  }));
}

/** Longer ones differ from place to place anyway. In UTF-16 units. */
const longestPart = 100;

/** What stands between the parts that are the same: from “http://a” to “https://a” it is “ → s”. */
function changedPart(from: string, to: string): string {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start++;
  let end = 0;
  while (end < most - start && from.at(-1 - end) === to.at(-1 - end)) end++;
  const [left, come] = [from.slice(start, from.length - end), to.slice(start, to.length - end)];
  return `${left.slice(0, longestPart)} → ${come.slice(0, longestPart)}`;
}
