import { bodyTurns, dropBody, readBody } from "./body.ts";
import type { Client, ClientRequest, Method, Response } from "./client.ts";
import type { Connectivity } from "./connectivity.ts";
import type { Deadline } from "./deadline.ts";
import { DeadlinePassed } from "./errors.ts";
import { judgeFailure } from "./failure.ts";
import type { Gate } from "./gate.ts";
import type { Observer } from "./observer.ts";
import type { WebOptions } from "./options.ts";
import { Patience } from "./patience.ts";
import { judgeResponse, type Reply, type Verdict } from "./reply.ts";
import { endpointOf, isNearby, type Screen } from "./screen.ts";

/** What a prober works with. */
export interface ProberParts {
  readonly options: WebOptions;
  readonly client: Client;
  readonly gate: Gate;
  readonly deadline: Deadline;
  readonly screen: Screen;
  readonly connectivity: Connectivity;
  readonly observer: Observer;
}

/** Milliseconds before a broken answer is confirmed. */
const confirmPause = 250;

/** Reading a page may take so many times the time-out. */
const readingTimeouts = 6;

const noNetwork: Verdict = { kind: "verdict", outcome: "unchecked", reason: "was not asked: there is no network" };

/** Asks single addresses until an answer stands; redirects are not followed. Each address is asked once a run. */
export class Prober {
  readonly #parts: ProberParts;
  readonly #asked = new Map<string, Promise<Reply>>();
  readonly #patience: Patience;
  readonly #bodyTurns = bodyTurns();
  /** Hosts that never answer a HEAD. */
  readonly #headless = new Set<string>();

  constructor(parts: ProberParts) {
    this.#parts = parts;
    this.#patience = new Patience(parts.gate, parts.deadline);
  }

  /** Asks by HEAD, and by GET where that does not do; or by GET alone. The body is dropped. */
  ask(url: URL, method: Method): Promise<Reply> {
    const key = `${method} ${url.href}`;
    const known = this.#asked.get(key);
    if (known) return known;
    const reply = method === "GET" ? this.#untilItStands(url, () => this.#send(url, "GET")) : this.#askByHead(url);
    this.#asked.set(key, reply);
    return reply;
  }

  /** Reads the page at an address. Links to it need not be asked any more. */
  async read(url: URL): Promise<Reply> {
    const reply = await this.#untilItStands(url, () => this.#read(url));
    if (isSettled(reply)) this.#asked.set(`HEAD ${url.href}`, Promise.resolve(withoutBody(reply)));
    return reply;
  }

  #askByHead(url: URL): Promise<Reply> {
    let silent = false;
    return this.#untilItStands(url, async (isFirst) => {
      if (isFirst && !this.#headless.has(url.hostname)) {
        const reply = await this.#send(url, "HEAD");
        silent = reply.kind === "verdict" && reply.silent === true;
        return reply;
      }
      const reply = await this.#send(url, "GET");
      if (silent && isGood(reply)) this.#headless.add(url.hostname);
      return reply;
    });
  }

  /**
   * Asks again until a reply stands; a server that asks for patience is given some. Whether the lack of a network
   * explains a failure is found out while no request holds a place.
   */
  async #untilItStands(url: URL, send: (isFirst: boolean) => Promise<Reply>): Promise<Reply> {
    const { connectivity, deadline, options } = this.#parts;
    let previous: Verdict | undefined;
    for (let pauses = 0; ; ) {
      const reply = await connectivity.during(() => send(previous === undefined));
      if (reply.kind === "redirect") return reply;
      if (reply.doubt) {
        const own = await deadline.before(connectivity.isOwnFailure(url.hostname, reply.doubt));
        if (own === undefined) return judgeFailure(new DeadlinePassed(), options);
        if (!own) return noNetwork;
      }
      if (stands(reply, previous)) return reply;
      if (reply.patience !== undefined) {
        if (!this.#patience.grant(url.hostname, reply.patience, pauses)) return reply;
        pauses++;
      } else if (reply.outcome === "broken") {
        await deadline.rest(confirmPause);
      }
      previous = reply;
    }
  }

  #send(url: URL, method: Method): Promise<Reply> {
    const { options } = this.#parts;
    const request = { url, method, timeout: options.timeout, bodyTimeout: options.timeout };
    return this.#exchange(request, async (response) => {
      await dropBody(response);
      return judgeResponse(response, options.accept);
    });
  }

  #read(url: URL): Promise<Reply> {
    const { timeout } = this.#parts.options;
    const headers = { "accept-encoding": "gzip, br" };
    const request = { url, method: "GET", timeout, bodyTimeout: timeout * readingTimeouts, headers } as const;
    return this.#exchange(request, async (response) => {
      const reply = judgeResponse(response, []);
      if (isGood(reply) && reply.kind === "verdict")
        return { ...reply, body: await readBody(response, this.#bodyTurns) };
      await dropBody(response);
      return reply;
    });
  }

  async #exchange(request: ClientRequest, use: (response: Response) => Promise<Reply>): Promise<Reply> {
    const { gate, client, options, connectivity, observer } = this.#parts;
    const { hostname } = request.url;
    try {
      return await gate.run(hostname, async () => {
        if (connectivity.offline && !isNearby(request.url)) return noNetwork;
        observer.sent(hostname);
        const sending = client.send(request, (response) => {
          observer.received(hostname);
          this.#heardFrom(request.url);
          return use(response);
        });
        return sending.finally(() => observer.ended(hostname));
      });
    } catch (error) {
      return judgeFailure(error, options);
    }
  }

  /** A preview on this machine answers without a network too. */
  #heardFrom(url: URL): void {
    const { connectivity, screen } = this.#parts;
    if (connectivity.proven) return;
    if (!isNearby(url) || !screen.isTyped(endpointOf(url))) connectivity.answered();
  }
}

function withoutBody(reply: Reply): Reply {
  if (reply.kind === "redirect") return reply;
  const { body: _, ...verdict } = reply;
  return verdict;
}

function isSettled(reply: Reply): boolean {
  return isGood(reply) || (reply.kind === "verdict" && reply.outcome === "broken");
}

function isGood(reply: Reply): boolean {
  return reply.kind === "redirect" || reply.outcome === "ok";
}

/** Whether a reply needs no other: a good one at once, a broken one when two agree, any other at the second try. */
function stands({ outcome, patience, final }: Verdict, previous: Verdict | undefined): boolean {
  if (final) return true;
  if (outcome === "broken") return previous?.outcome === "broken";
  return outcome !== "unknown" || (previous !== undefined && patience === undefined);
}
