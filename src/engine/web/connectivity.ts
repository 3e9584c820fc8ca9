import type { Reach } from "./network.ts";
import type { Doubt } from "./reply.ts";

/** So many hosts that fail one after the other, with no answer from any, raise the question whether there is a network. */
const suspiciousHosts = 5;

interface Waiting {
  readonly doubt: Doubt;
  readonly settle: (own: boolean) => void;
}

/**
 * Tells a dead host from a machine without network. As long as no host has answered, a failure that the lack of a
 * network would explain waits: until a host answers, or until several hosts have failed or nothing else is under way.
 * Then one control question a run decides.
 */
export class Connectivity {
  readonly #ask: () => Promise<Reach>;
  #reach: Promise<Reach> | undefined;
  #answered = false;
  #offline = false;
  #underWay = 0;
  readonly #failedHosts = new Set<string>();
  #waiting: Waiting[] = [];

  /** `ask` is the control question. */
  constructor(ask: () => Promise<Reach>) {
    this.#ask = ask;
  }

  /** True when there is no network: nothing that was asked can be judged. */
  get offline(): boolean {
    return this.#offline && !this.#answered;
  }

  /** Whether a host has answered, whatever it said. */
  get proven(): boolean {
    return this.#answered;
  }

  /** Tells that a host has answered. */
  answered(): void {
    if (this.#answered) return;
    this.#answered = true;
    this.#settle({ names: true, connections: true });
  }

  /** Counts work as under way until it settles: what waits here is not decided before. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#underWay++;
    try {
      return await work();
    } finally {
      this.#underWay--;
      this.#consider();
    }
  }

  /** Whether a failure is the host's own; false when there is no network. */
  isOwnFailure(hostname: string, doubt: Doubt): Promise<boolean> {
    this.#failedHosts.add(hostname);
    return new Promise((resolve) => {
      this.#waiting.push({ doubt, settle: resolve });
      this.#consider();
    });
  }

  #consider(): void {
    if (this.#waiting.length === 0) return;
    if (this.#answered) this.#settle({ names: true, connections: true });
    else if (this.#underWay === 0 || this.#failedHosts.size >= suspiciousHosts) this.#decide();
  }

  #decide(): void {
    this.#reach ??= this.#ask();
    this.#reach.then((reach) => {
      if (!this.#answered) this.#settle(reach);
    });
  }

  #settle(reach: Reach): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { doubt, settle } of waiting) {
      if (!reach[doubt]) this.#offline = true;
      settle(reach[doubt]);
    }
  }
}
