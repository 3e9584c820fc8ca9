import type { Entry, Feed } from "../model/feed.ts";
import { earliestPlausible } from "../values/dates.ts";
import { grouped } from "../values/grouped.ts";
import { withoutTracking } from "../values/tracking.ts";
import { addressKey, resolveUrl } from "../values/url.ts";
import { collapsed } from "../values/white-space.ts";
import { titleKey } from "./repeated-entries.ts";

/** One post, as the feed has it now and as it had it before. */
export interface EntryPair {
  readonly now: Entry;
  readonly before: Entry;
}

/** What became of the entries of a feed. */
export interface History {
  readonly previous: Feed;
  /** Entries that are one post in both. */
  readonly kept: readonly EntryPair[];
  /** Entries with the id that another post had before. */
  readonly reused: readonly EntryPair[];
  /** Entries of before that are in the feed no more. */
  readonly gone: readonly Entry[];
}

const known = new WeakMap<Feed, History>();

/** Holds a feed against what it was before; undefined where that is not at hand. */
export function historyOf(feed: Feed): History | undefined {
  const { previous } = feed;
  if (!previous) return undefined;
  const history = known.get(feed) ?? compared(feed, previous);
  known.set(feed, history);
  return history;
}

/** By id first, then by address, page, and title with date or text; only by what one entry has alone. */
function compared({ entries, link }: Feed, previous: Feed): History {
  const home = link && linkKey({ url: resolveUrl(link.value) });
  const ownLink = (entry: Entry): string | undefined => (linkKey(entry) === home ? undefined : linkKey(entry));
  const matching = new Matching(entries, previous.entries);
  matching.pair(idAndLink, () => true);
  const reused = matching.candidates(idOf).filter(isOtherPost);
  matching.pair(idOf, (pair) => !isOtherPost(pair));
  matching.pair(ownLink, isAlike);
  matching.pair(({ post }) => post, isAlike);
  matching.pair(titleKey, (pair) => isSameDay(pair) || hasSameText(pair));
  matching.pair(
    (entry) => (entry.title?.value ? undefined : textKey(entry)),
    () => true,
  );
  const kept = matching.pairs.toSorted((one, other) => one.now.span.start - other.now.span.start);
  return { previous, kept, reused, gone: [...matching.before] };
}

class Matching {
  readonly pairs: EntryPair[] = [];
  readonly now: Set<Entry>;
  readonly before: Set<Entry>;

  constructor(now: readonly Entry[], before: readonly Entry[]) {
    this.now = new Set(now);
    this.before = new Set(before);
  }

  /** Entries that are alone with their key on both sides, of those that have no partner yet. */
  candidates(keyOf: (entry: Entry) => unknown): EntryPair[] {
    const before = grouped(this.before, keyOf);
    return [...grouped(this.now, keyOf)].flatMap(([key, [now, ...others]]) => {
      const [old, ...olds] = before.get(key) ?? [];
      return old && others.length + olds.length === 0 ? [{ now, before: old }] : [];
    });
  }

  pair(keyOf: (entry: Entry) => unknown, accepts: (pair: EntryPair) => boolean): void {
    for (const pair of this.candidates(keyOf)) {
      if (!accepts(pair)) continue;
      this.pairs.push(pair);
      this.now.delete(pair.now);
      this.before.delete(pair.before);
    }
  }
}

/** The id that readers know an entry by. */
export function idOf({ id }: Entry): string | undefined {
  return id?.value.trim() || undefined;
}

function idAndLink(entry: Entry): string | undefined {
  const id = idOf(entry);
  return id && `${id}\n${linkKey(entry) ?? ""}`;
}

/** The page and the place on it; queries and fragments tell posts apart, parameters that count readers do not. */
export function linkKey({ url }: Pick<Entry, "url">): string | undefined {
  if (!url) return undefined;
  const clean = withoutTracking(url);
  const address = clean ? url.slice(0, clean.from) + clean.query + url.slice(clean.to) : url;
  return addressKey(address) + (/[?#][\s\S]*$/.exec(address)?.[0] ?? "");
}

/** Shorter texts are often those of a template: “Read more”. In characters. */
const tellingText = 50;

function textKey({ content, description }: Pick<Entry, "content" | "description">): string | undefined {
  const text = collapsed((content ?? description)?.plain.value ?? "");
  return text.length < tellingText ? undefined : text;
}

/** When it was published, in milliseconds since 1970; generators write year 1 where they do not know. */
export function publishedOf({ dates }: Entry): number | undefined {
  const time = dates.find(({ role }) => role === "published")?.time;
  return time !== undefined && time >= earliestPlausible ? time : undefined;
}

const day = 86_400_000;

/** Within a day, since a corrected time zone shifts a date so much; or without a date, both. */
function isSameDay({ now, before }: EntryPair): boolean {
  const [one, other] = [publishedOf(now), publishedOf(before)];
  if (one === undefined || other === undefined) return one === other;
  return Math.abs(one - other) <= day;
}

function hasSameText({ now, before }: EntryPair): boolean {
  const text = textKey(now);
  return text !== undefined && text === textKey(before);
}

/** One address may show another post each day; then nothing else is the same. */
function isAlike(pair: EntryPair): boolean {
  const title = titleKey(pair.now);
  const sameTitle = title !== undefined && title === titleKey(pair.before);
  return sameTitle || (publishedOf(pair.now) !== undefined && isSameDay(pair)) || hasSameText(pair);
}

/**
 * A post may get another title and address; with another date and text as well it is another post. Where it has neither
 * date nor text, its title has to be another one in every word.
 */
function isOtherPost({ now, before }: EntryPair): boolean {
  const [link, oldLink] = [linkKey(now), linkKey(before)];
  if (link === undefined || oldLink === undefined || link === oldLink) return false;
  const [title, oldTitle] = [titleKey(now), titleKey(before)];
  if (title !== undefined && title === oldTitle) return false;
  const differences = [differ(publishedOf(now), publishedOf(before)), differ(textKey(now), textKey(before))];
  if (differences.includes(false)) return false;
  return differences.includes(true) || !sharesWord(title ?? "", oldTitle ?? "");
}

/** Whether two values differ; undefined where one of them is not known. */
function differ<Value>(one: Value | undefined, other: Value | undefined): boolean | undefined {
  return one === undefined || other === undefined ? undefined : one !== other;
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(one.match(/[\p{L}\p{N}]+/gu));
  return (other.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => words.has(word));
}
