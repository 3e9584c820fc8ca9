import { DecodingMode, HtmlEntityDecoder } from "entities/decode";
import type { Escape, TextBuilder } from "../../model/text.ts";

/** Text and attribute values read references by slightly different rules: `?a=1&copy=2` is no copyright sign. */
type Place = "text" | "attribute";

/** A character reference: what it stands for and the offset behind it. */
interface Reference {
  readonly value: string;
  readonly end: number;
}

class ReferenceReader {
  #value = "";
  readonly #decoder = new HtmlEntityDecoder((codePoint) => {
    this.#value += String.fromCodePoint(codePoint);
  });

  read(source: string, at: number, place: Place): Reference | undefined {
    this.#value = "";
    this.#decoder.startEntity(place === "text" ? DecodingMode.Legacy : DecodingMode.Attribute);
    const read = this.#decoder.write(source, at + 1);
    const length = read < 0 ? this.#decoder.end() : read;
    return length > 0 ? { value: this.#value, end: at + length } : undefined;
  }
}

const reader = new ReferenceReader();

/** The character reference that begins with the `&` at `at`, where one does (HTML Standard, 13.2.5.72 to 80). */
export function readReference(source: string, at: number, place: Place): Reference | undefined {
  return reader.read(source, at, place);
}

/** Adds a stretch of the source, its references decoded. */
export function appendDecoded(
  builder: TextBuilder,
  source: string,
  { start, end, place }: { readonly start: number; readonly end: number; readonly place: Place },
): void {
  // The slice bounds the search: each run of text looks at its own characters only.
  const raw = source.slice(start, end);
  let from = 0;
  for (let at = raw.indexOf("&"); at >= 0; ) {
    const reference = readReference(raw, at, place);
    if (reference) {
      builder.copy(raw.slice(from, at), start + from);
      builder.stand(reference.value, start + at, start + reference.end);
      from = reference.end;
    }
    at = raw.indexOf("&", reference?.end ?? at + 1);
  }
  builder.copy(raw.slice(from), start + from);
}

/** Writes a value the way it must stand in the text of an element. */
export const escapeText: Escape = (value) => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
