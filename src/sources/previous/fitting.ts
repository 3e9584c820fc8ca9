import type { Entry, Feed } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";
import { addressKey } from "../../values/url.ts";

/**
 * The feed that an earlier one has become: the only one there is, else the one of its format that it resembles most; by
 * the address it gives for itself, then the ids and addresses of entries that they share, then the address of the site.
 */
export function fitting(feeds: readonly Feed[], previous: Feed): Feed | undefined {
  const known = feeds.filter(({ format }) => format !== "unknown");
  if (known.length === 1) return known[0];
  const marks = new Set(previous.entries.flatMap(marksOf));
  let best: Feed | undefined;
  let most: Likeness = [0, 0, 0];
  for (const feed of known) {
    if (feed.format !== previous.format) continue;
    const shared = feed.entries.filter((entry) => marksOf(entry).some((mark) => marks.has(mark))).length;
    const likeness: Likeness = [isSame(feed.self, previous.self), shared, isSame(feed.link, previous.link)];
    if (compare(likeness, most) > 0) [best, most] = [feed, likeness];
  }
  return best;
}

/** What counts most stands first. */
type Likeness = readonly [self: number, entries: number, link: number];

function compare(one: Likeness, other: Likeness): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

/** Ids may all have changed, and so may addresses. */
function marksOf({ id, url }: Entry): string[] {
  return [...(id?.value ? [`id ${id.value}`] : []), ...(url ? [`address ${url}`] : [])];
}

function isSame(one: Text | undefined, other: Text | undefined): number {
  return one?.value && other?.value && addressKey(one.value) === addressKey(other.value) ? 1 : 0;
}
