import type { Fact } from "./post.ts";
import type { Span } from "./source.ts";
import type { Edit } from "./text.ts";

/** How the bytes of a feed became text, and what is wrong with that. */
export interface FeedEncoding {
  /**
   * The encoding it was read in, by its WHATWG name ("utf-8", "utf-16le", "windows-1252"), or "utf-32le", "utf-32be".
   * A mended feed has to be written in this one.
   */
  readonly used: string;
  /** The name in the XML declaration. */
  readonly declared: Fact | undefined;
  /** Whether the file begins with a byte order mark. */
  readonly mark: boolean;
  /** At most one of the declaration, and one of each other kind. */
  readonly faults: readonly EncodingFault[];
}

export type EncodingFaultCode =
  // what is declared
  | "unknown" // a name that nobody knows
  | "spelling" // a name that is not registered, though it is plain what it means: "utf8"
  | "mark" // another encoding than that of the byte order mark
  | "bytes" // another encoding than that of the bytes
  | "multibyte" // one byte a character, but the bytes are UTF-8
  | "windows" // ISO-8859-1, but there are bytes that only windows-1252 has
  | "missing" // nothing, and it is not UTF-8
  | "unmarked" // UTF-16 without a byte order mark
  | "uncommon" // one that XML parsers need not know
  | "obscure" // one that most readers do not know
  | "transport" // another encoding than that of the Content-Type
  // JSON
  | "json" // a JSON Feed that is not in UTF-8
  | "jsonMark" // a JSON Feed with a byte order mark
  // characters
  | "wide" // UTF-32
  | "undecodable" // bytes that mean nothing in this encoding
  | "lost" // U+FFFD that stands in the file itself
  | "control" // U+0080 to U+009F
  | "reference" // the same as a reference: &#146;
  | "doubled"; // UTF-8 that was taken for windows-1252 and encoded once more

/** One kind of fault, at its first place. */
export interface EncodingFault extends Span {
  readonly code: EncodingFaultCode;
  /** What stands there, ready for a sentence. */
  readonly found: string;
  /** What should stand there, ready for a sentence. */
  readonly expected: string;
  /** Places in all; from 10,000 on there may be more. */
  readonly count: number;
  /** The other places, at most 20. */
  readonly related: readonly Span[];
  readonly fix: { readonly edits: readonly Edit[]; readonly safe: boolean } | undefined;
}
