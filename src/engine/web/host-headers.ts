import { type HostPattern, hostPattern, matchesHost } from "../../values/host-pattern.ts";
import { endpointOf, type Screen } from "./screen.ts";

type Headers = Readonly<Record<string, string>>;

/** A value that is made of variables. */
interface Secret {
  readonly value: string;
  /** Those of the variables that are not set. */
  readonly unset: readonly string[];
}

/** Headers by patterns of hosts like "api.example.com" and names in lower case. What is no plain text is a secret. */
export type HeadersByHost = Readonly<Record<string, HeaderValues>>;
type HeaderValues = Readonly<Record<string, string | Secret>>;

/** What the user's headers come to for one request. */
export interface OwnHeaders {
  /** What it is asked with; undefined where that is nothing. */
  readonly sent: Headers | undefined;
  /** True when secrets of the host are kept back from this request: what it would open may then seem not to be there. */
  readonly withheld: boolean;
  /** Variables that are not set, without which the host is not to be asked. */
  readonly unset: readonly string[];
}

/** What was not asked because its headers need variables that are not set; both in their order. */
export interface Unasked {
  /** With their ports. */
  readonly hosts: readonly string[];
  readonly variables: readonly string[];
}

interface HeadersOfHost {
  readonly pattern: HostPattern;
  readonly headers: HeaderValues;
}

const none: OwnHeaders = { sent: undefined, withheld: false, unset: [] };

/**
 * The headers that the user gives to single hosts, secrets among them. They go there by https, and without it only to
 * what the user has named as private or typed.
 */
export class HostHeaders {
  readonly #screen: Screen;
  /** What is more particular comes later: subdomains, a host, a host and port. */
  readonly #byHost: readonly HeadersOfHost[];
  /** Variables that are not set, by the hosts that were wanted and need them. */
  readonly #unasked = new Map<string, readonly string[]>();

  constructor(byHost: HeadersByHost, screen: Screen) {
    this.#screen = screen;
    const known = Object.entries(byHost).flatMap(([host, headers]) => {
      const pattern = hostPattern(host);
      return pattern ? [{ pattern, headers }] : [];
    });
    this.#byHost = known.sort((one, other) => particularity(one.pattern) - particularity(other.pattern));
  }

  get unasked(): Unasked {
    const variables = new Set([...this.#unasked.values()].flat());
    return { hosts: [...this.#unasked.keys()].sort(), variables: [...variables].sort() };
  }

  /** The headers for an address that is wanted; `home`: no other origin has sent us there. */
  of(url: URL, home: boolean): OwnHeaders {
    const endpoint = endpointOf(url);
    const isSecure = url.protocol === "https:";
    const port = url.port || (isSecure ? "443" : "80");
    const hostname = endpoint.hostname.replace(/\.$/, "");
    const matching = this.#byHost.filter(({ pattern }) => matchesHost(pattern, hostname, port));
    if (matching.length === 0) return none;
    const headers: HeaderValues = Object.assign({}, ...matching.map(({ headers }) => headers));
    const secrets = Object.values(headers).filter((value) => typeof value !== "string");
    const unset = [...new Set(secrets.flatMap(({ unset }) => unset))];
    if (unset.length > 0) {
      this.#unasked.set(url.host, unset);
      return { ...none, unset };
    }
    if (home && (isSecure || this.#screen.trusts(endpoint))) return { ...none, sent: textsOf(headers) };
    return { ...none, withheld: secrets.length > 0 };
  }
}

function textsOf(headers: HeaderValues): Headers {
  const texts = Object.entries(headers).map(([name, value]) => [name, typeof value === "string" ? value : value.value]);
  return Object.fromEntries(texts);
}

function particularity({ subdomains, hostname, port }: HostPattern): number {
  return hostname.length + (subdomains ? 0 : 1_000) + (port === undefined ? 0 : 10_000);
}
