import type { Delivery } from "../../model/delivery.ts";
import type { Answer } from "../../model/link.ts";
import { parseUrl } from "../../values/url.ts";
import { Client, type Method } from "./client.ts";
import { Connections } from "./connections.ts";
import { Connectivity } from "./connectivity.ts";
import { screenedConnector } from "./connector.ts";
import { Deadline } from "./deadline.ts";
import { Gate } from "./gate.ts";
import { HostHeaders, type Unasked } from "./host-headers.ts";
import { HostLookup } from "./host-lookup.ts";
import { type Network, systemNetwork } from "./network.ts";
import { nobody, type Observer } from "./observer.ts";
import type { WebOptions } from "./options.ts";
import { Prober, type ReadAnchors } from "./prober.ts";
import { Proxies } from "./proxy/proxies.ts";
import { ProxiedTargets } from "./proxy/targets.ts";
import { follow, type Route, withoutFragment } from "./route.ts";
import { Screen } from "./screen.ts";

export type { Unasked } from "./host-headers.ts";
export type { Observer } from "./observer.ts";
export { type WebOptions, webDefaults } from "./options.ts";
export type { Route } from "./route.ts";

/** The web, asked within limits. Nothing it is given makes it throw, and nothing it meets. */
export interface Web {
  /** Where an address leads; each is asked once a run. With `readAnchors` the page is read for its ids, in one request. */
  ask(url: string, readAnchors?: ReadAnchors): Promise<Answer>;
  /** The feed or page at an address. */
  read(url: string): Promise<WebPage>;
  /** The HTML page at an address; of anything else there only its headers are read. */
  readPage(url: string): Promise<WebPage>;
  /** What one try at an address comes to, redirects followed: for a checker that draws its own conclusions. */
  tryOnce(url: string, method: Method): Promise<Route>;
  /** True when there turned out to be no network; every answer is unchecked then. */
  readonly offline: boolean;
  /** What is wrong with a proxy, so that links were not checked: the beginning of a sentence. */
  readonly proxyTrouble: string | undefined;
  /** True when the time of the run is over. */
  readonly isOver: boolean;
  /** Resolves when the time of the run is over. */
  readonly whenOver: Promise<void>;
  /** What was not asked for want of a variable that its headers need. */
  readonly unasked: Unasked;
  /** Ends what is under way. */
  close(): Promise<void>;
}

/** A page that was read, or why it was not. */
export type WebPage =
  | {
      readonly ok: true;
      /** Where it was read in the end. */
      readonly url: string;
      /** The body, decompressed. */
      readonly bytes: Uint8Array;
      /** What the server said of it. */
      readonly delivery: Delivery;
    }
  | { readonly ok: false; readonly answer: Answer };

/** The network is another than the system's in tests only. */
export function createWeb(options: WebOptions, otherNetwork?: Network, observer: Observer = nobody): Web {
  const { timeout, concurrency, perHost, pause, userAgent, environment } = options;
  const over = new AbortController();
  const network = otherNetwork ?? systemNetwork(over.signal);
  const deadline = new Deadline(options.deadline);
  const screen = new Screen(options);
  const connections = new Connections(timeout);
  const hosts = new HostLookup(network, connections.lookupTimeout);
  const targets = new ProxiedTargets({ screen, hosts, network });
  const proxies = new Proxies({ environment, targets, hosts, connections });
  const connect = screenedConnector({ screen, hosts, connections });
  const client = new Client({ connect, proxies, userAgent, deadline });
  const gate = new Gate({ concurrency, perHost, pause }, deadline);
  const connectivity = new Connectivity(() => network.reach());
  const hostHeaders = new HostHeaders(options.headers, screen);
  const parts = { options, client, gate, deadline, screen, connectivity, proxies, hostHeaders, observer };
  const prober = new Prober(parts);
  return {
    ask: (url, readAnchors) =>
      observedBy(observer, url, () => (readAnchors ? askForAnchors(url, prober, readAnchors) : ask(url, prober))),
    read: (url) => observedBy(observer, url, () => read(url, (step, home) => prober.read(step, home))),
    readPage: (url) => observedBy(observer, url, () => read(url, (step, home) => prober.read(step, home, isPage))),
    tryOnce: (url, method) => follow(new URL(url), (step, home) => prober.tryOnce(step, method, home)),
    get offline() {
      return connectivity.offline;
    },
    get proxyTrouble() {
      return proxies.trouble;
    },
    get isOver() {
      return deadline.passed;
    },
    whenOver: new Promise((resolve) => void deadline.onPassed(() => resolve())),
    get unasked() {
      return hostHeaders.unasked;
    },
    close: () => {
      deadline.end();
      connections.end();
      over.abort();
      return client.close();
    },
  };
}

/** Does work on an address while the observer knows of it. */
async function observedBy<T>(observer: Observer, address: string, work: () => Promise<T>): Promise<T> {
  const hostname = webAddress(address)?.hostname;
  if (hostname === undefined) return work();
  observer.asked(hostname);
  try {
    return await work();
  } finally {
    observer.answered(hostname);
  }
}

const noAddress: Answer = { outcome: "unchecked", reason: "is no web address", own: false };

async function ask(address: string, prober: Prober): Promise<Answer> {
  const url = webAddress(address);
  if (!url) return noAddress;
  const route = await follow(url, (step, home) => prober.ask(step, "HEAD", home));
  if (!route.lost || route.end.outcome !== "broken") return answerOf(route);
  return answerOf(await follow(url, (step, home) => prober.ask(step, "GET", home)));
}

async function askForAnchors(address: string, prober: Prober, readAnchors: ReadAnchors): Promise<Answer> {
  const url = webAddress(address);
  return url ? answerOf(await follow(url, (step, home) => prober.askForAnchors(step, home, readAnchors))) : noAddress;
}

/** A server that does not say what it sends may send a page. */
function isPage(mediaType: string | undefined): boolean {
  return mediaType === undefined || mediaType === "text/html" || mediaType === "application/xhtml+xml";
}

async function read(address: string, step: Parameters<typeof follow>[1]): Promise<WebPage> {
  const url = webAddress(address);
  if (!url) return { ok: false, answer: noAddress };
  const route = await follow(url, step);
  const { redirects, end } = route;
  if (!end.body) return { ok: false, answer: answerOf(route) };
  const { bytes, ...headers } = end.body;
  const delivery = { redirects, status: end.status ?? 200, ...headers };
  return { ok: true, url: withoutFragment(route.finalUrl).href, bytes, delivery };
}

function webAddress(address: string): URL | undefined {
  return /^https?:/i.test(address) ? parseUrl(address) : undefined;
}

export function answerOf({ end, finalUrl, redirects }: Route): Answer {
  const { outcome, reason, status, late, anchors } = end;
  const said = { own: false, ...(status !== undefined && { status }), ...(late && { late }) };
  if (redirects.length === 0) return { outcome, reason, ...said, ...(anchors && { anchors }) };
  // A fragment goes along with a redirect, unless that brings one of its own.
  const whole = { ...said, finalUrl: finalUrl.href, redirects, ...(anchors && finalUrl.hash === "" && { anchors }) };
  const permanent = redirects.every(({ status }) => status === 301 || status === 308);
  if (permanent && outcome === "ok") return { ...whole, outcome: "moved", reason: "has moved for good" };
  return { ...whole, outcome, reason };
}
