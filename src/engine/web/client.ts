import { Agent, type Dispatcher } from "undici";
import { percentDecoded } from "../../values/url.ts";
import type { Deadline } from "./deadline.ts";
import { SlowBody, TimedOut } from "./errors.ts";
import { connectionLimits } from "./limits.ts";
import type { Proxies } from "./proxy/proxies.ts";

export type Method = "HEAD" | "GET";
export type Response = Dispatcher.ResponseData;

/** A request as connections carry it. */
export interface RequestOptions {
  readonly origin: string;
  readonly path: string;
  readonly method: Method;
  /** Never: connections are kept. */
  readonly reset: false;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

export interface ClientSettings {
  readonly connect: NonNullable<Agent.Options["connect"]>;
  readonly proxies: Proxies;
  readonly userAgent: string;
  readonly deadline: Deadline;
}

export interface ClientRequest {
  readonly url: URL;
  readonly method: Method;
  /** Milliseconds until the answer begins. */
  readonly timeout: number;
  /** Milliseconds until its body has been dealt with. */
  readonly bodyTimeout: number;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * Milliseconds in which a server learns that we wait no longer. A request that took the place of the last one at once
 * would be one too many for it.
 */
const closingTime = 100;

/** One request at a time, without redirects and retries: bounded in time and bytes whatever the server does. */
export class Client {
  readonly #agent: Agent;
  readonly #proxies: Proxies;
  readonly #userAgent: string;
  readonly #deadline: Deadline;

  constructor({ connect, proxies, userAgent, deadline }: ClientSettings) {
    this.#proxies = proxies;
    this.#userAgent = userAgent;
    this.#deadline = deadline;
    this.#agent = new Agent({ ...connectionLimits, connect });
  }

  /** Sends a request and lets `use` deal with the answer. Rejects when there is none, or not in time. */
  async send<T>(request: ClientRequest, use: (response: Response) => Promise<T>): Promise<T> {
    this.#deadline.start();
    const controller = new AbortController();
    const { signal } = controller;
    let timer = setTimeout(() => controller.abort(new TimedOut()), request.timeout);
    const takeBack = this.#deadline.onPassed((error) => controller.abort(error));
    try {
      const response = await orAborted(this.#request(request, signal), signal);
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(new SlowBody()), request.bodyTimeout);
      return await orAborted(use(response), signal);
    } catch (error) {
      // Whatever still runs has no more use: a connection attempt, a body nobody reads.
      controller.abort(error);
      if (error instanceof TimedOut || error instanceof SlowBody) await this.#deadline.rest(closingTime);
      throw error;
    } finally {
      clearTimeout(timer);
      takeBack();
    }
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    await Promise.all([this.#agent.destroy(), this.#proxies.close()]);
  }

  async #request({ url, method, headers }: ClientRequest, signal: AbortSignal): Promise<Response> {
    const options: RequestOptions = {
      origin: url.origin,
      path: url.pathname + url.search,
      method,
      reset: false,
      headers: { "user-agent": this.#userAgent, accept: "*/*", ...authorization(url), ...headers },
      signal,
    };
    const response = await (this.#proxies.has(url)
      ? this.#proxies.request(url, options)
      : this.#agent.request(options));
    // A body that breaks off emits an error even when nobody reads it.
    response.body.on("error", () => {});
    return response;
  }
}

/** What the address itself holds; it goes to no other origin. */
function authorization({ username, password }: URL): { authorization?: string } {
  if (username === "" && password === "") return {};
  const credentials = `${percentDecoded(username)}:${percentDecoded(password)}`;
  return { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` };
}

/** Settles with the promise or with the abortion, whichever comes first: a look-up of a host cannot be aborted. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}
