import type { Fault } from "./fault.ts";

export type UrnCode =
  | "scheme" // not “urn:”, which may be written in any case
  | "namespace" // the identifier of the namespace: 2 to 32 letters, digits and hyphens, no hyphen at its ends
  | "no-name" // nothing behind the namespace
  | "character" // detail is the character
  | "uuid"; // not 8-4-4-4-12 hexadecimal digits; detail is what stands there

/** RFC 8141, section 2: nothing but letters, digits and hyphens inside, letters or digits at both ends. */
const namespace = /^[a-z0-9][a-z0-9-]{0,30}[a-z0-9]$/i;
/** RFC 8141, section 2: pchar and “/”; `?+`, `?=` and `#` begin components of their own. */
const notName = /[^\w\-.~!$&'()*+,;=:@/%\u00a0-\uffff]|%(?![0-9a-f]{2})/i;
/** RFC 4122, section 3 (RFC 9562, section 4). */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** RFC 8141: `urn:namespace:name`; names in the namespace “uuid” by RFC 4122. What IRIs allow beyond ASCII is let pass. */
export function checkUrn(value: string): Fault<UrnCode> | undefined {
  if (!/^urn:/i.test(value)) return fault("scheme", 0, Math.min(4, value.length));
  const colon = value.indexOf(":", 4);
  const end = colon < 0 ? value.length : colon;
  const id = value.slice(4, end);
  if (/^urn$/i.test(id)) return twiceFault(value);
  if (!namespace.test(id)) return fault("namespace", 4, end, id);
  const nameEnd = endOfName(value, end + 1);
  if (nameEnd <= end + 1) return fault("no-name", 4, end, id);
  const bad = badCharacter(value, end + 1, nameEnd);
  if (bad >= 0) return characterFault(value, bad);
  return id.toLowerCase() === "uuid" ? uuidFault(value.slice(end + 1, nameEnd), end + 1) : undefined;
}

/** `urn:urn:isbn:…`. */
function twiceFault(value: string): Fault<UrnCode> {
  const to = /^(?:urn:?)+/i.exec(value)?.[0].length ?? 4;
  const next = value.slice(to).split(":", 1)[0] ?? "";
  return { ...fault("namespace", 4, to, value.slice(4, to)), fix: namespace.test(next) ? "" : undefined };
}

function endOfName(value: string, from: number): number {
  const end = value.slice(from).search(/[?#]/);
  return end < 0 ? value.length : from + end;
}

/** The offset of the first character that may not stand in the name or in the components behind it; -1 where all may. */
function badCharacter(value: string, from: number, nameEnd: number): number {
  if (value[from] === "/") return from;
  const inName = value.slice(from, nameEnd).search(notName);
  if (inName >= 0) return from + inName;
  if (value[nameEnd] === "?" && !/[+=]/.test(value[nameEnd + 1] ?? "")) return nameEnd;
  const components = value.slice(nameEnd).replace("#", "-").replaceAll("?", "-");
  const inComponents = components.search(notName);
  return inComponents < 0 ? -1 : nameEnd + inComponents;
}

function characterFault(value: string, at: number): Fault<UrnCode> {
  const character = String.fromCodePoint(value.codePointAt(at) ?? 0);
  return fault("character", at, at + character.length, character);
}

/** The fix puts hyphens where they belong, and takes braces away. */
function uuidFault(name: string, from: number): Fault<UrnCode> | undefined {
  if (uuid.test(name)) return undefined;
  const digits = name.replace(/[{}-]/g, "");
  const fix = /^[0-9a-f]{32}$/i.test(digits) ? digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-") : undefined;
  return { code: "uuid", from, to: from + name.length, fix, detail: name };
}

function fault(code: UrnCode, from: number, to: number, detail = ""): Fault<UrnCode> {
  return { code, from, to, fix: undefined, detail };
}
