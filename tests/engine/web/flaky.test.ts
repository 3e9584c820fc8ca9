import { describe, expect, test } from "vitest";
import { network, openWeb, serve } from "./server.ts";

/** What a server does at each try, HEAD or GET: a status, or nothing at all. */
type Script = readonly (number | "reset" | "hang")[];

async function outcomeOf(script: Script) {
  const server = await serve((_, response) => {
    const step = script[server.requests.length - 1] ?? script.at(-1) ?? 200;
    if (step === "hang") return;
    if (step === "reset") response.destroy();
    else response.writeHead(step, step === 429 ? { "retry-after": "0" } : {}).end();
  });
  const { outcome } = await openWeb({ timeout: 500 }).ask(server.origin);
  return { outcome, requests: server.requests.length };
}

describe("a server that answers differently at the second try", () => {
  test.each<[Script, string, number]>([
    [[200, 404], "ok", 1],
    [[404, 200], "ok", 2],
    [[404, 404], "broken", 2],
    [[404, 410], "broken", 2],
    [[404, 500], "unknown", 2],
    [[404, "reset"], "unknown", 2],
    [[404, "hang"], "unknown", 2],
    [[500, 404, 200], "ok", 3],
    [[500, 404, 404], "broken", 3],
    [[500, 404, 500], "unknown", 3],
    [["reset", 404, "reset"], "unknown", 3],
    [["hang", 404, 404], "broken", 3],
    [["hang", "reset"], "unknown", 2],
    [["reset", 200], "ok", 2],
    [["hang", 200], "ok", 2],
    [[403, 404, 404], "broken", 3],
    [[500, 500], "unknown", 2],
  ])("%j: %s after %i requests", async (script, outcome, requests) => {
    expect(await outcomeOf(script)).toEqual({ outcome, requests });
  });

  test("alternates between 404 and 429: asked a handful of times", async () => {
    const { outcome, requests } = await outcomeOf([404, 429, 404, 429, 404, 429, 404, 429]);
    expect(outcome).toBe("unknown");
    expect(requests).toBeLessThanOrEqual(6);
  });
});

describe("a server that closes kept connections as it likes", () => {
  test.each([
    ["after every third answer", (count: number) => count % 3 === 0, false],
    ["after every answer, without saying so", () => true, false],
    ["after every answer, and says so", () => true, true],
  ])("%s: nothing is broken", async (_, closes, says) => {
    const server = await serve((request, response) => {
      const isOver = closes(server.requests.length);
      if (isOver && says) response.setHeader("connection", "close");
      response.end(request.method === "GET" ? "page" : "");
      if (isOver && !says) response.on("finish", () => setImmediate(() => request.socket.destroy()));
    });
    const web = openWeb();
    const answers = await Promise.all(Array.from({ length: 60 }, (_, at) => web.ask(`${server.origin}/${at}`)));
    expect(answers.filter(({ outcome }) => outcome === "broken")).toEqual([]);
    expect(answers.filter(({ outcome }) => outcome === "ok").length).toBeGreaterThan(50);
    expect(server.most()).toBeLessThanOrEqual(4);
  });

  test("by a reset in the middle of every second answer: nothing is broken", async () => {
    const server = await serve((_, response) => {
      if (server.requests.length % 2 === 0) return response.end();
      response.writeHead(404, { "content-length": "1000" }).write("half");
      return response.socket?.resetAndDestroy();
    });
    const web = openWeb();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => web.ask(`${server.origin}/${at}`)));
    expect(answers.filter(({ outcome }) => outcome === "ok").length).toBeGreaterThan(0);
    expect(server.requests.length).toBeLessThanOrEqual(60);
  });
});

describe("Retry-After", () => {
  test.each(["0", "-5", "soon", "1.5", "", "Thu, 01 Jan 1970 00:00:00 GMT", "\xff\xfe", "0x10", "1e3"])(
    "“%s”: two more tries within seconds, then unknown",
    async (header) => {
      const server = await serve((_, response) => response.writeHead(429, { "retry-after": header }).end());
      expect(await openWeb().ask(server.origin)).toMatchObject({ outcome: "unknown", status: 429 });
      expect(server.requests).toHaveLength(3);
    },
  );

  test.each(["999999", "9".repeat(400), "Fri, 31 Dec 9999 23:59:59 GMT"])(
    "“%s”: not beyond the end of the run",
    async (header) => {
      const server = await serve((_, response) => response.writeHead(503, { "retry-after": header }).end());
      const start = performance.now();
      expect(await openWeb({ deadline: 3_000 }).ask(server.origin)).toMatchObject({ outcome: "unknown", status: 503 });
      expect(performance.now() - start).toBeLessThan(2_500);
    },
  );
});

describe("many", () => {
  test("two thousand addresses of one host: one request each, four at once", async () => {
    const server = await serve((_, response) => response.end());
    const web = openWeb({ perHost: 4 });
    const answers = await Promise.all(Array.from({ length: 2_000 }, (_, at) => web.ask(`${server.origin}/${at}`)));
    expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(["ok"]));
    expect(server.requests).toHaveLength(2_000);
    expect(server.most()).toBeLessThanOrEqual(4);
  });

  test("three thousand hosts: as many at once as there may be", async () => {
    const server = await serve((_, response) => response.end());
    const hosts = Array.from({ length: 3_000 }, (_, at) => `host-${at}.test`);
    const web = openWeb({}, network(Object.fromEntries(hosts.map((host) => [host, "127.0.0.1"]))));
    const answers = await Promise.all(hosts.map((host) => web.ask(`http://${host}:${server.port}/`)));
    expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(["ok"]));
    expect(server.requests).toHaveLength(3_000);
    expect(server.most()).toBeLessThanOrEqual(32);
  });
});
