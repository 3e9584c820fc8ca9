import { dayExists, months, timeExists, timeOf, type Written, weekdayOf, weekdays, writeRfc822 } from "./calendar.ts";
import type { DateFault, DateReading } from "./dates.ts";
import { readIso } from "./rfc3339.ts";

/** RFC 822 section 5, with the four-digit years that RSS 2.0 prefers. Names are matched in any case, as its grammar says. */
const strict =
  /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun), *)?(\d{1,2}) +(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +(\d{2}|\d{4}) +(\d{2}):(\d{2})(?::(\d{2}))? +([A-Z]{1,5}|[+-]\d{4})$/i;

/** What people and programs write instead: long names, missing parts, other separators. */
const forgiving =
  /^(?:(\p{L}{2,12})\.?[ ,]*)?(\d{1,2})(?:st|nd|rd|th)?[ -]+(\p{L}{3,12})\.?,?[ -]+(\d{2}|\d{4})(?:,?[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)? *([A-Z]{1,5}|(?:GMT|UTC)?[+-]\d{1,2}:?\d{2})?$/iu;
const monthFirst =
  /^(?:(\p{L}{2,12})\.?[ ,]*)?(\p{L}{3,12})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})(?:,?[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)? *([A-Z]{1,5}|[+-]\d{2}:?\d{2})?$/iu;

/** Minutes east of UTC. RFC 822 names these zones; its military letters it got wrong, so that they are all
 * read as UTC (RFC 1123, 5.2.14), and only Z is certain. */
const zones: Readonly<Record<string, number>> = {
  UT: 0,
  GMT: 0,
  UTC: 0,
  Z: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};
const fullNames: Readonly<Record<string, string>> = {
  Sun: "Sunday",
  Mon: "Monday",
  Tue: "Tuesday",
  Wed: "Wednesday",
  Thu: "Thursday",
  Fri: "Friday",
  Sat: "Saturday",
};
/** Read alike by every parser, though only RFC 3339 writes it. */
const notInRfc822 = new Set(["UTC"]);

interface Parts {
  readonly weekday: string | undefined;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second: string | undefined;
  readonly zone: string | undefined;
}

export function parseRfc822(value: string): DateReading {
  const text = value.trim();
  if (text === "") return unreadable("empty");
  const exact = strict.exec(text);
  if (exact) return judge(partsOf(exact), undefined);
  const loose = forgiving.exec(text);
  if (loose) return judge(partsOf(loose), "separators");
  const american = monthFirst.exec(text);
  if (american) return judge(americanParts(american), "separators");
  const iso = readIso(text);
  if (iso) return { time: timeOf(iso), fault: "other-grammar", canonical: writeRfc822(iso), detail: "" };
  return unreadable("unreadable");
}

function partsOf(match: RegExpExecArray): Parts {
  const [, weekday, day = "", month = "", year = "", hour, minute, second, zone] = match;
  return { weekday, day, month, year, hour, minute, second, zone };
}

function americanParts(match: RegExpExecArray): Parts {
  const [, weekday, month = "", day = "", year = "", hour, minute, second, zone] = match;
  return { weekday, day, month, year, hour, minute, second, zone };
}

/** `fallback` is the fault of a date that only the forgiving grammar takes, when nothing more particular is wrong. */
function judge(parts: Parts, fallback: DateFault | undefined): DateReading {
  const month = named(monthIndex, parts.month);
  if (month < 0) return unreadable("month-word", parts.month);
  const year = fullYear(parts.year);
  const zone = zoneOf(parts.zone);
  const written: Written = {
    year,
    month: month + 1,
    day: Number(parts.day),
    hour: Number(parts.hour ?? 0),
    minute: Number(parts.minute ?? 0),
    second: Number(parts.second ?? 0),
    millisecond: 0,
    zone: zone ?? 0,
  };
  if (!dayExists(year, written.month, written.day)) {
    return unreadable("impossible-day", `${parts.day} ${months[month]} ${year}`);
  }
  if (!timeExists(written.hour, written.minute, written.second)) {
    return unreadable("impossible-time", `${parts.hour}:${parts.minute}`);
  }
  const time = timeOf(written);
  if (parts.zone === undefined) return { time, fault: "no-zone", canonical: undefined, detail: "" };
  if (zone === undefined) return { time, fault: "unknown-zone", canonical: undefined, detail: parts.zone };
  const right = weekdays[weekdayOf(written)] ?? "";
  const { fault, detail } = nameFault(parts, right, fallback);
  const isCertain = fault !== undefined && fault !== "letter-zone";
  return { time, fault, canonical: isCertain ? writeRfc822(written) : undefined, detail };
}

function nameFault(
  parts: Parts,
  right: string,
  fallback: DateFault | undefined,
): Pick<DateReading, "fault" | "detail"> {
  if (parts.year.length === 2) return { fault: "two-digit-year", detail: String(fullYear(parts.year)) };
  if (parts.weekday !== undefined) {
    const written = named(weekdayIndex, parts.weekday);
    if (written < 0 || parts.weekday.length !== 3) return { fault: "weekday-word", detail: parts.weekday };
    if (weekdays[written] !== right) return { fault: "weekday", detail: fullNames[right] ?? right };
  }
  if (parts.month.length !== 3) return { fault: "month-word", detail: parts.month };
  if (notInRfc822.has(parts.zone?.toUpperCase() ?? "")) return { fault: "unknown-zone", detail: parts.zone ?? "" };
  if (/^[A-IK-Y]$/i.test(parts.zone ?? "")) return { fault: "letter-zone", detail: parts.zone ?? "" };
  return { fault: fallback, detail: "" };
}

const monthIndex = indexOf(months);
const weekdayIndex = indexOf(weekdays);

function indexOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name.toLowerCase(), index]));
}

/** The index of a name by its first three letters, or -1. */
function named(indexes: ReadonlyMap<string, number>, word: string): number {
  return indexes.get(word.slice(0, 3).toLowerCase()) ?? -1;
}

/** RFC 2822, section 4.3: 00 to 49 are this century. */
function fullYear(year: string): number {
  if (year.length !== 2) return Number(year);
  return Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

function zoneOf(zone: string | undefined): number | undefined {
  if (zone === undefined) return undefined;
  const offset = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})$/i.exec(zone);
  if (offset) {
    const [, sign, hours, minutes] = offset;
    const east = Number(hours) * 60 + Number(minutes);
    return Number(hours) > 14 || Number(minutes) > 59 ? undefined : sign === "-" ? -east : east;
  }
  if (/^[A-IK-Z]$/i.test(zone)) return 0;
  return zones[zone.toUpperCase()];
}

function unreadable(fault: DateFault, detail = ""): DateReading {
  return { time: undefined, fault, canonical: undefined, detail };
}
