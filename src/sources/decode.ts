import { isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";
import { withoutControls } from "../values/windows-1252.ts";
import { declarationReach, isXml, metaDeclared, xmlDeclared } from "./encoding/declaration.ts";
import { encodingNamed } from "./encoding/names.ts";
import { type Replacements, replacementsIn } from "./encoding/replacements.ts";
import { decodeUtf32 } from "./encoding/utf-32.ts";

/** Bytes as text. */
export interface Decoded {
  /** Without the BOM; what could not be decoded is U+FFFD. */
  readonly text: string;
  /** The encoding that was used, by its WHATWG name, or "utf-32le" and "utf-32be". */
  readonly encoding: string;
  /** Whether the bytes begin with a BOM. */
  readonly mark: boolean;
  readonly replacements: Replacements;
  /** Whether every character is of ASCII, as most feeds are: nothing has to be looked at. */
  readonly ascii: boolean;
}

interface Choice {
  readonly encoding: string;
  /** Bytes of the BOM. */
  readonly mark: number;
}

/**
 * Decodes by BOM, else by the charset of the transport, else by what the file declares of itself
 * (XML declaration, HTML meta charset), else as UTF-8 when the bytes are that, else as windows-1252.
 * XML that declares another encoding and is UTF-8 all the same is read as UTF-8, as it was meant.
 */
export function decode(bytes: Uint8Array, charset?: string): Decoded {
  const { encoding, mark } = chooseEncoding(bytes, charset);
  const content = mark === 0 ? bytes : bytes.subarray(mark);
  const text = decodeAs(encoding, content);
  const replacements = replacementsIn(text, encoding, content);
  // What UTF-8 needs several bytes for is fewer units of text, but for U+FFFD that stands for a single byte.
  const ascii = encoding === "utf-8" && text.length === content.byteLength && replacements.inserted.count === 0;
  return { text, encoding, mark: mark > 0, replacements, ascii };
}

function chooseEncoding(bytes: Uint8Array, charset: string | undefined): Choice {
  const marked = markedEncoding(bytes);
  if (marked) return marked;
  const wide = unmarkedWide(bytes);
  if (wide !== undefined) return { encoding: wide, mark: 0 };
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, declarationReach)).toString(
    "latin1",
  );
  // JSON has no charset parameter (RFC 8259, section 11).
  const said = /^\s*[{[]/.test(start) ? undefined : decoderFor(charset);
  const named = said ?? decoderFor(xmlDeclared(start)?.name ?? metaDeclared(start));
  if (named === undefined) return { encoding: guess(bytes), mark: 0 };
  const meant = named !== "utf-8" && isXml(start) && isSurelyUtf8(bytes, named) ? "utf-8" : named;
  return { encoding: meant, mark: 0 };
}

function markedEncoding(bytes: Uint8Array): Choice | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: "utf-32le", mark: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: "utf-32be", mark: 4 };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", mark: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", mark: 2 };
  return a === 0xfe && b === 0xff ? { encoding: "utf-16be", mark: 2 } : undefined;
}

/** UTF-16 and UTF-32 without a BOM show as NULs beside the first `<` or `{` (XML 1.0, appendix F). */
function unmarkedWide(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  const opens = (byte: number | undefined): boolean => byte === 0x3c || byte === 0x7b || byte === 0x20 || byte === 0x0a;
  if (opens(a) && b === 0) return c === 0 && d === 0 ? "utf-32le" : "utf-16le";
  if (a === 0 && opens(b)) return "utf-16be";
  return a === 0 && b === 0 && c === 0 && opens(d) ? "utf-32be" : undefined;
}

function decoderFor(label: string | undefined): string | undefined {
  const decoder = label === undefined ? undefined : encodingNamed(label)?.decoder;
  // Bytes that were readable enough to declare it themselves are not UTF-16.
  return decoder?.startsWith("utf-16") ? undefined : decoder;
}

/** Characters beyond ASCII that happen to be UTF-8 in one-byte encodings are hardly ever two, and in others few. */
function isSurelyUtf8(bytes: Uint8Array, named: string): boolean {
  if (!isUtf8(bytes)) return false;
  const fewest = named === "windows-1252" ? 1 : 5;
  return bytes.byteLength - new TextDecoder().decode(bytes).length >= fewest;
}

/** One broken character among many whole ones makes no other encoding. */
function guess(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return "utf-8";
  const text = new TextDecoder().decode(bytes);
  let balance = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) balance += unit === 0xfffd ? -1 : 1;
  }
  return balance > 0 ? "utf-8" : "windows-1252";
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  if (encoding.startsWith("utf-32")) return decodeUtf32(bytes, encoding === "utf-32le");
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return encoding === "windows-1252" ? withoutControls(text) : text;
}
