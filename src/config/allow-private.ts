import { hostPattern } from "../values/host-pattern.ts";
import { parseUrl } from "../values/url.ts";
import type { Misfit } from "./check.ts";
import { pathText } from "./key-path.ts";
import { shownValue } from "./words.ts";

/** What is wrong with the addresses that may be asked although they are not public. */
export function checkAllowPrivate(allowed: unknown): Misfit[] {
  if (!Array.isArray(allowed)) return [];
  return allowed.flatMap((text: unknown, index): Misfit[] => {
    if (typeof text !== "string" || text === "" || isSubnet(text) || isHost(text)) return [];
    const path = ["links", "allowPrivate", index];
    const forms = "10.0.0.0/8, fd00::/8, 192.168.0.7, localhost or localhost:4000";
    const message = `“${pathText(path)}” must be a network or a host like ${forms}, not ${shownValue(text)}.${hint(text)}`;
    return [{ path, at: "value", message }];
  });
}

/** An address, or a network by the length of its prefix (RFC 4632, section 3.1; RFC 4291, section 2.3). */
function isSubnet(text: string): boolean {
  const [, address = "", prefix = "0"] = /^([^/%]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  return isIP(address) !== 0 && Number(prefix) <= bitsOf(address);
}

/** 4 or 6, or 0 when it is no IP address. (node:net would tell, and is slow to load.) */
function isIP(address: string): 0 | 4 | 6 {
  if (address.includes(":")) return parseUrl(`http://[${address}]/`) ? 6 : 0;
  return /^[\d.]+$/.test(address) && parseUrl(`http://${address}/`)?.hostname === address ? 4 : 0;
}

function bitsOf(address: string): number {
  return isIP(address) === 4 ? 32 : 128;
}

/** Numbers that are no whole IPv4 address ("10.0") are meant as a network, so they are no host. */
function isHost(text: string): boolean {
  const host = hostPattern(text);
  if (!host || host.subdomains) return false;
  return isIP(host.hostname) !== 4 || host.hostname === text.replace(/:\d+$/, "");
}

function hint(text: string): string {
  const [address = "", prefix] = text.split("/");
  if (prefix !== undefined && isIP(address) !== 0) return ` The prefix of ${address} is at most ${bitsOf(address)}.`;
  const [, bare] = /^[a-z]+:\/\/([^/?#@\s]+)(?:[/?#]|$)/i.exec(text) ?? [];
  return bare !== undefined && isHost(bare) ? ` Write “${bare}”.` : "";
}
