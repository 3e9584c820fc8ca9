import type { Observer } from "../engine/web/index.ts";

interface Host {
  /** Addresses and requests that are not answered yet. */
  open: number;
  /** When an answer of it last began, or it was first sent a request; undefined before. */
  aliveAt: number | undefined;
}

/** Milliseconds without an answer until it is a host that keeps us waiting. */
const longWait = 3_000;

/** Counts what was asked and answered, and knows whom we wait for. */
export class Waiting implements Observer {
  readonly #now: () => number;
  readonly #hosts = new Map<string, Host>();
  #asked = 0;
  #answered = 0;

  /** `now` gives milliseconds of a clock that never goes back. */
  constructor(now: () => number) {
    this.#now = now;
  }

  get counts(): { readonly asked: number; readonly answered: number } {
    return { asked: this.#asked, answered: this.#answered };
  }

  /** The hosts that have owed us an answer for long, the longest first. */
  get hosts(): string[] {
    const late: { hostname: string; aliveAt: number }[] = [];
    const limit = this.#now() - longWait;
    for (const [hostname, { aliveAt }] of this.#hosts) {
      if (aliveAt !== undefined && aliveAt <= limit) late.push({ hostname, aliveAt });
    }
    return late.sort((a, b) => a.aliveAt - b.aliveAt).map(({ hostname }) => hostname);
  }

  asked(hostname: string): void {
    this.#asked++;
    this.#host(hostname).open++;
  }

  answered(hostname: string): void {
    this.#answered++;
    this.#settle(hostname);
  }

  sent(hostname: string): void {
    const host = this.#host(hostname);
    host.open++;
    host.aliveAt ??= this.#now();
  }

  received(hostname: string): void {
    this.#host(hostname).aliveAt = this.#now();
  }

  ended(hostname: string): void {
    this.#settle(hostname);
  }

  #host(hostname: string): Host {
    const known = this.#hosts.get(hostname);
    if (known) return known;
    const host: Host = { open: 0, aliveAt: undefined };
    this.#hosts.set(hostname, host);
    return host;
  }

  #settle(hostname: string): void {
    const host = this.#host(hostname);
    host.open--;
    if (host.open === 0) this.#hosts.delete(hostname);
  }
}
