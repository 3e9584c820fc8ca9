import type { LookupFunction, Socket } from "node:net";
import { buildConnector } from "undici";
import { DeadlinePassed } from "./errors.ts";

/** Shares of the time-out that finding a host, and finding and connecting to it, may take. */
const lookupShare = 0.5;
const connectShare = 0.8;

/** Milliseconds for one of several addresses of a host before the next is tried. Node's 250 drop slow networks. */
const attemptTimeout = 2_000;

/** Makes connections, to hosts and proxies alike; ends those that are still being made when nobody wants them any more. */
export class Connections {
  /** Milliseconds that one request has. */
  readonly timeout: number;
  readonly #underWay = new Set<Socket>();
  #ended = false;

  /** `timeout` is milliseconds. */
  constructor(timeout: number) {
    this.timeout = timeout;
  }

  /** Milliseconds that finding a host may take. */
  get lookupTimeout(): number {
    return this.timeout * lookupShare;
  }

  /** What makes them, to where a name is looked up by `lookup`. */
  connector(lookup?: LookupFunction): buildConnector.connector {
    const times = { timeout: this.timeout * connectShare, autoSelectFamilyAttemptTimeout: attemptTimeout };
    const connect = buildConnector(lookup ? { ...times, lookup } : times);
    return (options, callback) => {
      const settle: buildConnector.Callback = (...result) => {
        this.#underWay.delete(socket);
        callback(...result);
      };
      // It returns the socket, which its types leave out.
      const socket = connect(options, settle) as unknown as Socket;
      this.#underWay.add(socket);
      if (this.#ended) socket.destroy(new DeadlinePassed());
    };
  }

  /** No connection that is not made by now is made any more. */
  end(): void {
    this.#ended = true;
    for (const socket of this.#underWay) socket.destroy(new DeadlinePassed());
  }
}
