import { BlockList, isIP } from "node:net";
import { hostPattern } from "../../../values/host-pattern.ts";
import { addSubnet, isListed } from "../public-address.ts";

/** Whether a host, without brackets, is asked directly at a port. */
export type Bypass = (hostname: string, port: string) => boolean;

/**
 * What NO_PROXY lists, with commas or spaces between: hosts with all below them, addresses and networks, each with a
 * port where only that one is meant; `*` for everything.
 */
export function bypass(list: string): Bypass {
  const networks = new BlockList();
  const hosts: Bypass[] = [];
  for (const entry of list.split(/[\s,]+/)) {
    if (entry === "*") return () => true;
    if (addSubnet(networks, entry.replace(/^\[(.*)\]$/, "$1"))) continue;
    const host = hostBypass(entry);
    if (host) hosts.push(host);
  }
  return (hostname, port) => {
    if (isIP(hostname) !== 0 && isListed(networks, hostname)) return true;
    return hosts.some((matches) => matches(hostname, port));
  };
}

/** `example.com`, `.example.com` and `*.example.com` all mean the host and what is below it. */
function hostBypass(entry: string): Bypass | undefined {
  const pattern = hostPattern(entry.replace(/^\*?\./, "").replace(/\.(?=$|:)/, ""));
  if (!pattern) return undefined;
  return (written, port) => {
    const hostname = written.replace(/\.$/, "");
    if (pattern.port !== undefined && pattern.port !== port) return false;
    return hostname === pattern.hostname || (isIP(hostname) === 0 && hostname.endsWith(`.${pattern.hostname}`));
  };
}
