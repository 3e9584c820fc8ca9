import { parseUrl } from "./url.ts";

/** Which hosts are meant: "api.example.com", "[::1]:4000", "*.example.com". */
export interface HostPattern {
  /** Whether all below the host are meant, and not itself. */
  readonly subdomains: boolean;
  /** As the URL standard writes it: lower case, Punycode, without brackets. */
  readonly hostname: string;
  /** Undefined where every port is meant. */
  readonly port: string | undefined;
}

/** Reads a host with an optional port; undefined when it is none, as an address with a scheme or a path is. */
export function hostPattern(text: string): HostPattern | undefined {
  const subdomains = text.startsWith("*.");
  const [, host, port] =
    /^(\[[\da-f:.]+\]|[^\s/?#@\\[\]*%:]+)(?::(\d{1,5}))?$/i.exec(text.slice(subdomains ? 2 : 0)) ?? [];
  const url = host === undefined ? undefined : parseUrl(`http://${host}/`);
  if (!url || Number(port) > 65_535) return undefined;
  // Whoever means all of a top-level domain means too much.
  if (subdomains && !url.hostname.includes(".")) return undefined;
  const hostname = url.hostname.replace(/^\[|\]$/g, "");
  return { subdomains, hostname, port: port === undefined ? undefined : String(Number(port)) };
}

/** Whether a host, without brackets, and the port that is used are meant. */
export function matchesHost(pattern: HostPattern, hostname: string, port: string): boolean {
  if (pattern.port !== undefined && pattern.port !== port) return false;
  return pattern.subdomains ? hostname.endsWith(`.${pattern.hostname}`) : hostname === pattern.hostname;
}
