import { announcedPosts } from "../../facts/announced.ts";
import { writtenPlace } from "../../facts/origin.ts";
import { dueDate } from "../../facts/published.ts";
import { isIndexable } from "../../facts/robots.ts";
import type { Post } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";
import { earliestPlausible, parseDate } from "../../values/dates.ts";
import { examples } from "./jsonld-date.examples.ts";

const day = 86_400_000;

export default defineRule({
  scope: "site",
  summary: "Dates in structured data are ISO 8601 with a time zone, and possible.",
  why: "A search engine that cannot read a date shows none, or guesses one from the text; without a zone it takes its own.",
  source:
    "Google, “Article structured data” (https://developers.google.com/search/docs/appearance/structured-data/article); schema.org, DateTime.",
  severity: "error",
  options: {},
  messages: {
    unreadable: "“{value}” in {key} is no date of ISO 8601. Write it like 2025-05-01T08:00:00+02:00.",
    grammar: "“{value}” in {key} is not written as ISO 8601 wants it. Write {canonical}.",
    early: {
      text: "“{value}” in {key} stands for no date: the template fills it in where there is none. Leave {key} out there.",
      severity: "warning",
    },
    future: { text: "“{value}” in {key} lies in the future. Correct it.", severity: "warning" },
    zone: {
      text: "“{value}” in {key} has no time zone, so search engines take their own. Write it behind the time, like +02:00.",
      severity: "info",
    },
  },
  examples,

  check({ feeds, posts }, { report, now }) {
    // That a post is in the feed before its day is said by parity/future-in-feed.
    const announced = new Set(announcedPosts(feeds).map(({ post }) => post));
    for (const post of posts.filter(isJudged)) {
      const ahead = new Set<string>();
      for (const field of post.structured.flatMap(datesOf)) {
        const { value, key } = field;
        const about = { at: writtenPlace(field, post), subject: `${key} ${shapeOf(value)}` };
        const { time, canonical } = readDate(value);
        if (time === undefined) report({ ...about, message: "unreadable", data: { value, key } });
        else if (canonical !== undefined) report({ ...about, message: "grammar", data: { value, key, canonical } });
        else if (time < earliestPlausible) report({ ...about, message: "early", data: { value, key } });
        else if (time > now + day) {
          // What was never changed has one date twice.
          if (ahead.has(value) || (announced.has(post) && dueDate(post, now))) continue;
          ahead.add(value);
          report({ at: about.at, message: "future", data: { value, key } });
        } else if (withoutZone.test(value)) report({ ...about, message: "zone", data: { value, key } });
      }
    }
  },
});

function isJudged(post: Post): boolean {
  const { form, kind, structured } = post;
  return form === "html" && (kind === "article" || kind === "page") && structured.length > 0 && isIndexable(post);
}

function datesOf({ things }: Post["structured"][number]) {
  return things.flatMap(({ fields }) => fields.filter(({ key }) => dateKeys.has(key)));
}

const dateKeys: ReadonlySet<string> = new Set(["datePublished", "dateModified", "dateCreated", "uploadDate"]);

/** ISO 8601, extended or basic; zones without a colon are read by all. */
const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/;
const withoutZone = /^\d{4}-?\d\d-?\d\dT[\d:.,]+$/;

interface Reading {
  /** Milliseconds since 1970; undefined where there is no telling. */
  readonly time: number | undefined;
  /** How it should be written, where it is not ISO 8601. */
  readonly canonical: string | undefined;
}

function readDate(value: string): Reading {
  const parts = iso.exec(value);
  if (!parts) {
    const { time, canonical } = parseDate("w3cdtf", value);
    return canonical === undefined && !yearOrMonth.test(value) ? none : { time, canonical };
  }
  const [, year, month, date, hour = "00", minute = "00", second = "00", zone = "Z"] = parts;
  const offset = zone.length === 3 ? `${zone}:00` : zone.replace(/^(.\d\d)(\d\d)$/, "$1:$2");
  const { time } = parseDate("rfc3339", `${year}-${month}-${date}T${hour}:${minute}:${second}${offset}`);
  return { time, canonical: undefined };
}

const yearOrMonth = /^\d{4}(?:-\d\d)?$/;
const none: Reading = { time: undefined, canonical: undefined };

/** Digits differ from page to page; how a template writes them does not. */
function shapeOf(value: string): string {
  return value
    .slice(0, 80)
    .replace(/\d/g, "0")
    .replace(/\p{L}+/gu, "a");
}
