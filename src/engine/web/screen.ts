import { BlockList, isIP } from "node:net";
import { hostPattern } from "../../values/host-pattern.ts";
import { parseUrl } from "../../values/url.ts";
import { addSubnet, isListed, isPublicAddress } from "./public-address.ts";

/** Where a connection goes. */
export interface Endpoint {
  /** "https:" */
  readonly protocol: string;
  /** Without brackets. */
  readonly hostname: string;
  /** Empty for the protocol's own. */
  readonly port: string;
}

/** Decides which addresses may be connected to: public ones, and what the user allowed. */
export class Screen {
  readonly #subnets = new BlockList();
  readonly #hosts = new Set<string>();
  readonly #typed: ReadonlySet<string>;

  constructor(settings: { readonly allowPrivate: readonly string[]; readonly typedOrigins: readonly string[] }) {
    this.#typed = new Set(settings.typedOrigins.map(originOf));
    for (const allowed of settings.allowPrivate) {
      if (!addSubnet(this.#subnets, allowed.replace(/^\[(.*)\]$/, "$1"))) this.#hosts.add(hostOf(allowed));
    }
  }

  /** Whether this host and port may be connected to whatever their address is. */
  frees(endpoint: Endpoint): boolean {
    const { hostname, port } = endpoint;
    const host = bracketed(hostname);
    if (this.#hosts.has(hostname) || this.#hosts.has(`${host}:${port || usualPort(endpoint)}`)) return true;
    return this.isTyped(endpoint);
  }

  /** Whether the user has named this host, or the network of this IP address. */
  trusts(endpoint: Endpoint): boolean {
    const { hostname } = endpoint;
    return this.frees(endpoint) || (isIP(hostname) !== 0 && isListed(this.#subnets, hostname));
  }

  isTyped(endpoint: Endpoint): boolean {
    const { protocol, hostname, port } = endpoint;
    return this.#typed.has(originOf(`${protocol}//${bracketed(hostname)}${port && `:${port}`}`));
  }

  /** Whether this IP address may be connected to. */
  admits(address: string): boolean {
    return isPublicAddress(address) || isListed(this.#subnets, address);
  }
}

/** The endpoint of an address. */
export function endpointOf(url: URL): Endpoint {
  return { protocol: url.protocol, hostname: url.hostname.replace(/^\[|\]$/g, ""), port: url.port };
}

/** Whether it is on this machine or in its own network, by its name alone. */
export function isNearby(url: URL): boolean {
  const { hostname } = endpointOf(url);
  if (isIP(hostname) !== 0) return !isPublicAddress(hostname);
  return /(?:^|\.)localhost\.?$/.test(hostname);
}

/** As the addresses of content have it: lower case, Punycode. */
function hostOf(allowed: string): string {
  const host = hostPattern(allowed);
  if (!host) return allowed.toLowerCase();
  return host.port === undefined ? host.hostname : `${bracketed(host.hostname)}:${host.port}`;
}

function bracketed(hostname: string): string {
  return isIP(hostname) === 6 ? `[${hostname}]` : hostname;
}

function usualPort({ protocol }: Endpoint): string {
  return protocol === "https:" ? "443" : "80";
}

function originOf(url: string): string {
  return parseUrl(url)?.origin ?? url;
}
