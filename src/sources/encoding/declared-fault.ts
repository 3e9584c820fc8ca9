import type { EncodingFault, EncodingFaultCode } from "../../model/encoding.ts";
import type { Fact } from "../../model/post.ts";
import { nearestWord } from "../../values/distance.ts";
import { windowsOnly } from "../../values/windows-1252.ts";
import { type EncodedFeed, isUnicode } from "./encoded-feed.ts";
import { FaultPlaces } from "./fault-places.ts";
import { commonNames, encodingNamed, type NamedEncoding, shownEncoding } from "./names.ts";

/** Places that cannot be decoded, which make a wrong declaration likelier than a slip. */
const fewestUndecodable = 3;

/** What is wrong with the declaration, if anything: the gravest fault alone, since one correction mends all. */
export function declaredFault(feed: EncodedFeed, declared: Fact | undefined): EncodingFault[] {
  const { decoded } = feed;
  if (decoded.encoding.startsWith("utf-32")) {
    return [fault(feed, declared, { code: "wide", found: "UTF-32", expected: "UTF-8" })];
  }
  if (!declared) return undeclared(feed);
  const known = encodingNamed(declared.value);
  if (!known) return [unknown(feed, declared)];
  const words = againstBytes(feed, known) ?? byName(feed, known, declared.value);
  return words ? [fault(feed, declared, words)] : [];
}

/** Encodings in which no declaration can be read byte by byte, as this one was. */
const wideNames = /^(?:UTF-(?:16|32)|EBCDIC|IBM(?:037|500|1047|0?1140)$)/;

interface Words {
  readonly code: EncodingFaultCode;
  readonly expected: string;
  readonly found?: string;
  /** The name that is to be declared, when that is certain. */
  readonly name?: string | undefined;
}

/** XML without a declaration is UTF-8, or UTF-16 with a byte order mark (XML 1.0, section 4.3.3). */
function undeclared({ file, decoded, charset, opening }: EncodedFeed): EncodingFault[] {
  const { encoding, mark, text } = decoded;
  if (isUnicode(decoded)) {
    const unmarked = encoding.startsWith("utf-16") && !mark && charset === undefined;
    return unmarked ? [fault({ file, opening }, undefined, { code: "unmarked", expected: "U+FEFF" })] : [];
  }
  if (charset !== undefined) return [];
  const places = new FaultPlaces(file, false);
  const words = { code: "missing", found: shownEncoding(encoding), expected: "UTF-8" } as const;
  for (const { index, 0: found } of text.matchAll(/[\u0080-\uFFFF]+/g)) {
    if (places.isFull) break;
    places.add({ start: index, end: index + found.length }, words);
  }
  return places.build();
}

function unknown(feed: EncodedFeed, declared: Fact): EncodingFault {
  const { encoding, replacements } = feed.decoded;
  const isUtf8 = encoding === "utf-8" && replacements.inserted.count === 0;
  const expected = isUtf8 ? "UTF-8" : nearestWord(declared.value, commonNames);
  const words = {
    code: "unknown",
    expected: expected === undefined ? "its registered name" : `“${expected}”`,
  } as const;
  return fault(feed, declared, { ...words, name: isUtf8 ? expected : undefined });
}

/** A declaration that the bytes contradict. */
function againstBytes(feed: EncodedFeed, known: NamedEncoding): Words | undefined {
  const { encoding, mark, replacements, text, ascii } = feed.decoded;
  const { decoder, name } = known;
  const used = shownEncoding(encoding);
  if (encoding.startsWith("utf-16")) {
    if (name === "UTF-16" || decoder === encoding) return undefined;
    return { code: mark ? "mark" : "bytes", expected: used, name: mark ? "UTF-16" : used };
  }
  if (mark && name !== used) return { code: "mark", expected: used, name: used };
  const broken = replacements.inserted.count;
  const isWide = wideNames.test(name);
  if (encoding === "utf-8" && broken === 0) {
    if (isWide) return { code: "bytes", expected: "UTF-8", name: "UTF-8" };
    return ascii || decoder === "utf-8" ? undefined : { code: "multibyte", expected: "UTF-8", name: "UTF-8" };
  }
  const isMany = replacements.inserted.places.length >= fewestUndecodable;
  const isOther = encoding === "utf-8" && isMany && !/[\u0080-\uFFFC]/.test(text);
  if (isWide || isOther || (name === "US-ASCII" && /[\u0080-\uFFFF]/.test(text))) {
    return { code: "bytes", expected: "one byte a character, as in windows-1252" };
  }
  const windows = name === "ISO-8859-1" && new RegExp(`[${windowsOnly}]`).exec(text)?.[0];
  return windows ? { code: "windows", expected: `“${windows}”`, name: "windows-1252" } : undefined;
}

/** A declaration that is true, but not written or chosen well. */
function byName({ decoded }: EncodedFeed, known: NamedEncoding, declared: string): Words | undefined {
  const { name, decoder, registered } = known;
  if (!registered) return { code: "spelling", expected: name, name };
  if (name === "UTF-16" && !decoded.mark) return { code: "unmarked", expected: "U+FEFF" };
  if (/^UTF-(?:8|16)/.test(name)) return undefined;
  const isRead = decoder !== undefined && !/^(?:x-|mac)/.test(decoder);
  return { code: isRead ? "uncommon" : "obscure", found: declared, expected: "UTF-8" };
}

function fault(
  { file, opening }: Pick<EncodedFeed, "file" | "opening">,
  declared: Fact | undefined,
  { code, expected, found = declared?.value ?? "", name }: Words,
): EncodingFault {
  const { start, end } = declared ?? opening;
  const edits = declared && name !== undefined ? [{ file, start, end, text: name }] : undefined;
  return {
    ...{ file, start, end, code, found, expected, count: 1, related: [] },
    fix: edits && { edits, safe: true },
  };
}
