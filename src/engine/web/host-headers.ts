import { type HostPattern, hostPattern, matchesHost } from "../../values/host-pattern.ts";
import { endpointOf, type Screen } from "./screen.ts";

export type Headers = Readonly<Record<string, string>>;

interface HeadersOfHost {
  readonly pattern: HostPattern;
  readonly headers: Headers;
}

/**
 * The headers that the user gives to single hosts, secrets among them. They go there by https, and without it only to
 * what the user has named as private or typed.
 */
export class HostHeaders {
  readonly #screen: Screen;
  /** What is more particular comes later: subdomains, a host, a host and port. */
  readonly #byHost: readonly HeadersOfHost[];

  /** Names of headers in lower case. */
  constructor(byHost: Readonly<Record<string, Headers>>, screen: Screen) {
    this.#screen = screen;
    const known = Object.entries(byHost).flatMap(([host, headers]) => {
      const pattern = hostPattern(host);
      return pattern ? [{ pattern, headers }] : [];
    });
    this.#byHost = known.sort((one, other) => particularity(one.pattern) - particularity(other.pattern));
  }

  /** The headers that an address is asked with; undefined when there are none for it. */
  of(url: URL): Headers | undefined {
    const endpoint = endpointOf(url);
    const isSecure = url.protocol === "https:";
    const port = url.port || (isSecure ? "443" : "80");
    const matching = this.#byHost.filter(({ pattern }) => matchesHost(pattern, endpoint.hostname, port));
    if (matching.length === 0 || !(isSecure || this.#screen.trusts(endpoint))) return undefined;
    return Object.assign({}, ...matching.map(({ headers }) => headers));
  }
}

function particularity({ subdomains, hostname, port }: HostPattern): number {
  return hostname.length + (subdomains ? 0 : 1_000) + (port === undefined ? 0 : 10_000);
}
