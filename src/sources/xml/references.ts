import { codes } from "./codes.ts";
import type { Entities } from "./entities.ts";
import type { FaultCode } from "./faults.ts";
import { decodeHtmlEntity } from "./html-entities.ts";
import { nameEnd } from "./names.ts";

/** What an `&` and what follows it stand for. */
export interface Reference {
  readonly end: number;
  /** What a reader shows; the reference as it stands when nobody knows it. */
  readonly value: string;
  readonly fault?: ReferenceFault;
  /** True for an entity that the document itself declares. */
  readonly declared?: boolean;
}

type ReferenceFault = Extract<
  FaultCode,
  | "bare-ampersand"
  | "illegal-character-reference"
  | "reference-without-semicolon"
  | "undeclared-entity"
  | "uppercase-x-reference"
>;

const predefined: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
const decimalDigits = /[0-9]+/y;
const hexadecimalDigits = /[0-9a-fA-F]+/y;
const REPLACEMENT_CHARACTER = "\uFFFD";

/** Reads the reference at the `&` at `at`. */
export function readReference(text: string, at: number, entities: Entities | undefined): Reference {
  if (text.charCodeAt(at + 1) === codes.hash) return readCharacterReference(text, at);
  const end = nameEnd(text, at + 1);
  if (end === at + 1 || text.charCodeAt(end) !== codes.semicolon) return bareAmpersand(at);
  return readEntityReference(text.slice(at, end + 1), end + 1, entities);
}

function bareAmpersand(at: number): Reference {
  return { end: at + 1, value: "&", fault: "bare-ampersand" };
}

function readEntityReference(reference: string, end: number, entities: Entities | undefined): Reference {
  const name = reference.slice(1, -1);
  const value = predefined.get(name);
  if (value !== undefined) return { end, value };
  if (entities?.has(name)) return { end, value: entities.get(name) ?? reference, declared: true };
  return { end, value: decodeHtmlEntity(reference), fault: "undeclared-entity" };
}

function readCharacterReference(text: string, at: number): Reference {
  const marker = text[at + 2];
  const isHexadecimal = marker === "x" || marker === "X";
  const start = at + (isHexadecimal ? 3 : 2);
  const digits = matchAt(isHexadecimal ? hexadecimalDigits : decimalDigits, text, start);
  if (digits === "") return bareAmpersand(at);
  const code = Number.parseInt(digits, isHexadecimal ? 16 : 10);
  const value = isXmlCharacter(code) ? String.fromCodePoint(code) : REPLACEMENT_CHARACTER;
  const end = start + digits.length;
  if (text.charCodeAt(end) !== codes.semicolon) return { end, value, fault: "reference-without-semicolon" };
  if (!isXmlCharacter(code)) return { end: end + 1, value, fault: "illegal-character-reference" };
  if (marker === "X") return { end: end + 1, value, fault: "uppercase-x-reference" };
  return { end: end + 1, value };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** Char of XML 1.0. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === codes.tab || code === codes.lineFeed || code === codes.carriageReturn;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/** Text with its references put in, as far as anybody knows them. */
export function resolveReferences(text: string, entities: Entities | undefined): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", from)) {
    const { end, value } = readReference(text, at, entities);
    pieces.push(text.slice(from, at), value);
    from = end;
  }
  return pieces.join("") + text.slice(from);
}
