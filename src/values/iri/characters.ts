import type { IriCode, IriFault } from "./fault.ts";
import { type IriParts, type Stretch, splitAuthority } from "./parts.ts";

/** What an address and its parts look like to those who go through its characters. */
export interface Spelling {
  readonly value: string;
  readonly parts: IriParts;
}

/** White space of any kind, also what only looks like none. */
export function isWhite(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return false;
  if (code >= 0x2000 && code <= 0x200b) return true;
  return [0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff].includes(code);
}

/** What neither RFC 3986 nor RFC 3987 (2.2 and 4.1) lets stand in an address, white space and brackets aside. */
export function isForbidden(code: number): boolean {
  if (code < 0x7f) return code < 0x20 || '<>"{}|\\^`'.includes(String.fromCharCode(code));
  if (code <= 0x9f || (code >= 0xd800 && code <= 0xdfff)) return true;
  if (code >= 0xfdd0 && code <= 0xfdef) return true;
  if ((code & 0xfffe) === 0xfffe || (code >= 0xfff0 && code <= 0xffff)) return true;
  return code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

/** Most addresses: nothing in them asks for a second look. */
const plain = /^[\w!$&'()*+,\-./:;=?@~]*(?:#[\w!$&'()*+,\-./:;=?@~]*)?$/;

/** The faults of single characters: one of each kind, from the first of its kind to the last. */
export function characterFaults(spelling: Spelling): IriFault[] {
  if (plain.test(spelling.value)) return [];
  const places = placesOf(spelling);
  return [
    runFault(spelling, "space-within", places.white),
    runFault(spelling, "character", places.forbidden),
    runFault(spelling, "percent", places.percent),
    runFault(spelling, "fragment", places.hash),
    runFault(spelling, "bracket", places.bracket),
  ].filter((fault) => fault !== undefined);
}

type Kind = "white" | "forbidden" | "percent" | "hash" | "bracket";

function placesOf({ value, parts }: Spelling): Partial<Record<Kind, Stretch>> {
  const places: Partial<Record<Kind, Stretch>> = {};
  const host = parts.authority ? splitAuthority(value, parts.authority).host : { from: 0, to: 0 };
  const fragmentFrom = parts.fragment?.from ?? value.length;
  for (let at = 0; at < value.length; at++) {
    const code = value.codePointAt(at) ?? 0;
    const length = code > 0xffff ? 2 : 1;
    const isInHost = at >= host.from && at < host.to;
    const kind = kindOf(value, at, code, at >= fragmentFrom);
    if (kind && !(isInHost && kind === "bracket")) {
      places[kind] = { from: places[kind]?.from ?? at, to: at + length };
    }
    at += length - 1;
  }
  return places;
}

function kindOf(value: string, at: number, code: number, isFragment: boolean): Kind | undefined {
  if (isWhite(code)) return "white";
  if (code === 0x25) return isTriplet(value, at) ? undefined : "percent";
  if (code === 0x23) return isFragment ? "hash" : undefined;
  if (code === 0x5b || code === 0x5d) return "bracket";
  return isForbidden(code) ? "forbidden" : undefined;
}

/** RFC 3986, section 2.1. */
function isTriplet(value: string, at: number): boolean {
  return isHexadecimal(value.charCodeAt(at + 1)) && isHexadecimal(value.charCodeAt(at + 2));
}

function isHexadecimal(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x46) || (unit >= 0x61 && unit <= 0x66);
}

function runFault(spelling: Spelling, code: IriCode, place: Stretch | undefined): IriFault | undefined {
  if (!place) return undefined;
  const { value, parts } = spelling;
  // Nothing is written into a scheme or host: no server would be known by such a name.
  const isMendable = place.from >= parts.path.from;
  const fix = isMendable ? mend(code, value.slice(place.from, place.to), spelling) : undefined;
  return { code, ...place, fix, detail: String.fromCodePoint(value.codePointAt(place.from) ?? 0) };
}

function mend(code: IriCode, text: string, spelling: Spelling): string | undefined {
  if (code === "percent") return text.replace(/%(?![0-9a-fA-F]{2})/g, "%25");
  if (code === "fragment") return text.replaceAll("#", "%23");
  if (code === "bracket") return text.replaceAll("[", "%5B").replaceAll("]", "%5D");
  return code === "space-within" ? mendSpace(text, spelling) : mendCharacters(text, spelling);
}

/** Line breaks are where something was wrapped, and browsers drop them; several addresses in one are left alone. */
function mendSpace(text: string, { value }: Spelling): string | undefined {
  if (/\s[a-z]{2,9}:\/\//i.test(value)) return undefined;
  const joined = text.replace(/[\t\n\r\u200b\u2060\ufeff]/g, "");
  if (/[\t\n\r]/.test(text) && /\s/.test(joined)) return undefined;
  return joined.replace(/\s/g, encodeURIComponent);
}

/** What nobody can have meant: controls, directions, U+FFFD and what is no character. */
const meaningless = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff0-\uffff]/u;
/** Placeholders that a template left standing. */
const placeholder = /\{\{|\$\{|\{%|<%/;

function mendCharacters(text: string, { value, parts }: Spelling): string | undefined {
  if (placeholder.test(text) || meaningless.test(text)) return undefined;
  const isWeb = !parts.scheme || /^https?:/i.test(value);
  return text.replaceAll("\\", isWeb ? "/" : "%5C").replace(/[<>"{}|^`]/g, encodeURIComponent);
}
