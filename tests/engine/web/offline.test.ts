import { describe, expect, test } from "vitest";
import type { Reach } from "../../../src/engine/web/network.ts";
import { deadPort, network, openWeb, serve } from "./server.ts";

const none: Reach = { names: false, connections: false };

/** A network that counts its control questions. */
function counted(hosts: Readonly<Record<string, string>>, reach: Reach) {
  const counts = { reach: 0, addresses: 0 };
  const inner = network(hosts, reach);
  const outer = {
    addresses: (hostname: string) => {
      counts.addresses++;
      return inner.addresses(hostname);
    },
    reach: () => {
      counts.reach++;
      return inner.reach();
    },
  };
  return { counts, network: outer };
}

const unasked = { outcome: "unchecked", reason: "was not asked: there is no network", own: false };

describe("without a network", () => {
  test("everything is unchecked, after one control question", async () => {
    const { counts, network } = counted({}, none);
    const web = openWeb({}, network);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => web.ask(`https://host-${at}.test/`)));
    expect(answers).toEqual(new Array(40).fill(unasked));
    expect(web.offline).toBe(true);
    expect(counts.reach).toBe(1);
  });

  test("what comes later is not asked at all", async () => {
    const { counts, network } = counted({}, none);
    const web = openWeb({}, network);
    expect(await web.ask("https://one.test/")).toEqual(unasked);
    const before = counts.addresses;
    expect(await web.ask("https://two.test/")).toEqual(unasked);
    expect(await web.read("https://three.test/feed.xml")).toEqual({ ok: false, answer: unasked });
    expect(counts.addresses).toBe(before);
  });

  test("a preview on this machine is still asked, and proves nothing", async () => {
    const server = await serve((_, response) => response.end());
    const { network } = counted({ localhost: "127.0.0.1" }, none);
    const web = openWeb({ allowPrivate: [], typedOrigins: [`http://localhost:${server.port}`] }, network);
    expect(await web.ask(`http://localhost:${server.port}/a`)).toMatchObject({ outcome: "ok" });
    expect(await web.ask("https://elsewhere.test/")).toEqual(unasked);
    expect(await web.ask(`http://localhost:${server.port}/b`)).toMatchObject({ outcome: "ok" });
    expect(web.offline).toBe(true);
  });

  test("the DNS says nothing at all", async () => {
    const silent = { addresses: () => new Promise<never>(() => {}), reach: () => Promise.resolve(none) };
    const web = openWeb({ timeout: 200 }, silent);
    const answers = await Promise.all([1, 2, 3].map((at) => web.ask(`https://host-${at}.test/`)));
    expect(answers).toEqual(new Array(3).fill(unasked));
  });

  test("the control question is not answered before the end of the run: unchecked by then", async () => {
    const endless = { ...network({}), reach: () => new Promise<never>(() => {}) };
    const start = performance.now();
    const answer = await openWeb({ deadline: 500 }, endless).ask("https://example.test/");
    expect(answer).toEqual({
      outcome: "unchecked",
      reason: "was not reached within the 0.5 s of the run",
      own: false,
      late: true,
    });
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test("names are found but no connection is let out", async () => {
    const refusing = {
      addresses: () => Promise.reject(Object.assign(new Error(), { code: "ENETUNREACH", address: "192.88.99.1" })),
      reach: () => Promise.resolve({ names: true, connections: false }),
    };
    const web = openWeb({}, refusing);
    expect(await web.ask("https://example.test/")).toEqual(unasked);
    expect(web.offline).toBe(true);
  });
});

describe("with a network", () => {
  const broken = { outcome: "broken", reason: "has a host that does not exist", own: false };

  test("a dead host alone is broken when names are found otherwise", async () => {
    const { counts, network } = counted({}, { names: true, connections: true });
    const web = openWeb({}, network);
    expect(await web.ask("https://dead.test/")).toEqual(broken);
    expect(web.offline).toBe(false);
    expect(counts.reach).toBe(1);
  });

  test("many dead hosts and no other", async () => {
    const { counts, network } = counted({}, { names: true, connections: true });
    const web = openWeb({}, network);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => web.ask(`https://dead-${at}.test/`)));
    expect(answers).toEqual(new Array(20).fill(broken));
    expect(counts.reach).toBe(1);
  });

  test("a dead host is broken when any other has answered, without a control question", async () => {
    const server = await serve((_, response) => response.writeHead(404).end());
    const { counts, network } = counted({}, none);
    const web = openWeb({}, network);
    await web.ask(server.origin);
    expect(await web.ask("https://dead.test/")).toEqual(broken);
    expect(counts.reach).toBe(0);
  });

  test("a dead host waits for the answer of another that is under way", async () => {
    const server = await serve((_, response) => setTimeout(() => response.end(), 600));
    const { counts, network } = counted({}, none);
    const web = openWeb({}, network);
    const [dead, alive] = await Promise.all([web.ask("https://dead.test/"), web.ask(server.origin)]);
    expect(dead).toEqual(broken);
    expect(alive).toMatchObject({ outcome: "ok" });
    expect(web.offline).toBe(false);
    expect(counts.reach).toBe(0);
  });

  test("no name is found, yet a connection on this machine is refused", async () => {
    const { network } = counted({}, none);
    const web = openWeb({}, network);
    expect(await web.ask(`http://127.0.0.1:${await deadPort()}/`)).toMatchObject({
      outcome: "broken",
      reason: "refused the connection",
    });
  });
});
