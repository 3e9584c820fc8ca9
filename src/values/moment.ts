import { timeOf } from "./calendar.ts";
import { parseRfc822 } from "./rfc822.ts";
import { readIso } from "./rfc3339.ts";
import { writtenDays } from "./written-day.ts";

const day = 86_400_000;

/** When something was, in milliseconds since 1970 UTC: a moment, or from the beginning of a day to its end. */
export interface Moment {
  readonly from: number;
  readonly to: number;
}

/** A date as pages and front matter write it. Without a time and its zone it is a day. */
export function readMoment(text: string): Moment | undefined {
  const value = text.trim();
  const written = readIso(value);
  if (!written) return inWords(value);
  const { year, month, day: dayOfMonth } = written;
  if (/[\d ](?:Z|[+-]\d{2}:?\d{2}|UTC|GMT)$/i.test(value) && value.includes(":")) return momentAt(timeOf(written));
  return wholeDay(Date.UTC(year, month - 1, dayOfMonth));
}

/** How far two of them are apart, in milliseconds; 0 where they may be the same. */
export function distance(one: Moment, other: Moment): number {
  return Math.max(0, one.from - other.to, other.from - one.to);
}

/**
 * The hours that two moments differ by where it is a whole number of them, as when a zone was lost or added twice; no zone
 * is more than 14 hours away from UTC. Undefined where one of them is a day.
 */
export function hoursApart(one: Moment, other: Moment): number | undefined {
  if (one.from !== one.to || other.from !== other.to) return undefined;
  const hours = Math.abs(one.from - other.from) / 3_600_000;
  return Number.isInteger(hours) && hours >= 1 && hours <= 14 ? hours : undefined;
}

function inWords(value: string): Moment | undefined {
  if (/\d:\d/.test(value)) {
    const { time, fault } = parseRfc822(value);
    if (time !== undefined && fault !== "no-zone") return momentAt(time);
  }
  const [written] = writtenDays(value);
  return written && wholeDay(Date.parse(`${written.day}T00:00:00Z`));
}

function momentAt(time: number): Moment {
  return { from: time, to: time };
}

function wholeDay(start: number): Moment {
  return { from: start, to: start + day };
}
