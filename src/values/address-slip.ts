import { caughtUpEnd } from "./address-end.ts";
import type { Fault } from "./fault.ts";
import { mended } from "./fault.ts";
import { type IriCode, iriFaults } from "./iri.ts";
import { parseUrl } from "./url.ts";

export type SlipCode =
  | "wrapped" // the brackets or quotes it was written in, before it and perhaps behind it
  | "markup" // a Markdown link: [a](https://a.example/)
  | "several" // two addresses
  | "template" // a variable that nothing was put in place of
  | "double-scheme" // https://https://a.example/
  | "slashes" // https:/a.example, https//a.example
  | "scheme" // htp://a.example/, maito:ann@a.example
  | "no-scheme" // www.a.example/x, which a browser takes for a path
  | "host" // none that can exist
  | "port" // none that can exist
  | "end" // brackets, quotes or commas of the text around it; detail is what they are
  | "backslash"; // which browsers take for a slash, and other programs do not

export type AddressSlip = Fault<SlipCode>;

/** Most addresses: of the web, a path or a fragment, in which nothing asks for a second look. */
const plain =
  /^(?:https?:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,9}[a-z]{2,24}(?:[/?#][\w\-./~+=&?#:@!$]*)?|[#/.][\w\-./~+=&?#:@!$]*)$/i;
const template = /\{\{[^}]{0,200}\}\}|\$\{[^}]{0,200}\}|\{%[^}]{0,200}%\}|<%[^>]{0,200}%>/;
const wrapping = /^(?:[<"'“”‘’«»„(*`[{]|%22|&(?:quot|lt);)+\s{0,3}(?=(?:https?:\/\/|mailto:|www\.)[^\s])/i;

/**
 * What surely went wrong with an address as it was written, whatever browsers make of it: it cannot be parsed, or leads
 * elsewhere than was meant. What browsers and servers live with is none (brackets, spaces in a path, IRIs). Where the
 * code is “no-scheme” or “end”, the address is right all the same when something is there.
 */
export function addressSlip(value: string): AddressSlip | undefined {
  const address = value.trim();
  if (address === "" || plain.test(address)) return undefined;
  const slip = slipOf(address);
  const before = value.indexOf(address);
  return slip && { ...slip, from: slip.from + before, to: slip.to + before };
}

function slipOf(address: string): AddressSlip | undefined {
  const whole = { from: 0, to: address.length, fix: undefined, detail: "" };
  const variable = template.exec(address);
  if (variable) {
    const isAbsolute = /^https?:\/\//i.test(address);
    return isAbsolute ? { ...whole, code: "template", detail: variable[0] } : undefined;
  }
  const inner = /\]\(\s{0,9}<?((?:https?:\/\/|mailto:|\.{0,2}\/)[^\s()<>]{1,2000})/i.exec(address)?.[1];
  if (inner) return { ...whole, code: "markup", fix: inner };
  const [around] = wrapping.exec(address) ?? [];
  if (around) return { ...whole, code: "wrapped", fix: unwrapped(address.slice(around.length)), detail: around.trim() };
  if (/^https?:\/\/\S{1,2000}\s+https?:\/\//i.test(address)) return { ...whole, code: "several" };
  return startSlip(address) ?? caughtUp(address) ?? backslash(address);
}

function unwrapped(rest: string): string {
  const bare = rest.trimEnd().replace(/(?:[>"'“”‘’«»*`\]}]|%22|&(?:quot|gt);)+$/i, "");
  return bare.slice(0, caughtUpEnd(bare));
}

/** What `iriFaults` calls those that matter here. */
const codes: ReadonlyMap<IriCode, SlipCode> = new Map([
  ["double-scheme", "double-scheme"],
  ["slashes", "slashes"],
  ["no-scheme", "no-scheme"],
  ["scheme", "scheme"],
  ["unknown-scheme", "scheme"],
  ["host", "host"],
  ["port", "port"],
]);
/** No name server knows such a name, though `URL` takes it. */
const impossible: ReadonlySet<string> = new Set(["empty", "empty-label", "long-label"]);

function startSlip(address: string): AddressSlip | undefined {
  const isWeb = /^(?:https?:)?\/\//i.test(address);
  const isParsed = parseUrl(address, "https://a.example/") !== undefined;
  for (const fault of iriFaults(address, { absolute: false })) {
    const code = codes.get(fault.code);
    if (code === undefined) continue;
    if (fault.detail === "localhost" || fault.detail === "drive") return undefined;
    // `1:2` is a path, and “https:” what remains of an address.
    if (fault.code === "scheme" && fault.fix === undefined) continue;
    if (code === "host" && isParsed && !impossible.has(fault.detail)) continue;
    return {
      ...fault,
      code,
      fix: fault.fix === undefined ? undefined : mended(address, fault),
      from: 0,
      to: address.length,
    };
  }
  if (!isWeb || isParsed) return undefined;
  return { code: "host", from: 0, to: address.length, fix: undefined, detail: "" };
}

function caughtUp(address: string): AddressSlip | undefined {
  if (!/^(?:https?:\/\/|\/)/i.test(address)) return undefined;
  const end = caughtUpEnd(address);
  if (end === address.length) return undefined;
  return { code: "end", from: 0, to: address.length, fix: address.slice(0, end), detail: address.slice(end) };
}

/** Behind a `?` or `#` browsers leave it as it is. */
function backslash(address: string): AddressSlip | undefined {
  const [path = ""] = address.split(/[?#]/, 1);
  if (!path.includes("\\") || /^[a-z]:|^\\\\/i.test(address) || !/^(?:https?:\/\/|[^:]*$)/i.test(path))
    return undefined;
  const fix = path.replace(/\\([_*~[\]()])/g, "$1").replaceAll("\\", "/") + address.slice(path.length);
  return { code: "backslash", from: 0, to: address.length, fix, detail: "" };
}
