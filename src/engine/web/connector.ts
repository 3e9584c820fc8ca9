import { isIP } from "node:net";
import { buildConnector } from "undici";
import { RefusedTarget } from "./errors.ts";
import type { HostLookup } from "./host-lookup.ts";
import type { Endpoint, Screen } from "./screen.ts";

/** Shares of the time-out that finding a host, and finding and connecting to it, may take. */
export const lookupShare = 0.5;
const connectShare = 0.8;

/** Milliseconds for one of several addresses of a host before the next is tried. Node's 250 drop slow networks. */
const attemptTimeout = 2_000;

/** How connections are made within a time-out of so many milliseconds. */
export function connectSettings(timeout: number): buildConnector.BuildOptions {
  return { timeout: timeout * connectShare, autoSelectFamilyAttemptTimeout: attemptTimeout };
}

/**
 * Connects to what the screen admits. Addresses are judged as they are connected to, so that a name that leads to
 * one address when asked and to another when used gains nothing.
 */
export function screenedConnector(screen: Screen, hosts: HostLookup, timeout: number): buildConnector.connector {
  const settings = connectSettings(timeout);
  const free = buildConnector({ ...settings, lookup: hosts.lookup(() => true) });
  const screened = buildConnector({ ...settings, lookup: hosts.lookup((address) => screen.admits(address)) });
  return (options, callback) => {
    const endpoint: Endpoint = options;
    if (screen.frees(endpoint)) return free(options, callback);
    if (isIP(endpoint.hostname) === 0 || screen.admits(endpoint.hostname)) return screened(options, callback);
    queueMicrotask(() => callback(new RefusedTarget(endpoint.hostname), null));
  };
}
