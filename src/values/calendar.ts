/** A date and time as written, and its zone in minutes east of UTC. */
export interface Written {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly zone: number;
}

export const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
export const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** Milliseconds since 1970 UTC. Years below 100 are meant literally. */
export function timeOf(written: Written): number {
  const { year, month, day, hour, minute, second, millisecond, zone } = written;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute - zone, Math.min(second, 59), millisecond);
  return date.getTime();
}

export function dayExists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return day <= date.getUTCDate();
}

/** Second 60 is a leap second, which both RFC 822 and RFC 3339 allow. */
export function timeExists(hour: number, minute: number, second: number): boolean {
  return hour <= 23 && minute <= 59 && second <= 60;
}

/** A leap second ends a month in UTC (RFC 3339, section 5.7): 23:59:60, and nowhere else. */
export function isLeapSecond({ second, ...written }: Written): boolean {
  if (second !== 60) return false;
  const next = new Date(timeOf({ ...written, second: 59, millisecond: 0 }) + 1000);
  return next.getUTCDate() === 1 && next.getTime() % 86_400_000 === 0;
}

/** 0 (Sunday) to 6, of the date as written, whatever its zone. */
export function weekdayOf(written: Written): number {
  const date = new Date(0);
  date.setUTCFullYear(written.year, written.month - 1, written.day);
  return date.getUTCDay();
}

/** "Mon, 09 Feb 2026 00:00:00 +0000": RFC 822 with a four-digit year, as RSS 2.0 asks for. */
export function writeRfc822(written: Written): string {
  const { year, month, day, hour, minute, second, zone } = written;
  const date = `${weekdays[weekdayOf(written)]}, ${two(day)} ${months[month - 1]} ${four(year)}`;
  return `${date} ${two(hour)}:${two(minute)}:${two(second)} ${writeZone(zone, "")}`;
}

/** "2026-02-09T00:00:00Z": RFC 3339, section 5.6. */
export function writeRfc3339(written: Written): string {
  const { year, month, day, hour, minute, second, millisecond, zone } = written;
  const fraction = millisecond === 0 ? "" : `.${String(millisecond).padStart(3, "0")}`;
  const date = `${four(year)}-${two(month)}-${two(day)}`;
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}${fraction}${zone === 0 ? "Z" : writeZone(zone, ":")}`;
}

function writeZone(zone: number, between: string): string {
  const minutes = Math.abs(zone);
  return `${zone < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${between}${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function four(value: number): string {
  return String(value).padStart(4, "0");
}
