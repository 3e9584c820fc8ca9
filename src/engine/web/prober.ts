import type { Anchors } from "../../model/link.ts";
import { type Body, bodyTurns, dropBody, mediaTypeOf, readBody } from "./body.ts";
import type { Client, ClientRequest, Method, Response } from "./client.ts";
import type { Connectivity } from "./connectivity.ts";
import type { Deadline } from "./deadline.ts";
import { DeadlinePassed } from "./errors.ts";
import { judgeFailure, judgeProxied } from "./failure.ts";
import type { Gate } from "./gate.ts";
import type { HostHeaders, OwnHeaders } from "./host-headers.ts";
import type { Observer } from "./observer.ts";
import type { WebOptions } from "./options.ts";
import { Patience } from "./patience.ts";
import type { Proxies } from "./proxy/proxies.ts";
import { judgeResponse, type Reply, type Verdict } from "./reply.ts";
import { endpointOf, isNearby, type Screen } from "./screen.ts";

/** Reads what a fragment can lead to on the page at an address; undefined where nobody can tell. */
export type ReadAnchors = (url: string, body: Body) => Promise<Anchors | undefined>;

/** What a prober works with. */
export interface ProberParts {
  readonly options: WebOptions;
  readonly client: Client;
  readonly gate: Gate;
  readonly deadline: Deadline;
  readonly screen: Screen;
  readonly connectivity: Connectivity;
  readonly proxies: Proxies;
  readonly hostHeaders: HostHeaders;
  readonly observer: Observer;
}

/** An address, and the headers of the user that it alone is asked with. */
interface Target {
  readonly url: URL;
  readonly own: OwnHeaders;
}

/** Whether a body is read, by its media type: lower case, undefined when the server does not say. */
type IsWanted = (mediaType: string | undefined) => boolean;

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

  /**
   * Asks by HEAD, and by GET where that does not do; or by GET alone. The body is dropped. `home`: no other origin has
   * sent us here, so that the host may have the headers that the user gives it.
   */
  ask(url: URL, method: Method, home: boolean): Promise<Reply> {
    const target = this.#target(url, home);
    if (target.own.unset.length > 0) return Promise.resolve(lacks(target.own.unset));
    const key = keyOf(target, method);
    const known = this.#asked.get(key);
    if (known) return known;
    const reply =
      method === "GET" ? this.#untilItStands(url, () => this.#send(target, "GET")) : this.#askByHead(target);
    this.#asked.set(key, reply);
    return reply;
  }

  /** Asks a single time; only whether the lack of a network explains a failure is found out. */
  async tryOnce(url: URL, method: Method, home: boolean): Promise<Reply> {
    const { connectivity } = this.#parts;
    const target = this.#target(url, home);
    if (target.own.unset.length > 0) return lacks(target.own.unset);
    const reply = await connectivity.during(() => this.#send(target, method));
    if (reply.kind === "redirect" || !reply.doubt) return reply;
    return (await connectivity.isOwnFailure(url.hostname, reply.doubt)) ? reply : noNetwork;
  }

  /** Reads what is at an address, when it is of a wanted media type. Links to it need not be asked any more. */
  async read(url: URL, home: boolean, isWanted: IsWanted = () => true): Promise<Reply> {
    const target = this.#target(url, home);
    if (target.own.unset.length > 0) return lacks(target.own.unset);
    const reply = await this.#untilItStands(url, () => this.#read(target, isWanted));
    if (this.#isSettled(reply)) this.#asked.set(keyOf(target, "HEAD"), Promise.resolve(withoutBody(reply)));
    return reply;
  }

  /** Asks by GET and has the page read, when it is one. Links to it need not be asked any more. */
  askForAnchors(url: URL, home: boolean, readAnchors: ReadAnchors): Promise<Reply> {
    const target = this.#target(url, home);
    if (target.own.unset.length > 0) return Promise.resolve(lacks(target.own.unset));
    const key = `anchors ${keyOf(target, "GET")}`;
    const known = this.#asked.get(key);
    if (known) return known;
    const reply = this.#untilItStands(url, () => this.#sendForAnchors(target, readAnchors));
    for (const one of [key, keyOf(target, "GET"), keyOf(target, "HEAD")])
      if (!this.#asked.has(one)) this.#asked.set(one, reply);
    return reply;
  }

  /** Whether a link to a page that was read fares like it. What is no page may be a link that the user accepts. */
  #isSettled(reply: Reply): boolean {
    if (reply.kind === "redirect" || reply.outcome === "ok") return true;
    return reply.outcome === "broken" && !this.#parts.options.accept.includes(reply.status ?? 0);
  }

  #target(url: URL, home: boolean): Target {
    return { url, own: this.#parts.hostHeaders.of(url, home) };
  }

  #askByHead(target: Target): Promise<Reply> {
    const { url } = target;
    let silent = false;
    return this.#untilItStands(url, async (isFirst) => {
      if (isFirst && !this.#headless.has(url.hostname)) {
        const reply = await this.#send(target, "HEAD");
        silent = reply.kind === "verdict" && reply.silent === true;
        return reply;
      }
      const reply = await this.#send(target, "GET");
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

  #send({ url, own }: Target, method: Method): Promise<Reply> {
    const { timeout, accept } = this.#parts.options;
    const request = { url, method, timeout, bodyTimeout: timeout, headers: own.sent };
    return this.#exchange(request, async (response) => {
      await dropBody(response);
      return judged(response, own, accept);
    });
  }

  /** A page that is too large or too slow to be read is there all the same. */
  async #sendForAnchors(target: Target, readAnchors: ReadAnchors): Promise<Reply> {
    let heard: Reply | undefined;
    const reply = await this.#exchange(this.#reading(target), async (response) => {
      heard = judged(response, target.own, this.#parts.options.accept);
      if (isPage(heard, response)) {
        return { ...heard, anchors: await readAnchors(target.url.href, await readBody(response, this.#bodyTurns)) };
      }
      await dropBody(response);
      return heard;
    });
    return heard && isGood(heard) && !isGood(reply) ? heard : reply;
  }

  #reading({ url, own }: Target): ClientRequest {
    const { timeout } = this.#parts.options;
    const headers = { ...own.sent, "accept-encoding": "gzip, br" };
    return { url, method: "GET", timeout, bodyTimeout: timeout * readingTimeouts, headers };
  }

  #read(target: Target, isWanted: IsWanted): Promise<Reply> {
    return this.#exchange(this.#reading(target), async (response) => {
      const reply = judged(response, target.own, []);
      const isRead = isGood(reply) && reply.kind === "verdict" && isWanted(mediaTypeOf(response));
      if (isRead) return { ...reply, body: await readBody(response, this.#bodyTurns) };
      await dropBody(response);
      return reply;
    });
  }

  async #exchange(request: ClientRequest, use: (response: Response) => Promise<Reply>): Promise<Reply> {
    const { gate, client, options, connectivity, proxies, observer } = this.#parts;
    const { hostname } = request.url;
    const proxied = proxies.has(request.url);
    try {
      return await gate.run(hostname, async () => {
        if (connectivity.offline && !proxied && !isNearby(request.url)) return noNetwork;
        observer.sent(hostname);
        const sending = client.send(request, (response) => {
          observer.received(hostname);
          if (!proxied) this.#heardFrom(request.url);
          return use(response);
        });
        return sending.finally(() => observer.ended(hostname));
      });
    } catch (error) {
      return proxied ? judgeProxied(error, options) : judgeFailure(error, options);
    }
  }

  /** A preview on this machine answers without a network too. */
  #heardFrom(url: URL): void {
    const { connectivity, screen } = this.#parts;
    if (connectivity.proven) return;
    if (!isNearby(url) || !screen.isTyped(endpointOf(url))) connectivity.answered();
  }
}

/** An address that counts as there in spite of its status shows another page. */
function isPage(reply: Reply, response: Response): reply is Verdict {
  if (reply.kind === "redirect" || response.statusCode < 200 || response.statusCode > 299) return false;
  return /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaTypeOf(response) ?? "");
}

/** The answer differs by the headers that the question had. */
function keyOf({ url, own }: Target, method: Method): string {
  return `${method}${own.sent ? " with headers" : ""} ${url.href}`;
}

function lacks(unset: readonly string[]): Verdict {
  const variables = `${unset.join(" and ")} ${unset.length === 1 ? "is" : "are"} not set`;
  return { kind: "verdict", outcome: "unchecked", reason: `was not asked: ${variables}` };
}

/** Many servers say that there is nothing to whoever may not see it. */
function judged(response: Response, { withheld }: OwnHeaders, accept: readonly number[]): Reply {
  const reply = judgeResponse(response, accept);
  if (!withheld || reply.kind === "redirect" || reply.outcome !== "broken") return reply;
  return { ...reply, outcome: "unknown", reason: `${reply.reason} without its headers` };
}

function withoutBody(reply: Reply): Reply {
  if (reply.kind === "redirect") return reply;
  const { body: _, ...verdict } = reply;
  return verdict;
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
