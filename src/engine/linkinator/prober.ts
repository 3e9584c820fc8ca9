import { setTimeout as rest } from "node:timers/promises";
import type { LinkResult } from "linkinator";
import type { Answer } from "../../model/link.ts";
import { parseUrl } from "../../values/url.ts";
import { answerOf, type Route, type Web } from "../web/index.ts";
import { check } from "./check.ts";
import type { Carried, Environment } from "./lent-fetch.ts";
import { linkList, listAddress } from "./link-list.ts";
import { nextBatch } from "./next-batch.ts";

/** What the prober is made of. */
export interface ProberSettings {
  readonly web: Web;
  readonly env: Environment;
  /** Status codes that count as ok besides 200 to 299. */
  readonly accept: readonly number[];
  readonly perHost: number;
  /** Milliseconds for the whole run. */
  readonly deadline: number;
}

/** Batches at once. */
const lanes = 4;
/** Milliseconds before a broken answer is confirmed. */
const confirmPause = 250;

interface Waiting {
  readonly url: URL;
  readonly settle: (answer: Answer) => void;
}

/** Asks where addresses lead by linkinator. Nothing it is given makes it throw. */
export class LinkinatorProber {
  readonly #settings: ProberSettings;
  readonly #asked = new Map<string, Promise<Answer>>();
  #waiting: Waiting[] = [];
  #running = 0;
  #isDue = false;

  constructor(settings: ProberSettings) {
    this.#settings = settings;
  }

  /** Where an address leads; each is asked once a run, and a second time before it counts as broken. */
  ask(address: string): Promise<Answer> {
    const url = /^https?:/i.test(address) ? parseUrl(address) : undefined;
    if (!url) return Promise.resolve({ outcome: "unchecked", reason: "is no web address", own: false });
    url.hash = "";
    const known = this.#asked.get(url.href);
    if (known) return known;
    const answer = this.#confirmed(url);
    this.#asked.set(url.href, answer);
    return answer;
  }

  async #confirmed(url: URL): Promise<Answer> {
    const first = await this.#inBatch(url);
    if (first.outcome !== "broken") return first;
    await Promise.race([rest(confirmPause), this.#settings.web.whenOver]);
    return this.#inBatch(url);
  }

  #inBatch(url: URL): Promise<Answer> {
    return new Promise((settle) => {
      this.#waiting.push({ url, settle });
      if (this.#isDue) return;
      this.#isDue = true;
      // Rules ask for all their links at once: they make up batches together.
      setImmediate(() => {
        this.#isDue = false;
        this.#start();
      });
    });
  }

  #start(): void {
    while (this.#running < lanes && this.#waiting.length > 0) {
      const { taken, left } = nextBatch(this.#waiting, this.#settings.perHost);
      this.#waiting = left;
      this.#running++;
      this.#run(taken).finally(() => {
        this.#running--;
        this.#start();
      });
    }
  }

  async #run(batch: readonly Waiting[]): Promise<void> {
    const { web, env, accept } = this.#settings;
    const urls = new Set(batch.map(({ url }) => url.href));
    const routes = new Map<string, Route>();
    const carry = async (url: string, method: "GET" | "HEAD"): Promise<Carried> => {
      if (url === listAddress) return linkList(urls);
      const route = await web.tryOnce(url, method);
      routes.set(url, route);
      const { status, reason } = route.end;
      if (status === undefined) throw new Error(reason);
      return { status, headers: new Headers(), url: route.finalUrl.href };
    };
    const results = web.isOver
      ? []
      : await check({ pages: [listAddress], isAsked: (url) => urls.has(url), courier: carry, accept }, { web, env });
    const byUrl = new Map(results.map((result) => [result.url, result]));
    for (const { url, settle } of batch) settle(this.#answer(byUrl.get(url.href), routes.get(url.href)));
  }

  #answer(result: LinkResult | undefined, route: Route | undefined): Answer {
    if (result && route) return answerOf({ ...route, end: { ...route.end, outcome: outcomeOf(result, route) } });
    const reason = `was not reached within the ${this.#settings.deadline / 1000} s of the run`;
    return { outcome: "unchecked", reason: this.#settings.web.isOver ? reason : "linkinator left it out", own: false };
  }
}

/** It calls broken whatever is not ok. Only “not found” and “gone” say so; of what did not answer, the failure tells. */
function outcomeOf({ state }: LinkResult, { end }: Route): Route["end"]["outcome"] {
  if (state === "OK") return "ok";
  if (state === "SKIPPED") return "unchecked";
  if (end.status === undefined) return end.outcome;
  return end.status === 404 || end.status === 410 ? "broken" : "unknown";
}
