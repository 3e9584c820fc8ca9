import { describe, expect, test } from "vitest";
import { network, openWeb, serve } from "./server.ts";

describe("at once", () => {
  test("no more than the limit of a host, and up to it", async () => {
    const server = await serve((_, response) => setTimeout(() => response.end(), 30));
    const web = openWeb({ perHost: 3 });
    await Promise.all(Array.from({ length: 12 }, (_, at) => web.ask(`${server.origin}/${at}`)));
    expect(server.requests).toHaveLength(12);
    expect(server.most()).toBe(3);
  });

  test("no more than the limit of a host that lets requests time out", async () => {
    const server = await serve((request, response) => {
      if (Number(request.url?.slice(1)) % 3 > 0) setTimeout(() => response.end(), 20);
    });
    const web = openWeb({ perHost: 4, timeout: 500 });
    await Promise.all(Array.from({ length: 24 }, (_, at) => web.ask(`${server.origin}/${at}`)));
    expect(server.most()).toBe(4);
  });

  test("no more than the limit of all, and up to it", async () => {
    let open = 0;
    let most = 0;
    const server = await serve((_, response) => {
      open++;
      most = Math.max(most, open);
      setTimeout(() => {
        open--;
        response.end();
      }, 30);
    });
    const hosts = Array.from({ length: 6 }, (_, at) => `host-${at}.test`);
    const names = network(Object.fromEntries(hosts.map((host) => [host, "127.0.0.1"])));
    const web = openWeb({ concurrency: 5, perHost: 2 }, names);
    await Promise.all(hosts.flatMap((host) => [1, 2, 3].map((at) => web.ask(`http://${host}:${server.port}/${at}`))));
    expect(server.requests).toHaveLength(18);
    expect(most).toBe(5);
  });

  test("a host that does not answer keeps nobody waiting behind it", async () => {
    const server = await serve((request, response) => {
      if (request.headers.host?.startsWith("fine")) response.end();
    });
    const web = openWeb(
      { concurrency: 3, perHost: 1 },
      network({ "stuck.test": "127.0.0.1", "fine.test": "127.0.0.1" }),
    );
    const stuck = Array.from({ length: 5 }, (_, at) => web.ask(`http://stuck.test:${server.port}/${at}`));
    const fine = await Promise.all([1, 2, 3].map((at) => web.ask(`http://fine.test:${server.port}/${at}`)));
    expect(fine.map(({ outcome }) => outcome)).toEqual(["ok", "ok", "ok"]);
    await web.close();
    expect((await Promise.all(stuck)).map(({ outcome }) => outcome)).toEqual(new Array(5).fill("unchecked"));
  });
});

describe("patience", () => {
  test.each([429, 503])("a %i that passes is ok, and the whole host is paused meanwhile", async (status) => {
    const server = await serve((_, response) => {
      if (server.requests.length === 1) response.writeHead(status, { "retry-after": "2" });
      response.end();
    });
    const web = openWeb();
    const first = web.ask(`${server.origin}/first`);
    while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const second = web.ask(`${server.origin}/second`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(server.requests).toEqual(["HEAD /first"]);
    expect(await first).toMatchObject({ outcome: "ok" });
    expect(await second).toMatchObject({ outcome: "ok" });
  });

  test("a Retry-After that is a date", async () => {
    const server = await serve((_, response) => {
      if (server.requests.length > 1) return response.end();
      return response.writeHead(429, { "retry-after": new Date(Date.now() + 3000).toUTCString() }).end();
    });
    const answer = openWeb().ask(server.origin);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(server.requests).toEqual(["HEAD /"]);
    expect(await answer).toMatchObject({ outcome: "ok" });
  });

  test("a 429 for ever is unknown after two more tries", async () => {
    const server = await serve((_, response) => response.writeHead(429, { "retry-after": "0" }).end());
    const answer = await openWeb().ask(server.origin);
    expect(answer).toMatchObject({ outcome: "unknown", reason: "answers 429", status: 429 });
    expect(server.requests).toHaveLength(3);
  });

  test("nobody waits beyond the end of the run", async () => {
    const server = await serve((_, response) => response.writeHead(429, { "retry-after": "86400" }).end());
    expect(await openWeb({ deadline: 2000 }).ask(server.origin)).toMatchObject({ outcome: "unknown", status: 429 });
    expect(server.requests).toEqual(["HEAD /"]);
  });
});

describe("the end of the run", () => {
  test("what is under way and what waits is unchecked", async () => {
    const server = await serve(() => {});
    const web = openWeb({ deadline: 1000, perHost: 2 });
    const answers = await Promise.all([1, 2, 3, 4].map((at) => web.ask(`${server.origin}/${at}`)));
    const expected = {
      outcome: "unchecked",
      reason: "was not reached within the 1 s of the run",
      own: false,
      late: true,
    };
    expect(answers).toEqual(new Array(4).fill(expected));
    expect(server.requests).toHaveLength(2);
    expect(await web.ask(`${server.origin}/later`)).toEqual(expected);
    expect(server.requests).toHaveLength(2);
  });

  test("closing ends it", async () => {
    const server = await serve(() => {});
    const web = openWeb();
    const answer = web.ask(server.origin);
    await web.close();
    expect(await answer).toMatchObject({ outcome: "unchecked" });
    expect(await web.ask(`${server.origin}/later`)).toMatchObject({ outcome: "unchecked" });
    await web.close();
  });
});
