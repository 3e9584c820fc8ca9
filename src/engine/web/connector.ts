import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { isBlockedPort } from "./blocked-ports.ts";
import { RefusedPort, RefusedTarget, SilentDns } from "./errors.ts";
import type { Address, Network } from "./network.ts";
import type { Endpoint, Screen } from "./screen.ts";

/** Shares of the time-out that finding a host, and finding and connecting to it, may take. */
const lookupShare = 0.5;
const connectShare = 0.8;

/** Milliseconds for one of several addresses of a host before the next is tried. Node's 250 drop slow networks. */
const attemptTimeout = 2_000;

/**
 * Connects to what the screen admits. Addresses are judged as they are connected to, so that a name that leads to
 * one address when asked and to another when used gains nothing.
 */
export function screenedConnector(screen: Screen, network: Network, timeout: number): buildConnector.connector {
  const hosts = new HostLookup(network, timeout * lookupShare);
  const settings = { timeout: timeout * connectShare, autoSelectFamilyAttemptTimeout: attemptTimeout };
  const free = buildConnector({ ...settings, lookup: hosts.lookup(() => true) });
  const screened = buildConnector({ ...settings, lookup: hosts.lookup((address) => screen.admits(address)) });
  return (options, callback) => {
    const endpoint: Endpoint = options;
    if (screen.frees(endpoint)) return free(options, callback);
    const refuse = (error: Error) => queueMicrotask(() => callback(error, null));
    if (isBlockedPort(endpoint.port)) return refuse(new RefusedPort(endpoint.port));
    if (isIP(endpoint.hostname) === 0 || screen.admits(endpoint.hostname)) return screened(options, callback);
    return refuse(new RefusedTarget(endpoint.hostname));
  };
}

/** Finds each host once a run; what was not found may be asked again. */
class HostLookup {
  readonly #network: Network;
  readonly #timeout: number;
  readonly #found = new Map<string, Promise<readonly Address[]>>();

  constructor(network: Network, timeout: number) {
    this.#network = network;
    this.#timeout = timeout;
  }

  lookup(admits: (address: string) => boolean): LookupFunction {
    return (hostname, options, callback) => {
      this.#inTime(this.#addresses(hostname)).then(
        (addresses) => {
          const admitted = addresses.filter(({ address }) => admits(address));
          const [first] = admitted;
          if (!first) callback(new RefusedTarget(hostname), "");
          else if (options.all) callback(null, [...admitted]);
          else callback(null, first.address, first.family);
        },
        (error) => callback(error, ""),
      );
    };
  }

  #addresses(hostname: string): Promise<readonly Address[]> {
    const known = this.#found.get(hostname);
    if (known) return known;
    const addresses = this.#network.addresses(hostname);
    this.#found.set(hostname, addresses);
    addresses.catch(() => this.#found.delete(hostname));
    return addresses;
  }

  #inTime<T>(found: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new SilentDns()), this.#timeout);
      found.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }
}
