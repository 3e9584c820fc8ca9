import { dayExists, isLeapSecond, timeExists, timeOf, type Written, writeRfc3339 } from "./calendar.ts";
import type { DateFault, DateReading } from "./dates.ts";
import { parseRfc822 } from "./rfc822.ts";

/** RFC 3339, section 5.6; Atom and JSON Feed want capital T and Z (RFC 4287, section 3.3). */
const strict = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})$/;
const forgiving =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?)? *(Z|[+-]\d{2}:?\d{2}|UTC|GMT)?$/i;

/** W3C note on date and time formats: a year, month or day alone, or minutes without seconds, are fine too. */
const w3cdtf = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/;
const yearOrMonth = /^(\d{4})(?:-(\d{2}))?$/;

export function parseRfc3339(value: string): DateReading {
  const text = value.trim();
  if (text === "") return unreadable("empty");
  return strict.test(text) ? judge(text, undefined) : judge(text, "separators");
}

export function parseW3cdtf(value: string): DateReading {
  const text = value.trim();
  if (text === "") return unreadable("empty");
  const [, year, month = "01"] = yearOrMonth.exec(text) ?? [];
  if (year !== undefined) return judge(`${year}-${month}-01`, undefined);
  return judge(text, w3cdtf.test(text) ? undefined : "separators");
}

/** A date as ISO 8601 writes it, also with a missing time, seconds or zone (then UTC); undefined when it is none. */
export function readIso(text: string): Written | undefined {
  const match = forgiving.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const written: Written = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000),
    zone: zoneOf(zone),
  };
  const exists =
    dayExists(written.year, written.month, written.day) && timeExists(written.hour, written.minute, written.second);
  if (!exists || !zoneExists(zone)) return undefined;
  return written.second < 60 || isLeapSecond(written) ? written : undefined;
}

/** `fallback` is the fault when a date can be read, but not by the strict grammar, for no more particular reason. */
function judge(text: string, fallback: DateFault | undefined): DateReading {
  const written = readIso(text);
  const match = forgiving.exec(text);
  if (!written || !match) return otherwise(text, match);
  const time = timeOf(written);
  if (fallback === undefined) return { time, fault: undefined, canonical: undefined, detail: "" };
  const [, , , , hour, , , , zone] = match;
  if (hour === undefined || zone === undefined) return { time, fault: "no-zone", canonical: undefined, detail: "" };
  return { time, fault: fallback, canonical: writeRfc3339(written), detail: "" };
}

function otherwise(text: string, match: RegExpExecArray | null): DateReading {
  if (match) {
    const [, year, month, day, hour, minute, second, , zone] = match;
    if (!dayExists(Number(year), Number(month), Number(day)))
      return unreadable("impossible-day", `${year}-${month}-${day}`);
    if (!zoneExists(zone)) return unreadable("impossible-time", zone);
    return unreadable("impossible-time", [hour, minute, second].filter((part) => part !== undefined).join(":"));
  }
  if (!/\p{L}{3}/u.test(text)) return unreadable("unreadable");
  const { time, fault } = parseRfc822(text);
  if (time === undefined) return unreadable("unreadable");
  return {
    time,
    fault: "other-grammar",
    canonical: fault === "no-zone" ? undefined : new Date(time).toISOString().replace(".000Z", "Z"),
    detail: "",
  };
}

/** RFC 3339, section 5.6: the hours of an offset are 00 to 23, its minutes 00 to 59. */
function zoneExists(zone: string | undefined): boolean {
  const east = Math.abs(zoneOf(zone));
  return east < 24 * 60 && !/:?[6-9]\d$/.test(zone ?? "");
}

function zoneOf(zone: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? "") ?? [];
  if (sign === undefined) return 0;
  const east = Number(hours) * 60 + Number(minutes);
  return sign === "-" ? -east : east;
}

function unreadable(fault: DateFault, detail = ""): DateReading {
  return { time: undefined, fault, canonical: undefined, detail };
}
