import type { Fault } from "./fault.ts";

export type DurationCode =
  | "empty"
  | "space" // white space around it
  | "form" // not the form that is asked for; the fix is there where the same length can be said in it
  | "range" // minutes or seconds of 60 and more; detail is the number
  | "fraction" // parts of a second where none are allowed
  | "zero" // a length of nothing
  | "long"; // more than a day: milliseconds, most likely; detail is the number of hours

type DurationFault = Fault<DurationCode>;

/** No episode is longer than a day: such a number is in milliseconds. */
const longest = 24 * 60 * 60;

/** itunes:duration: seconds, MM:SS or HH:MM:SS (Apple, “A podcaster’s guide to RSS”). */
export function checkDuration(value: string): DurationFault | undefined {
  const trimmed = value.trim();
  if (trimmed === "") return whole("empty", value);
  const [text, fraction] = /^(?:\d{1,3}:){0,2}\d{1,9}(\.\d{0,9})?$/.exec(trimmed) ?? [];
  if (text === undefined) return whole("form", value, spokenLength(trimmed));
  if (fraction !== undefined) return whole("fraction", value, text.slice(0, -fraction.length));
  const numbers = text.split(":").map(Number);
  if (text.includes(":")) {
    const fault = partsFault(value, text, numbers);
    if (fault) return fault;
  }
  if (trimmed !== value) return whole("space", value, trimmed);
  const seconds = numbers.reduce((sum, number) => sum * 60 + number, 0);
  if (seconds === 0) return whole("zero", value);
  return seconds > longest ? { ...whole("long", value), detail: String(Math.round(seconds / 3600)) } : undefined;
}

/** Minutes and seconds go up to 59 and have two digits, save for the first number. */
function partsFault(value: string, text: string, numbers: readonly number[]): DurationFault | undefined {
  const tooBig = numbers.findIndex((number, index) => number > 59 && (index > 0 || numbers.length === 2));
  if (tooBig >= 0) {
    const isMinutes = tooBig === 0 && (numbers[1] ?? 0) < 60;
    const fix = isMinutes ? written((numbers[0] ?? 0) * 60 + (numbers[1] ?? 0)) : undefined;
    return { ...whole("range", value, fix), detail: String(numbers[tooBig]) };
  }
  if (/^\d{1,3}(?::\d\d){1,2}$/.test(text)) return undefined;
  return whole("form", value, written(numbers.reduce((sum, number) => sum * 60 + number, 0)));
}

/** “1 h 5 min”, “45 minutes”, and the PT45M of ISO 8601, as HH:MM:SS. */
function spokenLength(text: string): string | undefined {
  const [, hours, minutes, seconds] =
    /^(?:PT)?(?:(\d{1,3}) ?(?:h|hr|hrs|hour|hours))?[ ,]{0,2}(?:(\d{1,4}) ?(?:m|min|mins|minute|minutes))?[ ,]{0,2}(?:(\d{1,5}) ?(?:s|sec|secs|second|seconds))?$/i.exec(
      text,
    ) ?? [];
  if (hours === undefined && minutes === undefined && seconds === undefined) return undefined;
  return written(Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0));
}

function written(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** The start of a thumbnail or scene in Media RSS: `npt-time` of RFC 2326, section 3.6: “now”, 12.5, 0:03:00.5. */
export function checkNptTime(value: string): DurationFault | undefined {
  const trimmed = value.trim();
  if (trimmed === "") return whole("empty", value);
  const [, minutes, seconds] = /^\d+:(\d{1,2}):(\d{1,2})(?:\.\d*)?$/.exec(trimmed) ?? [];
  const tooBig = [minutes, seconds].find((part) => part !== undefined && Number(part) > 59);
  if (tooBig !== undefined) return { ...whole("range", value), detail: tooBig };
  const isRight = minutes !== undefined || /^(?:now|\d+(?:\.\d*)?)$/i.test(trimmed);
  if (isRight) return trimmed === value ? undefined : whole("space", value, trimmed);
  const isShort = /^[0-5]?\d:[0-5]?\d(?:\.\d{0,9})?$/.test(trimmed);
  return whole("form", value, isShort ? `0:${trimmed}` : undefined);
}

function whole(code: DurationCode, value: string, fix?: string): DurationFault {
  return { code, from: 0, to: value.length, fix, detail: "" };
}
