import { isIP } from "node:net";
import { isBlockedPort } from "../blocked-ports.ts";
import { RefusedPort, RefusedTarget, SilentDns } from "../errors.ts";
import type { HostLookup } from "../host-lookup.ts";
import type { Address, Network } from "../network.ts";
import { endpointOf, type Screen } from "../screen.ts";

interface Parts {
  readonly screen: Screen;
  readonly hosts: HostLookup;
  readonly network: Network;
}

/**
 * Names that no public DNS holds (RFC 6762 with its appendix G, RFC 8375, ICANN's .internal), those without a dot, and
 * those with a part that is empty, which is no name.
 */
const localName =
  /^[^.]*\.?$|\.\.|^\.|\.(?:corp|home|home\.arpa|internal|intranet|lan|local|localdomain|localhost|private)\.?$/;

/**
 * Keeps proxies from being sent where we would not go ourselves. They look hosts up on their own, so that only what our
 * DNS says can be judged; what it does not know is left to them.
 */
export class ProxiedTargets {
  readonly #parts: Parts;
  readonly #known = new Map<string, Promise<readonly Address[]>>();
  #reach: Promise<void> | undefined;
  /** Behind some proxies there is no DNS at all; then nobody waits for it. */
  #blind = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Rejects with RefusedTarget when content may not lead us there. */
  async check(url: URL): Promise<void> {
    const { screen } = this.#parts;
    const endpoint = endpointOf(url);
    if (screen.frees(endpoint)) return;
    if (isBlockedPort(endpoint.port)) throw new RefusedPort(endpoint.port);
    const { hostname } = endpoint;
    if (isIP(hostname) !== 0) {
      if (!screen.admits(hostname)) throw new RefusedTarget(hostname);
      return;
    }
    if (localName.test(hostname)) throw new RefusedTarget(hostname);
    const addresses = await this.#addresses(hostname);
    if (!addresses.every(({ address }) => screen.admits(address))) throw new RefusedTarget(hostname);
  }

  #addresses(hostname: string): Promise<readonly Address[]> {
    const known = this.#known.get(hostname);
    if (known) return known;
    const addresses = this.#lookUp(hostname);
    this.#known.set(hostname, addresses);
    return addresses;
  }

  async #lookUp(hostname: string): Promise<readonly Address[]> {
    if (this.#blind) return [];
    try {
      return await this.#parts.hosts.addresses(hostname);
    } catch (error) {
      if (isSilence(error)) this.#askWhetherBlind();
      return [];
    }
  }

  #askWhetherBlind(): void {
    this.#reach ??= this.#parts.network.reach().then(({ names }) => {
      this.#blind = !names;
    });
  }
}

function isSilence(error: unknown): boolean {
  return error instanceof SilentDns || (error instanceof Error && "code" in error && error.code === "EAI_AGAIN");
}
