import { DeadlinePassed } from "./errors.ts";

/** The time that a run may spend on the web; it begins with the first request. */
export class Deadline {
  /** Milliseconds. */
  readonly limit: number;
  #timer: NodeJS.Timeout | undefined;
  #endsAt = Number.POSITIVE_INFINITY;
  #passed = false;
  readonly #actions = new Set<(error: DeadlinePassed) => void>();

  constructor(limit: number) {
    this.limit = limit;
  }

  get passed(): boolean {
    return this.#passed;
  }

  /** Milliseconds that are left. */
  get remaining(): number {
    return this.#passed ? 0 : this.#endsAt - performance.now();
  }

  start(): void {
    if (this.#timer) return;
    this.#endsAt = performance.now() + this.limit;
    this.#timer = setTimeout(() => this.end(), this.limit).unref();
  }

  /** Ends whatever is still under way. */
  end(): void {
    clearTimeout(this.#timer);
    this.#passed = true;
    const actions = [...this.#actions];
    this.#actions.clear();
    for (const action of actions) action(new DeadlinePassed());
  }

  /** Calls `action` when the time is over; soon when it is already. Returns what takes the call back. */
  onPassed(action: (error: DeadlinePassed) => void): () => void {
    if (this.#passed) queueMicrotask(() => action(new DeadlinePassed()));
    else this.#actions.add(action);
    return () => this.#actions.delete(action);
  }

  /** What a promise comes to, or undefined when the time is over before. */
  before<T>(promise: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      const takeBack = this.onPassed(() => resolve(undefined));
      promise.then(resolve, reject).finally(takeBack);
    });
  }

  /** Waits so many milliseconds, or until the time is over. */
  rest(duration: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        takeBack();
        resolve();
      };
      const timer = setTimeout(finish, duration);
      const takeBack = this.onPassed(finish);
    });
  }
}
