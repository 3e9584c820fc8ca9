import type { LookupFunction } from "node:net";
import { RefusedTarget, SilentDns } from "./errors.ts";
import type { Address, Network } from "./network.ts";

/** Finds each host once a run; what was not found may be asked again. */
export class HostLookup {
  readonly #network: Network;
  readonly #timeout: number;
  readonly #found = new Map<string, Promise<readonly Address[]>>();

  /** `timeout` is milliseconds. */
  constructor(network: Network, timeout: number) {
    this.#network = network;
    this.#timeout = timeout;
  }

  /** All addresses of a host; rejects with the system's error, or with SilentDns when none comes in time. */
  addresses(hostname: string): Promise<readonly Address[]> {
    return this.#inTime(this.#addresses(hostname));
  }

  /** The same as a socket asks for it, with only those addresses that are admitted. */
  lookup(admits: (address: string) => boolean): LookupFunction {
    return (hostname, options, callback) => {
      this.addresses(hostname).then(
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
