import type { Entry, Feed } from "../model/feed.ts";
import { hashOf } from "../model/hash.ts";
import type { Span } from "../model/source.ts";
import { addressKey } from "../values/url.ts";
import type { Finding } from "./finding.ts";

/** Characters of the blamed text that count: enough to tell places apart, little enough to survive edits behind. */
const tellingLength = 200;

/** Gives every finding a name that survives moved lines: from its rule, its entry or subject and the text it blames. */
export class Fingerprints {
  readonly #entries: ReadonlyMap<string, readonly Entry[]>;
  /** The addresses of the sites, by feed. */
  readonly #homes: ReadonlyMap<string, string>;
  readonly #textOf: (span: Span) => string;
  readonly #taken = new Map<string, number>();
  readonly #keys = new Map<Entry, string | undefined>();

  constructor(feeds: readonly Feed[], textOf: (span: Span) => string) {
    this.#entries = new Map(feeds.map(({ file, entries }) => [file, entries]));
    this.#homes = new Map(feeds.flatMap(({ file, link }) => (link?.value ? [[file, addressKey(link.value)]] : [])));
    this.#textOf = textOf;
  }

  /** Two findings that are the same in everything are numbered in their order. */
  take(finding: Finding): string {
    const { rule, messageId, span, subject } = finding;
    const text = this.#textOf(span).slice(0, tellingLength).replace(/\s+/g, " ").trim();
    const about = shortened(subject) ?? this.entryKey(span) ?? "";
    const key = hashOf(JSON.stringify([rule, messageId, span.file, about, text]));
    const number = (this.#taken.get(key) ?? 0) + 1;
    this.#taken.set(key, number);
    return number === 1 ? key : hashOf(`${key} ${number}`);
  }

  /** The same for what the feeds of one site share: the entry that a place stands in, or the subject in a feed itself. */
  twinKey({ span, subject }: Pick<Finding, "span" | "subject">): string | undefined {
    const entry = this.entryKey(span);
    if (entry !== undefined || subject === undefined) return entry;
    const home = this.#homes.get(span.file);
    return home === undefined ? undefined : `${home} ${shortened(subject)}`;
  }

  /** What names the entry that a place stands in, in every format of the feed. */
  entryKey({ file, start }: Span): string | undefined {
    const entries = this.#entries.get(file) ?? [];
    let low = 0;
    let high = entries.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((entries[middle]?.span.start ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const entry = entries[low];
    if (!entry || start < entry.span.start || start >= entry.span.end) return undefined;
    if (!this.#keys.has(entry)) {
      this.#keys.set(entry, shortened(entry.url ?? entry.id?.value ?? entry.title?.value));
    }
    return this.#keys.get(entry);
  }
}

/** A name of any length as one that is quick to compare; a hostile feed has titles of megabytes. */
function shortened(name: string | undefined): string | undefined {
  return name === undefined || name.length <= tellingLength ? name : hashOf(name);
}
