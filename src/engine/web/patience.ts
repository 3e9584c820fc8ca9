import type { Deadline } from "./deadline.ts";
import type { Gate } from "./gate.ts";

/** How often a server may ask for patience before its answer counts. */
const mostPauses = 2;
/** Milliseconds that a server is given at a time, whatever its Retry-After says. */
const longestPause = 30_000;
/** Milliseconds of the first pause where the server names none; each further one is twice as long. */
const usualPause = 1_000;
/** Milliseconds of pauses that one host is given in a run. */
const wholePatience = mostPauses * longestPause;

/** Waits when a server asks for it: nothing else is sent to that host meanwhile. */
export class Patience {
  readonly #gate: Gate;
  readonly #deadline: Deadline;
  readonly #spent = new Map<string, number>();

  constructor(gate: Gate, deadline: Deadline) {
    this.#gate = gate;
    this.#deadline = deadline;
  }

  /** Pauses a host for `asked` milliseconds, 0 where it did not say. False when it has had its share. */
  grant(hostname: string, asked: number, pausesBefore: number): boolean {
    const pause = Math.min(asked || usualPause * 2 ** pausesBefore, longestPause);
    const spent = this.#spent.get(hostname) ?? 0;
    if (pausesBefore >= mostPauses || spent + pause > wholePatience || pause >= this.#deadline.remaining) return false;
    this.#spent.set(hostname, spent + this.#gate.pause(hostname, pause));
    return true;
  }
}
