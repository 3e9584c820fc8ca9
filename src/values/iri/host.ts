import { parseUrl } from "../url.ts";
import { isForbidden, isWhite } from "./characters.ts";
import type { IriFault } from "./fault.ts";
import { type AuthorityParts, type Stretch, splitAuthority } from "./parts.ts";

/** Schemes whose address is nothing without the name of a host. */
const needHost = new Set(["http", "https", "ftp", "ws", "wss", "feed"]);
/** Bytes of a name, and of one label of it: RFC 1035, section 2.3.4. */
const [longestName, longestLabel] = [253, 63];

/** The faults of what stands behind `//`. Host names are held to the rules of DNS for schemes that surely look them up. */
export function authorityFaults(value: string, authority: Stretch, scheme: string): IriFault[] {
  const parts = splitAuthority(value, authority);
  const isStrict = needHost.has(scheme.toLowerCase());
  const host = hostFault(value, parts.host, isStrict);
  return [host, portFault(value, parts), isStrict ? userFault(value, parts) : undefined].filter(
    (fault) => fault !== undefined,
  );
}

function userFault(value: string, { userInfo }: AuthorityParts): IriFault | undefined {
  if (!userInfo) return undefined;
  const detail = value.slice(userInfo.from, userInfo.to).includes(":") ? "password" : "";
  return { code: "user-info", ...userInfo, fix: undefined, detail };
}

/** RFC 3986, section 3.2.3: digits, or nothing. */
function portFault(value: string, { port }: AuthorityParts): IriFault | undefined {
  if (!port) return undefined;
  const text = value.slice(port.from, port.to);
  if (/^\d{0,9}$/.test(text) && Number(text) <= 65_535) return undefined;
  return { code: "port", ...port, fix: undefined, detail: text };
}

function hostFault(value: string, stretch: Stretch, isStrict: boolean): IriFault | undefined {
  const host = value.slice(stretch.from, stretch.to);
  if (host.startsWith("[")) return isAddress(host) ? undefined : faultOf(stretch, "address");
  if (!isStrict) return undefined;
  if (host === "") return faultOf(stretch, "empty");
  const isRooted = host.endsWith(".") && host !== ".";
  const labels = (isRooted ? host.slice(0, -1) : host).split(".");
  let from = stretch.from;
  for (const label of labels) {
    const fault = labelFault(label, from);
    if (fault) return fault;
    from += label.length + 1;
  }
  if (host.length > longestName) return faultOf(stretch, "long");
  if (/^\d+$/.test(labels.at(-1) ?? "") && !isIpv4(labels)) return faultOf(stretch, "address");
  const isForeign = /[^\x00-\x7f]|xn--/i.test(host);
  return isForeign && !isMisspelt(host) && !parseUrl(`http://${host}/`) ? faultOf(stretch, "character") : undefined;
}

/** Characters that no address may have have a fault of their own. */
function isMisspelt(host: string): boolean {
  for (const character of host) {
    const code = character.codePointAt(0) ?? 0;
    if (isWhite(code) || isForbidden(code)) return true;
  }
  return false;
}

function labelFault(label: string, from: number): IriFault | undefined {
  const whole = { from, to: from + label.length };
  if (label === "") return faultOf(whole, "empty-label");
  if (label.length > longestLabel && !label.includes("%")) return faultOf(whole, "long-label");
  const bad = /[!$&'()*+,;=:~[\]@]/.exec(label);
  if (bad) return faultOf({ from: from + bad.index, to: from + bad.index + 1 }, "character");
  if (label.startsWith("-")) return faultOf({ from, to: from + 1 }, "hyphen");
  if (label.endsWith("-")) return faultOf({ from: whole.to - 1, to: whole.to }, "hyphen");
  return undefined;
}

function isIpv4(labels: readonly string[]): boolean {
  return labels.length === 4 && labels.every((label) => /^(?:0|[1-9]\d{0,2})$/.test(label) && Number(label) <= 255);
}

/** IPv6 in brackets, also with a zone (RFC 6874), or an address of a version to come. */
function isAddress(host: string): boolean {
  if (/^\[v[0-9a-f]+\.[\w.~!$&'()*+,;=:-]+\]$/i.test(host)) return true;
  return host.length < 100 && parseUrl(`http://${host.replace(/%25[\w.~-]+\]$/, "]")}/`) !== undefined;
}

function faultOf(stretch: Stretch, detail: string): IriFault {
  return { code: "host", ...stretch, fix: undefined, detail };
}
