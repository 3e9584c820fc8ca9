import type { Fault } from "./fault.ts";

/** The algorithms of media:hash (md5, sha-1) and podcast files, and how many hexadecimal digits their hashes have. */
const lengths = { md5: 32, "sha-1": 40, "sha-256": 64, "sha-512": 128 } as const;

export type HashAlgorithm = keyof typeof lengths;

export type HashCode =
  | "empty"
  | "space" // white space around or within it
  | "prefix" // “md5:…”, “0x…”
  | "character" // not hexadecimal; detail is the character
  | "length"; // detail is the number of digits; where it is that of another algorithm, see `algorithmOf`

export function isHashAlgorithm(name: string): name is HashAlgorithm {
  return Object.hasOwn(lengths, name);
}

/** How many hexadecimal digits a hash has. */
export function hashLength(algorithm: HashAlgorithm): number {
  return lengths[algorithm];
}

/** The algorithm whose hashes have so many hexadecimal digits. */
export function algorithmOf(digits: number): HashAlgorithm | undefined {
  return Object.keys(lengths)
    .filter(isHashAlgorithm)
    .find((name) => lengths[name] === digits);
}

/** A hash in hexadecimal digits of either case: RFC 1321 (MD5), RFC 3174 (SHA-1), RFC 6234 (SHA-2). */
export function checkHash(algorithm: HashAlgorithm, value: string): Fault<HashCode> | undefined {
  const whole = { from: 0, to: value.length };
  const digits = value.replace(/\s+/g, "");
  if (digits === "") return { code: "empty", ...whole, fix: undefined, detail: "" };
  if (digits !== value) return { code: "space", ...whole, fix: digits, detail: "" };
  const [prefix] = /^(?:0x|(?:md5|sha-?(?:1|256|512))[:=-])(?=[0-9a-f]+$)/i.exec(value) ?? [];
  if (prefix) return { code: "prefix", from: 0, to: prefix.length, fix: "", detail: prefix };
  const bad = value.search(/[^0-9a-f]/i);
  if (bad >= 0) {
    const detail = String.fromCodePoint(value.codePointAt(bad) ?? 0);
    return { code: "character", from: bad, to: bad + detail.length, fix: undefined, detail };
  }
  if (value.length === lengths[algorithm]) return undefined;
  return { code: "length", ...whole, fix: undefined, detail: String(value.length) };
}
