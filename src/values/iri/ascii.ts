import { parseUrl } from "../url.ts";
import type { Spelling } from "./characters.ts";
import type { IriFault } from "./fault.ts";
import { type Stretch, splitAuthority } from "./parts.ts";

const foreign = /[^\x00-\x7f]/;

/** An IRI where a URI is wanted. The fix is its mapping by RFC 3987, section 3.1: UTF-8 as triplets, the host in Punycode. */
export function asciiFault({ value, parts }: Spelling): IriFault | undefined {
  const first = value.search(foreign);
  if (first < 0) return undefined;
  const host = parts.authority ? splitAuthority(value, parts.authority).host : { from: 0, to: 0 };
  const place = placeOf(value, first, host);
  const fix = value.isWellFormed() ? mapped(value, place, host) : undefined;
  return { code: "non-ascii", ...place, fix, detail: String.fromCodePoint(value.codePointAt(first) ?? 0) };
}

/** From the first character to the last; a host is one piece. */
function placeOf(value: string, first: number, host: Stretch): Stretch {
  let last = value.length;
  while (value.charCodeAt(last - 1) < 0x80) last--;
  const from = first >= host.from && first < host.to ? host.from : first;
  return { from, to: last > host.from && last <= host.to ? host.to : last };
}

function mapped(value: string, { from, to }: Stretch, host: Stretch): string | undefined {
  const name = value.slice(host.from, host.to);
  if (from > host.from || !foreign.test(name)) return encoded(value.slice(from, to));
  const ascii = asciiHost(name);
  if (ascii === undefined) return undefined;
  return encoded(value.slice(from, host.from)) + ascii + encoded(value.slice(host.to, to));
}

function asciiHost(name: string): string | undefined {
  return parseUrl(`http://${name}/`)?.host;
}

function encoded(text: string): string {
  return text.replace(/[^\x00-\x7f]+/g, encodeURIComponent);
}
