import { listedAddresses } from "../../facts/listed-addresses.ts";
import { type KnownDate, newestDate } from "../../facts/modified.ts";
import { fewOrOne } from "../../findings/few-or-one.ts";
import { oneFinding } from "../../findings/one-finding.ts";
import type { Site } from "../../model/site.ts";
import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { earliestPlausible, parseDate } from "../../values/dates.ts";
import { grouped } from "../../values/grouped.ts";
import { inWords } from "../../values/time-in-words.ts";
import { examples } from "./sitemap-lastmod.examples.ts";

const hour = 3_600_000;
const day = 24 * hour;

/** So many pages at least tell that all have one date, and so large a share of them contradicts it. */
const fewestPages = 10;
const contradicting = 0.7;

export default defineRule({
  scope: "site",
  summary: "The lastmod of a sitemap tells when the page last changed.",
  why: "Search engines fetch again what has changed. Once lastmod proves wrong, they stop believing it, and find changes late.",
  source:
    "Google uses lastmod where it is consistently and verifiably accurate (https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap).",
  severity: "warning",
  options: {
    behindDays: { type: "number", default: 7, minimum: 0, description: "Days by which it may be older than the page." },
    aheadDays: {
      type: "number",
      default: 30,
      minimum: 0,
      description: "Days by which it may be newer than the page says of its last change.",
    },
  },
  messages: {
    behind:
      "The lastmod “{value}” is {days} older than the page, which says “{date}”{more}. Give the day of its last change.",
    ahead:
      "The lastmod “{value}” is {days} newer than the page, which says “{date}”{more}. Give the day of its last change.",
    future: "The lastmod “{value}” lies {days} in the future{more}. Give the day of the last change.",
    early: "The lastmod “{value}” lies before the web{more}. Give the day of the last change, or leave it out.",
    stamped:
      "All {count} addresses have the lastmod “{value}”, though most pages are older: it is when the sitemap was made. Give the day on which each page last changed, or leave it out.",
  },
  examples,

  check(site, { options, now, report }) {
    const dated = datedEntries(site);
    const stamp = isStamped(dated, options.aheadDays * day);
    const places = stamp
      ? oneFinding(
          dated.map(({ lastmod }) => lastmod),
          "The same here.",
        )
      : undefined;
    if (places) {
      report({ ...places, message: "stamped", data: { count: dated.length, value: dated[0]?.lastmod.value ?? "" } });
    }
    const wrong = dated.flatMap(({ lastmod, time, newest, changed }): Wrong[] => {
      if (time > now + day) return [{ lastmod, message: "future", by: time - now, date: undefined }];
      if (time < earliestPlausible) return [{ lastmod, message: "early", by: 0, date: undefined }];
      // The page itself was changed before it was published: that is said of the page.
      if (changed !== undefined && newest?.role === "published" && Math.abs(time - changed.time) < day) return [];
      const behind = newest === undefined ? 0 : newest.time - time;
      if (behind > options.behindDays * day && (newest?.time ?? 0) < now + day)
        return [{ lastmod, message: "behind", by: behind, date: newest }];
      const ahead = stamp || changed === undefined ? 0 : -behind;
      return ahead > options.aheadDays * day ? [{ lastmod, message: "ahead", by: ahead, date: newest }] : [];
    });
    for (const [message, alike] of grouped(wrong, (one) => one.message)) {
      for (const { item, others, more } of fewOrOne(alike)) {
        const { lastmod, by, date } = item;
        const page = date ? [{ at: date.at, note: "The page says so here." }] : [];
        const related = [...page, ...others.map((other) => ({ at: other.lastmod, note: "The same here." }))];
        const data = { value: lastmod.value, days: inWords(by), date: date?.at.value ?? "", more };
        report({ at: lastmod, message, related, data });
      }
    }
  },
});

/** An entry that says when its page last changed. */
interface Dated {
  readonly lastmod: Text;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The newest date that the page tells of itself. */
  readonly newest: KnownDate | undefined;
  /** The newest of its changes; many pages tell of none. */
  readonly changed: KnownDate | undefined;
}

interface Wrong {
  readonly lastmod: Text;
  readonly message: "behind" | "ahead" | "future" | "early";
  /** Milliseconds. */
  readonly by: number;
  readonly date: KnownDate | undefined;
}

function datedEntries(site: Site): readonly Dated[] {
  return listedAddresses(site).flatMap(({ entry: { lastmod }, url }) => {
    const time = lastmod && parseDate("w3cdtf", lastmod.value).time;
    if (!lastmod || time === undefined) return [];
    const post = site.postAt(url);
    const isDated = post?.kind === "article" || post?.kind === "page";
    if (!isDated) return [{ lastmod, time, newest: undefined, changed: undefined }];
    const newest = newestDate(post, "published", "modified");
    return [{ lastmod, time, newest, changed: newestDate(post, "modified") }];
  });
}

/** Whether all entries have the moment at which the sitemap was made. */
function isStamped(dated: readonly Dated[], ahead: number): boolean {
  const known = dated.flatMap(({ time, newest }) => (newest ? time - newest.time : []));
  if (known.length < fewestPages) return false;
  const [{ time: first } = { time: 0 }] = dated;
  if (dated.some(({ time }) => Math.abs(time - first) > hour)) return false;
  return known.filter((by) => by > ahead).length >= contradicting * known.length;
}
