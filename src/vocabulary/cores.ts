import type { Feed } from "../model/feed.ts";
import { atom } from "./atom.ts";
import { atom03 } from "./atom03.ts";
import type { Children, Vocabulary } from "./form.ts";
import { rdf, rdf11, rdf090 } from "./rdf.ts";
import { rss, rssVersions } from "./rss.ts";

/** What makes up a format or a version of it, modules apart. */
export interface Core {
  readonly parts: readonly Vocabulary[];
  /** The elements that stand for the feed and for an entry. */
  readonly feed: string;
  readonly entry: string;
}

/** The core of a feed's format and version; the later of its parts count where two describe one element. */
export function coreOf({ format, version }: Pick<Feed, "format" | "version">): Core | undefined {
  if (format === "atom") return version === "0.3" ? atomOf(atom03) : atomOf(atom);
  if (format === "rss") return rssOf(rss, ...(Object.hasOwn(rssVersions, version) ? [rssVersions[version]] : []));
  if (format !== "rdf") return undefined;
  if (version === "1.1") return { ...rssOf(rdf11), feed: "Channel" };
  return version === "0.90" ? rssOf(rdf090) : rssOf(rdf);
}

function atomOf(vocabulary: Vocabulary): Core {
  return { feed: "atom:feed", entry: "atom:entry", parts: [vocabulary] };
}

function rssOf(...vocabularies: readonly (Vocabulary | undefined)[]): Core {
  const parts = vocabularies.filter((part) => part !== undefined);
  return { feed: "channel", entry: "item", parts: [...parts, asModule(atom)] };
}

/** In another format nothing of it is required, and there are no entries of its own. */
function asModule(vocabulary: Vocabulary): Vocabulary {
  const { "atom:entry": _entry, ...feed } = withoutNeed(vocabulary.feed ?? {});
  return { ...vocabulary, feed, entry: withoutNeed(vocabulary.entry ?? {}) };
}

/** The same children, none of them required. */
export function withoutNeed(children: Children): Children {
  const occurrences = { "1": "?", "+": "*", "?": "?", "*": "*" } as const;
  return Object.fromEntries(Object.entries(children).map(([name, occurs]) => [name, occurrences[occurs]]));
}
