/** Stretches of a text: how many characters they hold, and where the first ones are. */
interface Stretches {
  /** Characters. */
  readonly count: number;
  /** The first of them, in the order of the text; neighbours are one. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** Where U+FFFD stands in a decoded text. */
export interface Replacements {
  /** Put in for bytes that could not be decoded. */
  readonly inserted: Stretches;
  /** In the file itself. */
  readonly standing: Stretches;
  /** The bytes of the first place that could not be decoded, where that is known. */
  readonly bytes: readonly number[];
}

const nowhere: Stretches = { count: 0, places: [] };
const none: Replacements = { inserted: nowhere, standing: nowhere, bytes: [] };

/** Characters that are looked at for their places; a file with more is in another encoding altogether. */
const mostLookedAt = 10_000;
/** Places that are kept. */
const mostPlaces = 21;

/** Tells characters that were lost in decoding from those that had been lost before. `bytes` are without the BOM. */
export function replacementsIn(text: string, encoding: string, bytes: Uint8Array): Replacements {
  if (!text.includes("\uFFFD")) return none;
  const total = countIn(text);
  if (encoding === "utf-8") return new Utf8Walk(text, bytes).look(total);
  const wide = encoding === "utf-16le" ? [0xfd, 0xff] : [0xff, 0xfd];
  const isStanding = (at: number): boolean =>
    encoding.startsWith("utf-16") && bytes[2 * at] === wide[0] && bytes[2 * at + 1] === wide[1];
  const places = new Places();
  let looked = 0;
  let standing = 0;
  for (let at = text.indexOf("\uFFFD"); at >= 0 && looked < mostLookedAt; at = text.indexOf("\uFFFD", at + 1)) {
    looked++;
    if (isStanding(at)) standing++;
    places.add(at, isStanding(at));
  }
  return places.build({ total, standing });
}

class Places {
  readonly #inserted: { start: number; end: number }[] = [];
  readonly #standing: { start: number; end: number }[] = [];

  add(at: number, standing: boolean): void {
    const places = standing ? this.#standing : this.#inserted;
    const last = places.at(-1);
    if (last?.end === at) last.end = at + 1;
    else if (places.length < mostPlaces) places.push({ start: at, end: at + 1 });
  }

  build(
    { total, standing }: { readonly total: number; readonly standing: number },
    bytes: readonly number[] = [],
  ): Replacements {
    return {
      inserted: { count: total - standing, places: this.#inserted },
      standing: { count: standing, places: this.#standing },
      bytes,
    };
  }
}

/** Goes through text and bytes side by side, from one U+FFFD to the next. */
class Utf8Walk {
  readonly #text: string;
  readonly #bytes: Uint8Array;
  readonly #places = new Places();
  #first: readonly number[] = [];

  constructor(text: string, bytes: Uint8Array) {
    this.#text = text;
    this.#bytes = bytes;
  }

  look(total: number): Replacements {
    const text = this.#text;
    let byte = 0;
    let from = 0;
    for (let looked = 0; looked < mostLookedAt; looked++) {
      const at = text.indexOf("\uFFFD", from);
      if (at < 0) break;
      byte += Buffer.byteLength(text.slice(from, at));
      byte += this.#replacement(at, byte);
      from = at + 1;
    }
    const standing = countInUtf8(this.#bytes);
    return this.#places.build({ total, standing }, this.#first);
  }

  /** Takes note of the U+FFFD at `at`; gives how many bytes it stands for. */
  #replacement(at: number, byte: number): number {
    const bytes = this.#bytes;
    const standing = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
    this.#places.add(at, standing);
    if (standing) return 3;
    const length = brokenLength(bytes, byte);
    if (this.#first.length === 0) this.#first = [...bytes.subarray(byte, byte + length)];
    return length;
  }
}

/** Bytes of a broken sequence that become one U+FFFD: as many as could begin a character (WHATWG Encoding, UTF-8 decoder). */
function brokenLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0xc2 || lead > 0xf4) return 1;
  let needed = 1;
  if (lead >= 0xf0) needed = 3;
  else if (lead >= 0xe0) needed = 2;
  for (let seen = 0; seen < needed; seen++) {
    const [low, high] = seen === 0 ? secondByte(lead) : [0x80, 0xbf];
    const next = bytes[at + 1 + seen] ?? 0;
    if (next < low || next > high) return 1 + seen;
  }
  return 1 + needed;
}

/** Overlong forms, surrogates and what is beyond U+10FFFF show at the second byte. */
function secondByte(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
}

function countIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 0xfffd) count++;
  return count;
}

/** U+FFFD in UTF-8. Its first byte continues no character, so it is always read as what it is. */
function countInUtf8(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 2; at < bytes.length; at++) {
    if (bytes[at] === 0xbd && bytes[at - 1] === 0xbf && bytes[at - 2] === 0xef) count++;
  }
  return count;
}
