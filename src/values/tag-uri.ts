import { dayExists } from "./calendar.ts";
import type { Fault } from "./fault.ts";

export type TagUriCode =
  | "scheme" // not “tag:” in small letters
  | "no-date" // nothing, or no comma, between the authority and the specific part
  | "authority" // neither a domain name nor a mail address
  | "date" // not YYYY, YYYY-MM or YYYY-MM-DD
  | "impossible-date" // 2025-02-30
  | "no-specific" // no colon behind the date
  | "character"; // in the specific part or the fragment; detail is the character

/** RFC 4151, section 2.1: letters, digits and hyphens, not at the ends; labels with dots between. */
const domain = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;
/** Letters, digits and `-`, `.` and `_` before the sign of a mail address. */
const mailbox = /^[\w.-]+$/;
/** Domain names are given to people since 1985: who says an earlier year means something else. */
const earliestYear = 1985;
const notSpecific = /[^\w\-.~!$&'()*+,;=:@/?%\u00a0-\uffff]|%(?![0-9a-f]{2})/i;

/**
 * RFC 4151: `tag:authority,date:specific#fragment`. The specific part may be empty, and what IRIs allow beyond ASCII
 * is let pass in it. Whether the date is in the future is not asked.
 */
export function checkTagUri(value: string): Fault<TagUriCode> | undefined {
  if (!value.startsWith("tag:")) return schemeFault(value);
  const colon = value.indexOf(":", 4);
  const entityEnd = colon < 0 ? endOfEntity(value) : colon;
  const comma = value.indexOf(",", 4);
  if (comma < 0 || comma > entityEnd) return fault("no-date", 4, entityEnd);
  const authority = authorityFault(value, comma) ?? dateFault(value, comma + 1, entityEnd);
  if (authority) return authority;
  if (colon < 0) return fault("no-specific", 4, value.length);
  return characterFault(value, colon + 1);
}

function schemeFault(value: string): Fault<TagUriCode> {
  const isTag = /^tag:/i.test(value);
  return { code: "scheme", from: 0, to: Math.min(4, value.length), fix: isTag ? "tag:" : undefined, detail: "" };
}

function endOfEntity(value: string): number {
  const end = value.slice(4).search(/[/?#]/);
  return end < 0 ? value.length : end + 4;
}

function authorityFault(value: string, comma: number): Fault<TagUriCode> | undefined {
  const authority = value.slice(4, comma);
  const at = authority.indexOf("@");
  const isRight = domain.test(authority.slice(at + 1)) && (at < 0 || mailbox.test(authority.slice(0, at)));
  return isRight ? undefined : fault("authority", 4, comma, authority);
}

function dateFault(value: string, from: number, to: number): Fault<TagUriCode> | undefined {
  const text = value.slice(from, to);
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return { code: "date", from, to, fix: dateMeant(text), detail: text };
  if (Number(year) >= earliestYear && dayExists(Number(year), Number(month), Number(day))) return undefined;
  return fault("impossible-date", from, to, text);
}

/** “2025-1-2” and “2025/01/02” say the same as 2025-01-02. */
function dateMeant(text: string): string | undefined {
  const [, year, month = "", day = ""] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (year === undefined || !dayExists(Number(year), Number(month), Number(day))) return undefined;
  return Number(year) < earliestYear ? undefined : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function characterFault(value: string, from: number): Fault<TagUriCode> | undefined {
  const hash = value.indexOf("#", from);
  const specific = hash < 0 ? value.slice(from) : value.slice(from, hash);
  const inSpecific = specific.search(notSpecific);
  const inFragment = hash < 0 ? -1 : value.slice(hash + 1).search(notSpecific);
  const at = inSpecific >= 0 ? from + inSpecific : inFragment >= 0 ? hash + 1 + inFragment : -1;
  if (at < 0) return undefined;
  const character = String.fromCodePoint(value.codePointAt(at) ?? 0);
  return fault("character", at, at + character.length, character);
}

function fault(code: TagUriCode, from: number, to: number, detail = ""): Fault<TagUriCode> {
  return { code, from, to, fix: undefined, detail };
}
