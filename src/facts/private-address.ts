import { hostOf, isPrivateHost, isSameSite } from "../values/host.ts";

/** Where an address leads that readers cannot follow: a machine, a file of one, or a place to try the site out. */
export interface PrivateAddress {
  readonly kind: "host" | "file" | "staging";
  /** The host in lower case; empty for a file. */
  readonly host: string;
}

/** An address that only its author can follow, as it is written; `site` is the host of the site, empty where unknown. */
export function privateAddress(value: string, site: string): PrivateAddress | undefined {
  const address = value.trim();
  if (/^(?:file:|[a-z]:[\\/]|\\\\[^\\])/i.test(address)) return { kind: "file", host: "" };
  const host = /^localhost(?=:\d)/i.test(address) ? "localhost" : hostOf(address.replace(/^\/\//, "http://"));
  if (host === "") return undefined;
  // Nobody has a host in .invalid (RFC 6761): such a link is broken, and told as that.
  if (isPrivateHost(host) && !host.endsWith(".invalid")) return { kind: "host", host };
  return isStaging(host, site) ? { kind: "staging", host } : undefined;
}

/** The site's own name with a word for trying out: as its own address only where the word means nothing else. */
function isStaging(host: string, site: string): boolean {
  if (site === "" || !isSameSite(host, site)) return false;
  const never = /(?:^|[.-])(?:staging|stg|uat|preprod)[.-]|^preview\.|^deploy-preview-\d+--/;
  return never.test(host) || (host !== site && /^(?:dev|test|stage|qa|beta)\./.test(host));
}
