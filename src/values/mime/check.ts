import { boundedDistance, nearestWord } from "../distance.ts";
import type { Fault } from "../fault.ts";
import { typesForExtension } from "./extensions.ts";

export type MimeTypeCode =
  | "empty"
  | "space" // white space around it, or around its slash
  | "no-subtype" // “audio”, “mp3”, “jpg”; detail is the type that was meant, where it is clear
  | "character" // one that no name may have; detail is the character
  | "wildcard" // “image/*” is a range, not a type
  | "long" // a name of more than 127 characters
  | "unknown-kind" // “adio/mpeg”: no registered top-level type, nor “x-…”; detail is the one that was meant
  | "parameter" // what stands behind “;” is not name=value
  | "misnamed"; // a type that was never registered, of a format that has one: audio/mp3; detail is the right one

export type MimeTypeKind =
  | "application"
  | "audio"
  | "font"
  | "haptics"
  | "image"
  | "message"
  | "model"
  | "multipart"
  | "text"
  | "video";

/** IANA’s registry of top-level media types (RFC 9694). */
const kinds: readonly string[] = [
  "application",
  "audio",
  "font",
  "haptics",
  "image",
  "message",
  "model",
  "multipart",
  "text",
  "video",
] satisfies readonly MimeTypeKind[];

/** Never registered, and read by name somewhere: podcast apps and browsers choose their player by the type. */
const misnamed: Readonly<Record<string, string>> = {
  "audio/mp3": "audio/mpeg",
  "audio/mpeg3": "audio/mpeg",
  "audio/x-mp3": "audio/mpeg",
  "audio/x-mpeg": "audio/mpeg",
  "audio/mpg": "audio/mpeg",
  "audio/m4a": "audio/x-m4a",
  "audio/x-aac": "audio/aac",
  "video/m4v": "video/x-m4v",
  "video/mov": "video/quicktime",
  "video/avi": "video/x-msvideo",
  "image/jpg": "image/jpeg",
  "image/pjpeg": "image/jpeg",
  "image/svg": "image/svg+xml",
  "application/x-pdf": "application/pdf",
  "application/epub": "application/epub+zip",
  "application/rss": "application/rss+xml",
  "application/atom": "application/atom+xml",
  "text/json": "application/json",
  "text/rss": "application/rss+xml",
  "text/rss+xml": "application/rss+xml",
  "text/atom+xml": "application/atom+xml",
};

/** RFC 6838, section 4.2: a letter or digit, then 126 characters at most. */
const longestName = 127;
const notName = /[^a-z0-9!#$&^_.+-]/i;
/** RFC 2045, section 5.1; a value is a token or a quoted string. */
const parameter = /^[ \t]*[!#$%&'*+.^_`{|}~\w-]+=(?:[!#$%&'*+.^_`{|}~\w-]+|"(?:[^"\\\r\n]|\\.)*")[ \t]*$/;

/** A media type: RFC 6838, section 4.2, with the parameters of RFC 2045, section 5.1. */
export function checkMimeType(value: string): Fault<MimeTypeCode> | undefined {
  const semicolon = value.indexOf(";");
  const end = semicolon < 0 ? value.length : semicolon;
  const type = value.slice(0, end);
  return typeFault(type) ?? misnamedFault(type) ?? (semicolon < 0 ? undefined : parameterFault(value, end + 1));
}

/** The type without its parameters, in small letters. */
export function mimeTypeOf(value: string): string {
  return (value.split(";", 1)[0] ?? "").trim().toLowerCase();
}

/** What comes before the slash: “audio”; undefined when it is no registered top-level type. */
export function kindOf(value: string): MimeTypeKind | undefined {
  const [kind = ""] = mimeTypeOf(value).split("/", 1);
  return isKind(kind) ? kind : undefined;
}

function isKind(kind: string): kind is MimeTypeKind {
  return kinds.includes(kind);
}

function typeFault(type: string): Fault<MimeTypeCode> | undefined {
  const whole = { from: 0, to: type.length };
  const trimmed = type.trim();
  if (trimmed === "") return { code: "empty", ...whole, fix: undefined, detail: "" };
  const slash = trimmed.indexOf("/");
  if (slash <= 0 || slash === trimmed.length - 1) return subtypeFault(type, trimmed);
  const closed = `${trimmed.slice(0, slash).trimEnd()}/${trimmed.slice(slash + 1).trimStart()}`;
  if (closed !== type) return spaceFault(type, closed);
  if (/^[^*]+\/\*$|^\*\/\*$/.test(type)) return { code: "wildcard", ...whole, fix: undefined, detail: "" };
  return nameFault(type, 0, slash) ?? nameFault(type, slash + 1, type.length) ?? kindFault(type.slice(0, slash));
}

function spaceFault(type: string, closed: string): Fault<MimeTypeCode> {
  return { code: "space", from: 0, to: type.length, fix: closed, detail: "" };
}

/** A file extension where a type belongs says what was meant. */
function subtypeFault(type: string, trimmed: string): Fault<MimeTypeCode> {
  const [meant] = typesForExtension(trimmed.replace(/^[./]/, ""));
  return { code: "no-subtype", from: 0, to: type.length, fix: meant, detail: meant ?? "" };
}

function nameFault(type: string, from: number, to: number): Fault<MimeTypeCode> | undefined {
  const name = type.slice(from, to);
  const index = /^[^a-z0-9]/i.test(name) ? 0 : name.search(notName);
  if (index >= 0) {
    const detail = String.fromCodePoint(name.codePointAt(index) ?? 0);
    return { code: "character", from: from + index, to: from + index + detail.length, fix: undefined, detail };
  }
  return name.length > longestName ? { code: "long", from, to, fix: undefined, detail: "" } : undefined;
}

function kindFault(written: string): Fault<MimeTypeCode> | undefined {
  const kind = written.toLowerCase();
  if (isKind(kind) || kind.startsWith("x-")) return undefined;
  const meant = kind.length < 20 ? nearestWord(kind, kinds) : undefined;
  const isSlip = meant !== undefined && boundedDistance(kind, meant, 1) <= 1;
  return { code: "unknown-kind", from: 0, to: written.length, fix: isSlip ? meant : undefined, detail: meant ?? "" };
}

function misnamedFault(type: string): Fault<MimeTypeCode> | undefined {
  const name = type.toLowerCase();
  const right = Object.hasOwn(misnamed, name) ? misnamed[name] : undefined;
  return right === undefined ? undefined : { code: "misnamed", from: 0, to: type.length, fix: right, detail: right };
}

function parameterFault(value: string, from: number): Fault<MimeTypeCode> | undefined {
  let start = from;
  while (start <= value.length) {
    const end = endOfParameter(value, start);
    const text = value.slice(start, end);
    if (end === value.length && text.trim() === "") return danglingFault(start - 1, end);
    if (!parameter.test(text)) return { code: "parameter", from: start, to: end, fix: undefined, detail: text.trim() };
    start = end + 1;
  }
  return undefined;
}

function danglingFault(from: number, to: number): Fault<MimeTypeCode> {
  return { code: "parameter", from, to, fix: "", detail: "" };
}

/** The next semicolon outside quotes. */
function endOfParameter(value: string, from: number): number {
  let isQuoted = false;
  for (let at = from; at < value.length; at++) {
    const character = value[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (character === "\\" && isQuoted) at++;
    else if (character === ";" && !isQuoted) return at;
  }
  return value.length;
}
