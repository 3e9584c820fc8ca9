import type { EncodingFault } from "../../model/encoding.ts";
import { isQuoted } from "../../values/quoted.ts";
import { meantBy, wordsFor } from "../../values/windows-1252.ts";
import type { EncodedFeed } from "./encoded-feed.ts";
import { FaultPlaces } from "./fault-places.ts";
import { garbledFaults } from "./garbled.ts";

/** What any fault in the text beyond ASCII begins with; searched first, since most feeds have none. */
const suspect = /[\u0080-\u009F]|[\u00C2-\u00F0][\u0080-\u00BF\u0152-\u2122]/;

const xmlReference = /&#(?:[xX]0*([89][\dA-Fa-f])|0*(12[89]|1[345]\d));/g;
const jsonSuspect = /\\u00[89][\da-f]/i;
const jsonEscape = /\\(?:u00([89][\da-f])|.)/gis;

/** Characters that are not those the author meant, as far as the text alone shows it. */
export function characterFaults(feed: EncodedFeed): EncodingFault[] {
  const { text, ascii } = feed.decoded;
  const faults = [...lostFaults(feed), ...referenceFaults(feed)];
  if (!ascii && suspect.test(text)) faults.push(...garbledFaults(feed));
  return faults;
}

/** What decoding could not make sense of. */
export function undecodableFaults({ file, decoded }: EncodedFeed): EncodingFault[] {
  const { inserted, bytes } = decoded.replacements;
  const places = new FaultPlaces(file, false);
  const words = { code: "undecodable", found: shownBytes(bytes), expected: decoded.encoding.toUpperCase() } as const;
  for (const place of inserted.places) places.add(place, words);
  return places.build(inserted.count);
}

function shownBytes(bytes: readonly number[]): string {
  const [first = 0, ...others] = bytes;
  if (bytes.length === 0) return "A byte";
  const shown = bytes.map((byte) => `0x${byte.toString(16).toUpperCase()}`).join(" ");
  if (others.length > 0) return `The bytes ${shown}`;
  const character = first < 0xa0 ? meantBy(first) : String.fromCharCode(first);
  return character === undefined ? `The byte ${shown}` : `The byte ${shown} (“${character}” in windows-1252)`;
}

/** A U+FFFD that somebody speaks of stands in quotes or code, or beside its name. */
function lostFaults({ file, decoded: { text, replacements } }: EncodedFeed): EncodingFault[] {
  const { places: all, count } = replacements.standing;
  const places = new FaultPlaces(file, false);
  let spokenOf = 0;
  for (const place of all) {
    if (isQuoted(text, place) || isNamed(text, place)) spokenOf += place.end - place.start;
    else places.add(place, { code: "lost", found: "“\uFFFD” (U+FFFD)", expected: "what was meant" });
  }
  return places.build(count - spokenOf);
}

function isNamed(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return text.slice(Math.max(0, start - 30), end + 30).includes("U+FFFD");
}

function referenceFaults({ file, decoded: { text }, isJson, sections }: EncodedFeed): EncodingFault[] {
  const places = new FaultPlaces(file, true);
  if (!(isJson ? jsonSuspect.test(text) : text.includes("&#"))) return [];
  let section = 0;
  for (const match of text.matchAll(isJson ? jsonEscape : xmlReference)) {
    const { 0: found, 1: hexadecimal, 2: decimal, index } = match;
    if (hexadecimal === undefined && decimal === undefined) continue;
    if (places.isFull) break;
    while ((sections[section + 1] ?? text.length) <= index) section += 2;
    // There it is HTML, which reads it as windows-1252.
    if ((sections[section] ?? text.length) <= index) continue;
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    const { expected } = wordsFor(code);
    const written = rewritten(found, meantBy(code));
    places.add({ start: index, end: index + found.length }, { code: "reference", found, expected }, written);
  }
  return places.build();
}

/** The reference to another character, in the same form. */
function rewritten(reference: string, character: string | undefined): string | undefined {
  if (character === undefined) return undefined;
  const code = character.charCodeAt(0);
  if (reference.startsWith("\\")) return `\\u${code.toString(16).padStart(4, "0")}`;
  return /x/i.test(reference) ? `&#x${code.toString(16).toUpperCase()};` : `&#${code};`;
}
