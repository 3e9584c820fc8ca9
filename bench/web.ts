import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Agent } from "undici";
import { LinkCache } from "../src/engine/web/cache/index.ts";
import { createWeb, webDefaults } from "../src/engine/web/index.ts";
import type { Answer } from "../src/model/link.ts";
import { grouped } from "../src/values/grouped.ts";
import { inFolderAsync } from "./child.ts";
import { webAddresses } from "./link-site.ts";
import { ms, type Row } from "./measure.ts";

const pages = 1_000;
const { concurrency, perHost } = webDefaults;

/** The addresses that 1,000 pages link to, asked over loopback, against a pool that asks each once under the same limits. */
export function remoteLinks(): Promise<Row[]> {
  return withServers(async (port) => {
    const addresses = webAddresses(pages, port);
    const pool = await timed(() => askByPool(addresses));
    const ours = await timed(() => askAll(addresses));
    const [, again] = await askTwice(addresses);
    return [
      { name: `${addresses.length} addresses asked by a bare pool of undici`, value: ms(pool) },
      { name: "… by us", value: `${ms(ours)}  ${(ours / pool).toFixed(2)} ×`, budget: "≤ 1.2 ×" },
      { name: "… by us again, with the cache (the broken ones are asked)", value: ms(again), budget: "≤ 1,000 ms" },
    ];
  });
}

/** Runs servers that stand for the web, on a port that the work is given. */
export async function withServers<T>(work: (port: number) => Promise<T>): Promise<T> {
  const servers = new Worker(new URL("./web-servers.mjs", import.meta.url));
  try {
    return await work(await new Promise<number>((resolve) => servers.once("message", resolve)));
  } finally {
    await servers.terminate();
  }
}

/** In ms. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function askAll(addresses: readonly string[], cache?: LinkCache): Promise<void> {
  const web = createWeb({ ...webDefaults, allowPrivate: ["127.0.0.0/8"] });
  const ask = (url: string): Promise<Answer> =>
    cache ? cache.answer({ url, anchors: false }, () => web.ask(url)) : web.ask(url);
  await Promise.all(addresses.map(ask));
  await cache?.save();
  await web.close();
}

/** Two runs that share a cache, in ms each. */
function askTwice(addresses: readonly string[]): Promise<readonly [number, number]> {
  return inFolderAsync({}, async (folder) => {
    const newCache = (): LinkCache =>
      new LinkCache({ path: join(folder, "links.jsonl"), settings: "bench", isLeftOut: () => false });
    const first = await timed(() => askAll(addresses, newCache()));
    return [first, await timed(() => askAll(addresses, newCache()))];
  });
}

/** So many workers for all hosts, so many for each: whoever is free asks the host with most to ask that has room. */
async function askByPool(addresses: readonly string[]): Promise<void> {
  const agent = new Agent();
  const waiting = grouped(addresses, (address) => new URL(address).host);
  const active = new Map<string, number>();
  const next = (): string | undefined => {
    const free = [...waiting].filter(([host, urls]) => urls.length > 0 && (active.get(host) ?? 0) < perHost);
    const [fullest] = free.sort(([, one], [, other]) => other.length - one.length);
    return fullest?.[1].pop();
  };
  const work = async (): Promise<void> => {
    for (;;) {
      const address = next();
      if (address === undefined) return;
      const { origin, pathname, host } = new URL(address);
      active.set(host, (active.get(host) ?? 0) + 1);
      const { body } = await agent.request({ origin, path: pathname, method: "HEAD", reset: false });
      await body.dump();
      active.set(host, (active.get(host) ?? 0) - 1);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  await agent.close();
}
