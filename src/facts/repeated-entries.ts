import type { Entry, Feed } from "../model/feed.ts";
import { grouped } from "../values/grouped.ts";
import { hostOf, isSameSite } from "../values/host.ts";
import { similarAddress } from "../values/similar-address.ts";
import { withoutTracking } from "../values/tracking.ts";
import { collapsed } from "../values/white-space.ts";

/** What two entries are compared by; undefined where an entry has nothing to compare. */
export type EntryKey = (entry: Entry) => string | undefined;

/**
 * The entries that share a key, group by group. Of those that are one entry by another key too, only the first stays:
 * their likeness is said there already.
 */
export function repeatedEntries(
  entries: readonly Entry[],
  key: EntryKey,
  otherKeys: readonly EntryKey[],
): readonly (readonly Entry[])[] {
  return [...grouped(entries, key).values()]
    .filter(({ length }) => length > 1)
    .map((group) => otherKeys.reduce<readonly Entry[]>(firstsOnly, group))
    .filter(({ length }) => length > 1);
}

function firstsOnly(entries: readonly Entry[], key: EntryKey): readonly Entry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const value = key(entry);
    if (value === undefined) return true;
    return !seen.has(value) && seen.add(value);
  });
}

export function idKey({ id }: Entry): string | undefined {
  return id?.value ? similarAddress(id.value) : undefined;
}

/**
 * Entries by the page they lead to, for pages of this site: two posts about one page of the web are a link blog, and
 * episodes that all lead to the show are told apart by what they enclose.
 */
export function ownLinkKey(feed: Feed): EntryKey {
  const home = feed.link?.value ?? "";
  const host = hostOf(home);
  return ({ url, enclosures }) => {
    if (!url || (host !== "" && !isSameSite(hostOf(url), host))) return undefined;
    const key = similarAddress(cleaned(url));
    return enclosures.length > 0 && key === similarAddress(home) ? undefined : key;
  };
}

function cleaned(url: string): string {
  const clean = withoutTracking(url);
  return clean ? url.slice(0, clean.from) + clean.query + url.slice(clean.to) : url;
}

/** White space and letter case do not tell titles apart. */
export function titleKey({ title }: Entry): string | undefined {
  return collapsed(title?.value ?? "").toLowerCase() || undefined;
}
