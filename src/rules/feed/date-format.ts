import type { DateGrammar } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";
import { type DateFault, parseDate } from "../../values/dates.ts";
import { emptyFieldsOf, fieldsOf } from "../../vocabulary/fields.ts";
import type { ValueForm } from "../../vocabulary/form.ts";

const rss = (date: string): string =>
  `<rss version="2.0"><channel><item><pubDate>${date}</pubDate></item></channel></rss>`;
const atom = (date: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry><updated>${date}</updated></entry></feed>`;
const json = (date: string): string =>
  `{ "version": "https://jsonfeed.org/version/1.1", "items": [{ "date_published": "${date}" }] }`;

const grammars: Readonly<Record<DateGrammar, string>> = {
  rfc822: "“Fri, 02 May 2025 10:00:00 +0000” (RFC 822)",
  rfc3339: "“2025-05-02T10:00:00Z” (RFC 3339)",
  w3cdtf: "“2025-05-02” or “2025-05-02T10:00:00Z” (W3CDTF)",
};

export default defineRule({
  scope: "feed",
  summary: "Dates are written the way the feed's format asks for.",
  why: "A date that a reader cannot parse is dropped or becomes today: the post is sorted wrongly or never shown as new.",
  source:
    "RSS 2.0 with RFC 822 section 5 and four-digit years; RFC 4287 section 3.3 and JSON Feed 1.1 with RFC 3339; Dublin Core with W3CDTF.",
  severity: "error",
  options: {},
  messages: {
    empty: "The {name} is empty. Write a date like {example}, or leave it out.",
    unreadable: "The {name} is no date: “{value}”. Write it like {example}.",
    grammar: "The {name} is not written as this format asks: “{value}”. Write it like {example}.",
    impossible: "The {name} names a day or time that does not exist: {detail}.",
    weekday: "The {name} names the wrong weekday: “{value}” is a {detail}.",
    word: "The {name} holds “{detail}”, which readers may not know. Write weekdays and months with three English letters.",
    twoDigitYear: {
      text: "The {name} has a year of two digits: “{value}”. Write {detail}.",
      severity: "warning",
    },
    noZone: "The {name} has no time zone: “{value}”. Write it like {example}.",
    unknownZone: "The {name} has a time zone that RFC 822 does not know: “{detail}”. Write the offset, like +0000.",
    letterZone: {
      text: "The {name} names its zone by the letter “{detail}”, which programs read in different ways. Write the offset, like +0000.",
      severity: "warning",
    },
    utc: {
      text: "The {name} names its zone “UTC”, which RFC 822 does not know. Write GMT or +0000.",
      severity: "warning",
    },
  },
  examples: [
    { good: rss("Fri, 02 May 2025 10:00:00 +0000") },
    { good: rss("2 May 2025 10:00 EST") },
    { good: { "feed.xml": atom("2025-05-02T10:00:00.25+05:30") } },
    {
      good: `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item><dc:date>2025-05</dc:date></item></channel></rss>`,
    },
    {
      bad: rss("⟦⟧"),
      says: "The <pubDate> is empty. Write a date like “Fri, 02 May 2025 10:00:00 +0000” (RFC 822), or leave it out.",
    },
    {
      bad: rss("⟦last Friday⟧"),
      says: "The <pubDate> is no date: “last Friday”. Write it like “Fri, 02 May 2025 10:00:00 +0000” (RFC 822).",
    },
    {
      bad: rss("⟦2025-05-02T10:00:00Z⟧"),
      says: "The <pubDate> is not written as this format asks: “2025-05-02T10:00:00Z”. Write it like “Fri, 02 May 2025 10:00:00 +0000” (RFC 822).",
      fixed: rss("Fri, 02 May 2025 10:00:00 +0000"),
    },
    {
      bad: { "feed.xml": atom("⟦2025-05-02 10:00:00Z⟧") },
      says: "The <updated> is not written as this format asks: “2025-05-02 10:00:00Z”. Write it like “2025-05-02T10:00:00Z” (RFC 3339).",
      fixed: atom("2025-05-02T10:00:00Z"),
    },
    {
      bad: { "feed.json": json("⟦2 May 2025 10:00 GMT⟧") },
      says: "The “date_published” is not written as this format asks: “2 May 2025 10:00 GMT”. Write it like “2025-05-02T10:00:00Z” (RFC 3339).",
      fixed: json("2025-05-02T10:00:00Z"),
    },
    {
      bad: rss("⟦31 Feb 2025 10:00:00 GMT⟧"),
      says: "The <pubDate> names a day or time that does not exist: 31 Feb 2025.",
    },
    {
      bad: { "feed.xml": atom("⟦2025-05-02T10:00:00+01:60⟧") },
      says: "The <updated> names a day or time that does not exist: +01:60.",
    },
    {
      bad: rss("⟦Mon, 02 May 2025 10:00:00 GMT⟧"),
      says: "The <pubDate> names the wrong weekday: “Mon, 02 May 2025 10:00:00 GMT” is a Friday.",
      fixed: rss("Fri, 02 May 2025 10:00:00 +0000"),
    },
    {
      bad: rss("⟦Thurs, 30 May 2019 00:00:00 GMT⟧"),
      says: "The <pubDate> holds “Thurs”, which readers may not know. Write weekdays and months with three English letters.",
      fixed: rss("Thu, 30 May 2019 00:00:00 +0000"),
    },
    {
      bad: rss("⟦Fri, 02 May 25 10:00:00 GMT⟧"),
      says: "The <pubDate> has a year of two digits: “Fri, 02 May 25 10:00:00 GMT”. Write 2025.",
      fixed: rss("Fri, 02 May 2025 10:00:00 +0000"),
    },
    {
      bad: rss("⟦Fri, 02 May 2025 10:00:00⟧"),
      says: "The <pubDate> has no time zone: “Fri, 02 May 2025 10:00:00”. Write it like “Fri, 02 May 2025 10:00:00 +0000” (RFC 822).",
    },
    {
      bad: rss("⟦Fri, 02 May 2025 10:00:00 CEST⟧"),
      says: "The <pubDate> has a time zone that RFC 822 does not know: “CEST”. Write the offset, like +0000.",
    },
    {
      bad: rss("⟦Fri, 02 May 2025 10:00:00 B⟧"),
      says: "The <pubDate> names its zone by the letter “B”, which programs read in different ways. Write the offset, like +0000.",
    },
    {
      bad: rss("⟦Fri, 02 May 2025 10:00:00 UTC⟧"),
      says: "The <pubDate> names its zone “UTC”, which RFC 822 does not know. Write GMT or +0000.",
      fixed: rss("Fri, 02 May 2025 10:00:00 +0000"),
    },
  ],

  check(feed, { report }) {
    for (const { name, form, text } of emptyFieldsOf(feed, ...kinds)) {
      const data = { name, example: grammars[grammarOf(form)] };
      report({ at: text, message: "empty", data, subject: name });
    }
    for (const { name, form, text } of fieldsOf(feed, ...kinds)) {
      const grammar = grammarOf(form);
      const { fault, canonical, detail } = parseDate(grammar, text.value);
      if (fault === undefined) continue;
      const isUtc = fault === "unknown-zone" && detail.toUpperCase() === "UTC";
      const data = { name, value: text.value, detail, example: grammars[grammar] };
      const fix = canonical === undefined ? undefined : [text.replace(0, text.value.length, canonical)];
      const subject = slips.has(fault) ? undefined : `${name} ${fault}`;
      report({ at: text, message: isUtc ? "utc" : messageOf[fault], data, fix, subject });
    }
  },
});

const kinds = ["rfc822", "rfc3339", "w3cdtf"] as const;
/** Faults of one date, where others are those of a template. */
const slips: ReadonlySet<DateFault> = new Set(["weekday", "impossible-day", "impossible-time"]);

function grammarOf({ kind }: ValueForm): DateGrammar {
  return kind === "rfc3339" || kind === "w3cdtf" ? kind : "rfc822";
}

type MessageName =
  | "empty"
  | "unreadable"
  | "grammar"
  | "impossible"
  | "weekday"
  | "word"
  | "twoDigitYear"
  | "noZone"
  | "unknownZone"
  | "letterZone";

const messageOf: Readonly<Record<DateFault, MessageName>> = {
  empty: "empty",
  unreadable: "unreadable",
  "other-grammar": "grammar",
  separators: "grammar",
  "impossible-day": "impossible",
  "impossible-time": "impossible",
  weekday: "weekday",
  "weekday-word": "word",
  "month-word": "word",
  "two-digit-year": "twoDigitYear",
  "no-zone": "noZone",
  "unknown-zone": "unknownZone",
  "letter-zone": "letterZone",
};
