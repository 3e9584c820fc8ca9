import type { Delivery } from "../../model/delivery.ts";
import type { Answer } from "../../model/link.ts";
import { parseUrl } from "../../values/url.ts";
import { Client } from "./client.ts";
import { Connectivity } from "./connectivity.ts";
import { screenedConnector } from "./connector.ts";
import { Deadline } from "./deadline.ts";
import { Gate } from "./gate.ts";
import { type Network, systemNetwork } from "./network.ts";
import { nobody, type Observer } from "./observer.ts";
import type { WebOptions } from "./options.ts";
import { Prober } from "./prober.ts";
import { follow, type Route, withoutFragment } from "./route.ts";
import { Screen } from "./screen.ts";

export type { Observer } from "./observer.ts";
export { type WebOptions, webDefaults } from "./options.ts";

/** The web, asked within limits. Nothing it is given makes it throw, and nothing it meets. */
export interface Web {
  /** Where an address leads; each is asked once a run. */
  ask(url: string): Promise<Answer>;
  /** The feed or page at an address. */
  read(url: string): Promise<WebPage>;
  /** True when there turned out to be no network; every answer is unchecked then. */
  readonly offline: boolean;
  /** Ends what is under way. */
  close(): Promise<void>;
}

type WebPage =
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

/** Milliseconds between the starts of two requests to one host. */
const gap = 5;

/** The network is another than the system's in tests only. */
export function createWeb(options: WebOptions, otherNetwork?: Network, observer: Observer = nobody): Web {
  const { timeout, concurrency, perHost, userAgent } = options;
  const over = new AbortController();
  const network = otherNetwork ?? systemNetwork(over.signal);
  const deadline = new Deadline(options.deadline);
  const screen = new Screen(options);
  const client = new Client({ connect: screenedConnector(screen, network, timeout), userAgent, deadline });
  const gate = new Gate({ concurrency, perHost, gap }, deadline);
  const connectivity = new Connectivity(() => network.reach());
  const prober = new Prober({ options, client, gate, deadline, screen, connectivity, observer });
  return {
    ask: (url) => observedBy(observer, url, () => ask(url, prober)),
    read: (url) => observedBy(observer, url, () => read(url, prober)),
    get offline() {
      return connectivity.offline;
    },
    close: () => {
      deadline.end();
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
  const route = await follow(url, (step) => prober.ask(step, "HEAD"));
  if (!route.lost || route.end.outcome !== "broken") return answerOf(route);
  return answerOf(await follow(url, (step) => prober.ask(step, "GET")));
}

async function read(address: string, prober: Prober): Promise<WebPage> {
  const url = webAddress(address);
  if (!url) return { ok: false, answer: noAddress };
  const route = await follow(url, (step) => prober.read(step));
  const { redirects, end } = route;
  if (!end.body) return { ok: false, answer: answerOf(route) };
  const { bytes, ...headers } = end.body;
  const delivery = { redirects, status: end.status ?? 200, ...headers };
  return { ok: true, url: withoutFragment(route.finalUrl).href, bytes, delivery };
}

function webAddress(address: string): URL | undefined {
  return /^https?:/i.test(address) ? parseUrl(address) : undefined;
}

function answerOf({ end, finalUrl, redirects, lost }: Route): Answer {
  const { outcome, reason, status } = end;
  if (redirects.length === 0) return { outcome, reason, own: false, ...(status !== undefined && { status }) };
  const whole = { own: false, finalUrl: finalUrl.href, redirects, ...(status !== undefined && { status }) };
  const permanent = redirects.every(({ status }) => status === 301 || status === 308);
  if (permanent && outcome === "ok") return { ...whole, outcome: "moved", reason: "has moved for good" };
  if (lost || status !== undefined) return { ...whole, outcome, reason };
  return { ...whole, outcome, reason: `${reason} (it redirects to “${finalUrl.href}”)` };
}
