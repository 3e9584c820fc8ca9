import { AsyncLocalStorage } from "node:async_hooks";

/** What linkinator looks at of an answer. It knows statuses that a `Response` does not allow, 999 for one. */
export interface Carried {
  readonly status: number;
  readonly headers: Headers;
  readonly body?: NodeJS.ReadableStream | undefined;
  /** The address that answered in the end. */
  readonly url: string;
}

/** Makes a request for linkinator, redirects followed. Rejects when there is no answer. */
export type Courier = (url: string, method: "GET" | "HEAD") => Promise<Carried>;

/** Variables of the environment, as linkinator itself sees them. */
export type Environment = Record<string, string | undefined>;

const couriers = new AsyncLocalStorage<Courier>();

/** With these it would send its requests past us, to a proxy. */
const proxyNames = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"];

let borrowers = 0;
let giveBack = (): void => {};

/**
 * Runs work whose calls of the global `fetch` the courier carries out: linkinator knows no other way to be told how
 * requests are to be made. What others fetch meanwhile goes its usual way. The loan ends when the work does, so that
 * work which was given up never comes to an open web.
 */
export async function withCourier<T>(
  { courier, env }: { readonly courier: Courier; readonly env: Environment },
  work: () => Promise<T>,
): Promise<T> {
  if (borrowers === 0) giveBack = lend(env);
  borrowers++;
  try {
    return await couriers.run(courier, work);
  } finally {
    borrowers--;
    if (borrowers === 0) giveBack();
  }
}

function lend(env: Environment): () => void {
  const usual = globalThis.fetch;
  const lent: typeof fetch = (input, init) => {
    const courier = couriers.getStore();
    if (!courier) return usual(input, init);
    return courier(String(input), init?.method === "HEAD" ? "HEAD" : "GET") as Promise<unknown> as Promise<Response>;
  };
  const proxies = proxyNames.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]));
  globalThis.fetch = lent;
  for (const [name] of proxies) delete env[name];
  return () => {
    if (globalThis.fetch === lent) globalThis.fetch = usual;
    for (const [name, value] of proxies) env[name] = value;
  };
}
