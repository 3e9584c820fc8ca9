import type { Deadline } from "./deadline.ts";

interface Limits {
  readonly concurrency: number;
  readonly perHost: number;
  /** Milliseconds between the starts of two requests to one host, at least. */
  readonly pause: number;
}

interface Host {
  readonly waiting: (() => void)[];
  /** The next of `waiting` to start. */
  next: number;
  active: number;
  /** When the next request may start, in milliseconds of the monotonic clock. */
  freeAt: number;
  /** Whether it stands in the line of hosts that may start a request, or a timer will put it there. */
  inLine: boolean;
}

/** Lets tasks through within the limits: so many at once, so many a host, hosts taking turns. */
export class Gate {
  readonly #limits: Limits;
  readonly #deadline: Deadline;
  readonly #hosts = new Map<string, Host>();
  readonly #line: Host[] = [];
  #active = 0;

  constructor(limits: Limits, deadline: Deadline) {
    this.#limits = limits;
    this.#deadline = deadline;
  }

  /** Runs a task when its turn comes; rejects with DeadlinePassed when that is too late. */
  async run<T>(hostname: string, task: () => Promise<T>): Promise<T> {
    const host = this.#host(hostname);
    await this.#turn(host);
    try {
      return await task();
    } finally {
      host.active--;
      this.#active--;
      this.#offer(host);
      this.#startNext();
    }
  }

  /** No request to this host for so many milliseconds from now. Returns by how many that delays it. */
  pause(hostname: string, duration: number): number {
    const host = this.#host(hostname);
    const now = performance.now();
    const before = Math.max(host.freeAt, now);
    host.freeAt = Math.max(before, now + duration);
    return host.freeAt - before;
  }

  /** "example.org." is the same host as "example.org". */
  #host(hostname: string): Host {
    const name = hostname.replace(/\.$/, "");
    const known = this.#hosts.get(name);
    if (known) return known;
    const host: Host = { waiting: [], next: 0, active: 0, freeAt: 0, inLine: false };
    this.#hosts.set(name, host);
    return host;
  }

  #turn(host: Host): Promise<void> {
    return new Promise((resolve, reject) => {
      const takeBack = this.#deadline.onPassed(reject);
      host.waiting.push(() => {
        takeBack();
        resolve();
      });
      this.#offer(host);
      this.#startNext();
    });
  }

  /** Puts a host in line when it has work and room. */
  #offer(host: Host): void {
    const idle = host.next === host.waiting.length;
    if (host.inLine || idle || host.active >= this.#limits.perHost || this.#deadline.passed) return;
    host.inLine = true;
    this.#line.push(host);
  }

  #startNext(): void {
    while (this.#active < this.#limits.concurrency) {
      const host = this.#line.shift();
      if (!host) return;
      const pause = host.freeAt - performance.now();
      if (pause > 0) this.#lineUpLater(host, pause);
      else this.#start(host);
    }
  }

  #lineUpLater(host: Host, pause: number): void {
    const timer = setTimeout(() => {
      takeBack();
      this.#line.push(host);
      this.#startNext();
    }, Math.ceil(pause));
    const takeBack = this.#deadline.onPassed(() => clearTimeout(timer));
  }

  #start(host: Host): void {
    host.inLine = false;
    const start = host.waiting[host.next];
    if (!start || this.#deadline.passed) return;
    host.next++;
    host.active++;
    this.#active++;
    host.freeAt = performance.now() + this.#limits.pause;
    start();
    this.#tidy(host);
    this.#offer(host);
  }

  #tidy(host: Host): void {
    if (host.next < host.waiting.length) return;
    host.waiting.length = 0;
    host.next = 0;
  }
}
