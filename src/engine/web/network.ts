import { lookup, Resolver } from "node:dns/promises";
import { connect } from "node:net";
import { Names } from "./names.ts";

export interface Address {
  readonly address: string;
  readonly family: number;
}

/** What works beyond this machine. */
export interface Reach {
  /** Names are found. */
  readonly names: boolean;
  /** Connections are let out. */
  readonly connections: boolean;
}

/** The network as the system gives it: what tests replace. */
export interface Network {
  /** All addresses of a host name; rejects with the system's error. */
  addresses(hostname: string): Promise<readonly Address[]>;
  /** What works, found out with a host that always answers. */
  reach(): Promise<Reach>;
}

/** Kept by IANA, so it outlives the sites people link to (RFC 2606). */
const controlHost = "example.com";
/** Milliseconds. */
const controlTimeout = 5_000;

/** The system's network; what is under way ends with `over`. */
export function systemNetwork(over: AbortSignal): Network {
  const names = new Names(over);
  return { addresses: (hostname) => names.addresses(hostname), reach: () => systemReach(over) };
}

async function systemReach(over: AbortSignal): Promise<Reach> {
  const address = await controlAddress(over);
  if (address === undefined || over.aborted) return { names: false, connections: false };
  return { names: true, connections: await connects(address, over) };
}

/** The resolver of its own does not wait in line behind all the look-ups of the run. */
async function controlAddress(over: AbortSignal): Promise<string | undefined> {
  const resolver = new Resolver({ timeout: controlTimeout, tries: 1 });
  over.addEventListener("abort", () => resolver.cancel(), { once: true });
  const byQuery = resolver.resolve4(controlHost).then(([address]) => address);
  const bySystem = lookup(controlHost).then(({ address }) => address);
  try {
    return await Promise.race([Promise.any([byQuery, bySystem]), nothingInTime()]);
  } catch {
    return undefined;
  }
}

function nothingInTime(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, controlTimeout, undefined).unref();
  });
}

function connects(host: string, over: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: 443, signal: over });
    const settle = (connected: boolean) => {
      socket.destroy();
      resolve(connected);
    };
    socket.setTimeout(controlTimeout, () => settle(false));
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
  });
}
