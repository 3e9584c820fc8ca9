import { lookup, Resolver } from "node:dns/promises";
import { SilentDns } from "./errors.ts";
import type { Address } from "./network.ts";
import { Turns } from "./turns.ts";

/** Milliseconds until the DNS is asked once more, and how often it is asked. */
const patience = { timeout: 1_500, tries: 2 };
/** Milliseconds that the IPv6 addresses of a host may come later than its others (RFC 8305 waits 50). */
const latecomers = 100;
/** What the DNS says of names that it does not know; others may know them. */
const unknownToDns = ["ENOTFOUND", "ENODATA", "ENONAME"];
/** Nobody answers, or there is nobody to ask. */
const nobodyThere = ["ETIMEOUT", "ECONNREFUSED"];

/** Who knows hosts. */
interface Sources {
  readonly dns: Resolver;
  readonly system: (hostname: string) => Promise<readonly Address[]>;
}

function usualSources(): Sources {
  return { dns: new Resolver(patience), system: (hostname) => lookup(hostname, { all: true }) };
}

/**
 * Finds hosts. The system's look-up runs two at a time in a whole process, cannot be called off, and keeps the process
 * alive: a few hosts whose DNS is silent would hold up all others. So the DNS is asked itself, and the system for what
 * the DNS does not know: /etc/hosts, names of the local network; for everything, where the DNS cannot be asked.
 */
export class Names {
  readonly #sources: Sources;
  readonly #turns = new Turns(2);
  readonly #over: AbortSignal;
  #dns: "untried" | "answers" | "silent" = "untried";

  /** What is under way ends with `over`. */
  constructor(over: AbortSignal, sources: Sources = usualSources()) {
    this.#over = over;
    this.#sources = sources;
    over.addEventListener("abort", () => sources.dns.cancel(), { once: true });
  }

  /** All addresses of a host; rejects with the system's error, or SilentDns. */
  async addresses(hostname: string): Promise<readonly Address[]> {
    const found = isForDns(hostname) && this.#dns !== "silent" ? await this.#byDns(hostname) : [];
    return found.length > 0 ? found : this.#bySystem(hostname);
  }

  /** None when the system is to be asked. */
  async #byDns(hostname: string): Promise<readonly Address[]> {
    const { dns } = this.#sources;
    const four = settled(dns.resolve4(hostname), 4);
    const six = settled(dns.resolve6(hostname), 6);
    const first = await four;
    const later = first.addresses.length > 0 ? await Promise.race([six, nothingElse()]) : await six;
    const found = [...first.addresses, ...later.addresses];
    const codes = [first.code, later.code];
    if (found.length > 0 || codes.some((code) => unknownToDns.includes(code))) {
      this.#dns = "answers";
      return found;
    }
    if (this.#dns === "answers") throw new SilentDns();
    if (codes.some((code) => nobodyThere.includes(code))) this.#dns = "silent";
    return [];
  }

  async #bySystem(hostname: string): Promise<readonly Address[]> {
    const endTurn = await this.#turns.take();
    try {
      if (this.#over.aborted) throw new SilentDns();
      return await this.#sources.system(hostname);
    } finally {
      endTurn();
    }
  }
}

interface Settled {
  readonly addresses: readonly Address[];
  /** Of the error; empty without one. */
  readonly code: string;
}

function settled(question: Promise<string[]>, family: number): Promise<Settled> {
  return question.then(
    (found) => ({ addresses: found.map((address) => ({ address, family })), code: "" }),
    ({ code = "" }: NodeJS.ErrnoException) => ({ addresses: [], code }),
  );
}

function nothingElse(): Promise<Settled> {
  return new Promise((resolve) => {
    setTimeout(resolve, latecomers, { addresses: [], code: "" });
  });
}

/** Single words and names of the local network (RFC 6761, RFC 6762) are no matter of the DNS. */
function isForDns(hostname: string): boolean {
  return /[^.]\.[^.]/.test(hostname) && !/\.(?:local|localhost)\.?$/i.test(hostname);
}
