import type { DateGrammar } from "../model/feed.ts";
import { parseRfc822 } from "./rfc822.ts";
import { parseRfc3339, parseW3cdtf } from "./rfc3339.ts";

/** What keeps a date from being read the same everywhere. */
export type DateFault =
  | "empty"
  | "unreadable"
  | "other-grammar" // a date, written the way another format writes it
  | "impossible-day" // 31 February
  | "impossible-time" // 25:00
  | "weekday" // the weekday is not that of the date
  | "weekday-word"
  | "month-word"
  | "two-digit-year"
  | "no-zone"
  | "unknown-zone"
  | "letter-zone" // a military zone other than Z
  | "separators"; // commas, spaces or digits that the grammar does not allow there

/** What a strict parser makes of a date, and what a forgiving one would. */
export interface DateReading {
  /** Milliseconds since 1970 UTC; undefined when nothing certain can be read. */
  readonly time: number | undefined;
  readonly fault: DateFault | undefined;
  /** The same instant in the right grammar, where there is a fault and the instant is certain. */
  readonly canonical: string | undefined;
  /** What is wrong in particular, for a message: the weekday it should be, the zone that nobody knows. */
  readonly detail: string;
}

/** Before this (1990-01-01) no feed existed: such a date means “unknown” (generators write year 1 or 1970). */
export const earliestPlausible = Date.UTC(1990, 0, 1);

const parsers: Readonly<Record<DateGrammar, (value: string) => DateReading>> = {
  rfc822: parseRfc822,
  rfc3339: parseRfc3339,
  w3cdtf: parseW3cdtf,
};

/** Reads a date by its grammar: RFC 822 with four-digit years (RSS 2.0), RFC 3339 (Atom, JSON Feed) or W3CDTF (dc:date). */
export function parseDate(grammar: DateGrammar, value: string): DateReading {
  const key = `${grammar} ${value}`;
  const known = readings.get(key);
  if (known) return known;
  const reading = parsers[grammar](value);
  if (readings.size >= mostReadings) readings.clear();
  readings.set(key, reading);
  return reading;
}

/** What was read lately: several rules ask for each date. */
const readings = new Map<string, DateReading>();
const mostReadings = 10_000;
