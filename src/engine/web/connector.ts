import { isIP } from "node:net";
import type { buildConnector } from "undici";
import { isBlockedPort } from "./blocked-ports.ts";
import type { Connections } from "./connections.ts";
import { RefusedPort, RefusedTarget } from "./errors.ts";
import type { HostLookup } from "./host-lookup.ts";
import type { Endpoint, Screen } from "./screen.ts";

interface Parts {
  readonly screen: Screen;
  readonly hosts: HostLookup;
  readonly connections: Connections;
}

/**
 * Connects to what the screen admits. Addresses are judged as they are connected to, so that a name that leads to
 * one address when asked and to another when used gains nothing.
 */
export function screenedConnector({ screen, hosts, connections }: Parts): buildConnector.connector {
  const free = connections.connector(hosts.lookup(() => true));
  const screened = connections.connector(hosts.lookup((address) => screen.admits(address)));
  return (options, callback) => {
    const endpoint: Endpoint = options;
    if (screen.frees(endpoint)) return free(options, callback);
    const refuse = (error: Error) => queueMicrotask(() => callback(error, null));
    if (isBlockedPort(endpoint.port)) return refuse(new RefusedPort(endpoint.port));
    if (isIP(endpoint.hostname) === 0 || screen.admits(endpoint.hostname)) return screened(options, callback);
    return refuse(new RefusedTarget(endpoint.hostname));
  };
}
