import { TextDecoder } from "node:util";

/** Bytes as text. */
export interface Decoded {
  /** Without the BOM; what could not be decoded is U+FFFD. */
  readonly text: string;
  /** The encoding that was used, by its WHATWG name. */
  readonly encoding: string;
}

/**
 * Decodes by BOM, else by the charset of the transport, else by what the file declares of itself
 * (XML declaration, HTML meta charset), else as UTF-8 when the bytes are that, else as windows-1252.
 */
export function decode(bytes: Uint8Array, charset?: string): Decoded {
  const marked = markedEncoding(bytes);
  if (marked) return marked;
  const wide = unmarkedWide(bytes);
  const named = wide ?? decoderFor(charset) ?? decoderFor(declared(bytes));
  return named ? decodeBy(named, bytes) : (utf8(bytes) ?? decodeBy(new TextDecoder("windows-1252"), bytes));
}

function markedEncoding(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0)
    return { text: utf32(bytes.subarray(4), true), encoding: "utf-32le" };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff)
    return { text: utf32(bytes.subarray(4), false), encoding: "utf-32be" };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: new TextDecoder().decode(bytes), encoding: "utf-8" };
  const wide = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : undefined;
  return wide && { text: new TextDecoder(wide).decode(bytes), encoding: wide };
}

/** UTF-16 without a BOM shows as a NUL beside the first `<` or `{` (XML 1.0, appendix F). */
function unmarkedWide(bytes: Uint8Array): TextDecoder | undefined {
  const [a, b] = bytes;
  const opens = (byte: number | undefined): boolean => byte === 0x3c || byte === 0x7b || byte === 0x20 || byte === 0x0a;
  if (opens(a) && b === 0) return new TextDecoder("utf-16le");
  if (a === 0 && opens(b)) return new TextDecoder("utf-16be");
  return undefined;
}

function decoderFor(label: string | undefined): TextDecoder | undefined {
  if (label === undefined) return undefined;
  try {
    const decoder = new TextDecoder(label.trim());
    // Bytes that were readable enough to declare it themselves are not UTF-16.
    return decoder.encoding.startsWith("utf-16") ? undefined : decoder;
  } catch {
    return undefined;
  }
}

/** What the first 1,024 bytes say (HTML, "prescan a byte stream", looks at as many). */
function declared(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString("latin1");
  const xml = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start);
  return (xml ?? /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start))?.[1];
}

function decodeBy(decoder: TextDecoder, bytes: Uint8Array): Decoded {
  const text = decoder.decode(bytes);
  const { encoding } = decoder;
  return { text: encoding === "windows-1252" ? withoutControls(text) : text, encoding };
}

/** The characters at 0x80 to 0x9F in windows-1252 (WHATWG Encoding, index-windows-1252); U+FFFD marks no place of its own. */
const windows1252 =
  "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD" +
  "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

/** Some versions of Node decode windows-1252 as if it were Latin-1, which has control characters there. */
function withoutControls(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => {
    const character = windows1252.charAt(control.charCodeAt(0) - 0x80);
    return character === "\uFFFD" ? control : character;
  });
}

function utf8(bytes: Uint8Array): Decoded | undefined {
  try {
    return decodeBy(new TextDecoder("utf-8", { fatal: true }), bytes);
  } catch {
    return undefined;
  }
}

/** The WHATWG decoders know no UTF-32. */
function utf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const point = view.getUint32(at, littleEndian);
    const legal = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    pieces.push(legal ? String.fromCodePoint(point) : "\uFFFD");
  }
  return pieces.join("");
}
