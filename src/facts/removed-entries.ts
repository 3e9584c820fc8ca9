import type { Entry, Feed } from "../model/feed.ts";
import { historyOf, idOf, linkKey, publishedOf } from "./history.ts";
import { titleKey } from "./repeated-entries.ts";

/**
 * Entries that are gone though older ones stay: not those that newer ones pushed out at the end. Older is what both the
 * date and the order of the feed call so, since a pinned entry stands at the top and an updated one may go there.
 */
export function removedFrom(feed: Feed): readonly Entry[] {
  const history = historyOf(feed);
  if (!history || history.gone.length === 0) return [];
  const { previous, kept, gone } = history;
  const survivors = new Set(kept.map(({ before }) => before));
  const newestFirst = isNewestFirst(previous.entries) ? previous.entries : previous.entries.toReversed();
  const excused = excusedIn(feed);
  const replaced = new Set(history.reused.map(({ before }) => before));
  const candidates = new Set(gone.filter((entry) => !replaced.has(entry) && !excused(entry)));
  const removed: Entry[] = [];
  let oldest = Number.POSITIVE_INFINITY;
  let stays = false;
  for (const entry of newestFirst.toReversed()) {
    const time = publishedOf(entry);
    if (survivors.has(entry)) {
      stays = true;
      oldest = Math.min(oldest, time ?? Number.NEGATIVE_INFINITY);
    } else if (stays && candidates.has(entry) && (time === undefined || oldest < time)) removed.push(entry);
  }
  const first = isNewer(previous, feed) ? newestFirst.findIndex((entry) => survivors.has(entry)) : 0;
  const ahead = new Set(newestFirst.slice(0, first));
  return removed.filter((entry) => !ahead.has(entry)).toReversed();
}

/** What the feed still has in another form, or says to be deleted (RFC 6721). */
function excusedIn({ entries, element }: Feed): (entry: Entry) => boolean {
  const titles = new Set(entries.map(titleKey));
  const links = new Set(entries.map(linkKey));
  const ids = new Set(entries.map(idOf));
  for (const child of element?.children ?? []) {
    if (child.name === "at:deleted-entry") ids.add(child.attribute("ref")?.value.value.trim());
  }
  const isAmong = (values: ReadonlySet<string | undefined>, value: string | undefined): boolean =>
    value !== undefined && values.has(value);
  return (entry) => isAmong(titles, titleKey(entry)) || isAmong(links, linkKey(entry)) || isAmong(ids, idOf(entry));
}

function isNewestFirst(entries: readonly Entry[]): boolean {
  let rising = 0;
  for (const [index, entry] of entries.entries()) {
    const [time, next] = [publishedOf(entry), publishedOf(entries[index + 1] ?? entry)];
    if (time !== undefined && next !== undefined) rising += Math.sign(next - time);
  }
  return rising <= 0;
}

/** By what the feeds say of themselves: a revision that is ahead has entries that this one has not yet. */
function isNewer(previous: Feed, feed: Feed): boolean {
  const [before, now] = [builtOf(previous), builtOf(feed)];
  return before !== undefined && now !== undefined && before > now;
}

function builtOf({ dates }: Feed): number | undefined {
  return dates.find(({ role }) => role === "built" || role === "updated")?.time;
}
