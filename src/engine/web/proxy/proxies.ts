import type { RequestOptions, Response } from "../client.ts";
import { ProxyLost } from "../errors.ts";
import type { HostLookup } from "../host-lookup.ts";
import { type Environment, type ProxyAddress, proxyChoice } from "./choice.ts";
import { Proxy } from "./proxy.ts";
import type { ProxiedTargets } from "./targets.ts";

interface ProxySettings {
  readonly environment: Environment;
  readonly targets: ProxiedTargets;
  readonly hosts: HostLookup;
  /** Milliseconds. */
  readonly timeout: number;
}

/** The proxies that the environment names, each opened on first use. */
export class Proxies {
  readonly #choose: (url: URL) => ProxyAddress | undefined;
  readonly #settings: ProxySettings;
  /** By address and credentials. */
  readonly #open = new Map<string, Proxy>();
  #unusable: string | undefined;

  constructor(settings: ProxySettings) {
    this.#choose = proxyChoice(settings.environment);
    this.#settings = settings;
  }

  /** Whether an address is asked through a proxy. */
  has(url: URL): boolean {
    return this.#choose(url) !== undefined;
  }

  /** What kept addresses from being asked, as the beginning of a sentence; undefined when nothing did. */
  get trouble(): string | undefined {
    return this.#unusable ?? [...this.#open.values()].find(({ trouble }) => trouble !== undefined)?.trouble;
  }

  /** Sends a request through its proxy. */
  async request(url: URL, options: RequestOptions): Promise<Response> {
    const address = this.#choose(url);
    const { name, origin } = address ?? { name: "", origin: undefined };
    if (!address || origin === undefined) {
      this.#unusable = name === "" ? "The proxy has no valid address" : `The proxy “${name}” does not speak HTTP`;
      throw new ProxyLost();
    }
    await this.#settings.targets.check(url);
    return this.#proxy({ ...address, origin }).request(options);
  }

  #proxy(address: ProxyAddress & { readonly origin: string }): Proxy {
    const key = `${address.origin} ${address.authorization ?? ""}`;
    const known = this.#open.get(key);
    if (known) return known;
    const { hosts, timeout } = this.#settings;
    const proxy = new Proxy(address, hosts, timeout);
    this.#open.set(key, proxy);
    return proxy;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map((proxy) => proxy.close()));
  }
}
