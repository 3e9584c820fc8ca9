import { Agent } from "undici";
import type { RequestOptions, Response } from "../client.ts";
import { connectSettings } from "../connector.ts";
import { ProxyLost, ProxyRefusal, ProxyUnreachable } from "../errors.ts";
import type { HostLookup } from "../host-lookup.ts";
import { connectionLimits } from "../limits.ts";
import type { ProxyAddress } from "./choice.ts";
import { proxyConnector, sameServer, Tunnel } from "./tunnel.ts";

/** So many failures to reach a proxy, with no answer between, and it is not tried again. */
const mostFailures = 3;

/** Proxy Authentication Required. */
const wantsCredentials = 407;

/** One proxy: what it is asked by http whole, what is behind TLS through a tunnel. */
export class Proxy {
  readonly #address: ProxyAddress & { readonly origin: string };
  readonly #plain: Agent;
  readonly #tunnelled: Agent;
  readonly #tunnel: Tunnel;
  #failures = 0;
  #trouble: string | undefined;

  /** `timeout` is milliseconds. */
  constructor(address: ProxyAddress & { readonly origin: string }, hosts: HostLookup, timeout: number) {
    this.#address = address;
    const { origin, authorization } = address;
    const connect = proxyConnector({ ...connectSettings(timeout), lookup: hosts.lookup(() => true) });
    this.#plain = new Agent({ ...connectionLimits, connect });
    this.#tunnel = new Tunnel({ origin, authorization, connect, timeout });
    this.#tunnelled = new Agent({ ...connectionLimits, connect: this.#tunnel.connect });
  }

  /** What is wrong with it, in a sentence. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  /** Rejects with ProxyLost when the proxy itself is to blame for there being no answer. */
  async request(options: RequestOptions): Promise<Response> {
    if (this.#failures >= mostFailures) throw new ProxyLost();
    try {
      const response = await this.#send(options);
      this.#failures = 0;
      return response;
    } catch (error) {
      throw this.#judged(error);
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#plain.destroy(), this.#tunnelled.destroy(), this.#tunnel.close()]);
  }

  async #send(options: RequestOptions): Promise<Response> {
    if (options.origin.startsWith("https:")) return this.#tunnelled.request(options);
    const { origin, authorization } = this.#address;
    const response = await this.#plain.request({
      ...options,
      origin,
      ...sameServer(origin),
      path: options.origin + options.path,
      headers: {
        ...options.headers,
        host: options.origin.slice("http://".length),
        ...(authorization !== undefined && { "proxy-authorization": authorization }),
      },
    });
    if (response.statusCode !== wantsCredentials) return response;
    response.body.on("error", () => {}).destroy();
    throw new ProxyRefusal(wantsCredentials);
  }

  #judged(error: unknown): unknown {
    const name = `The proxy “${this.#address.name}”`;
    if (error instanceof ProxyUnreachable) {
      this.#failures++;
      this.#trouble = `${name} cannot be reached`;
      return new ProxyLost();
    }
    if (error instanceof ProxyRefusal && error.status === wantsCredentials) {
      this.#failures = mostFailures;
      const { authorization } = this.#address;
      this.#trouble = `${name} ${authorization === undefined ? "wants credentials" : "does not take our credentials"}`;
      return new ProxyLost();
    }
    return error;
  }
}
