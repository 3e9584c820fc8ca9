import type { IncomingMessage } from "node:http";
import { createServer } from "node:https";
import { connect } from "node:net";
import type { Duplex } from "node:stream";
import { describe, expect, test } from "vitest";
import { selfSigned } from "./certificate.ts";
import { serveProxy } from "./proxy-server.ts";
import { deadPort, listen, network, openWeb, serve, serveBytes } from "./server.ts";
import { secureHost, serveSecurely, trustIt } from "./tls-server.ts";

const basic = (credentials: string) => `Basic ${Buffer.from(credentials).toString("base64")}`;
const through = (host: string) => ({ environment: { ALL_PROXY: `http://${host}` } });
/** No name is found; no network is needed. */
const noDns = network({}, { names: false, connections: false });

describe("through a proxy", () => {
  test("http is asked whole, and its credentials stay there", async () => {
    const server = await serve((_, response) => response.end("bread"));
    const proxy = await serveProxy();
    const web = openWeb({ ...through(`jo:pass@${proxy.host}`), perHost: 1 }, noDns);
    const page = await web.read(`http://site.example:${server.port}/a?b`);
    expect(page.ok && Buffer.from(page.bytes).toString()).toBe("bread");
    expect(await web.ask(`http://site.example:${server.port}/c`)).toMatchObject({ outcome: "ok", status: 200 });
    expect(proxy.requests).toEqual([
      `GET http://site.example:${server.port}/a?b`,
      `HEAD http://site.example:${server.port}/c`,
    ]);
    expect(proxy.headers[0]).toMatchObject({
      host: `site.example:${server.port}`,
      "proxy-authorization": basic("jo:pass"),
    });
    expect(server.requests).toEqual(["GET /a?b", "HEAD /c"]);
    expect(server.headers[0]?.["proxy-authorization"]).toBeUndefined();
    expect(web.offline).toBe(false);
    expect(web.proxyTrouble).toBeUndefined();
  });

  test("https goes by CONNECT, its headers unseen by the proxy", async () => {
    trustIt();
    const seen: unknown[] = [];
    const port = await serveSecurely((request, response) => {
      seen.push([request.method, request.url, request.headers["x-a"], request.headers["proxy-authorization"]]);
      response.end();
    });
    const proxy = await serveProxy();
    const headers = { [secureHost]: { "x-a": "s3cret" } };
    const web = openWeb({ ...through(`jo:pass@${proxy.host}`), headers, perHost: 1 }, noDns);
    expect(await web.ask(`https://${secureHost}:${port}/a`)).toMatchObject({ outcome: "ok" });
    expect(seen).toEqual([["HEAD", "/a", "s3cret", undefined]]);
    expect(proxy.requests).toEqual([`CONNECT ${secureHost}:${port}`]);
    expect(proxy.headers[0]).toMatchObject({ "proxy-authorization": basic("jo:pass") });
    expect(proxy.headers[0]).not.toHaveProperty("x-a");
  });

  test("connections are kept", async () => {
    trustIt();
    const secure = await serveSecurely((_, response) => response.end());
    const { port } = await serve((_, response) => response.end());
    const proxy = await serveProxy();
    const web = openWeb({ ...through(proxy.host), perHost: 1 }, noDns);
    for (let at = 0; at < 8; at++) {
      await web.ask(`http://site.example:${port}/${at}`);
      await web.ask(`http://other.example:${port}/${at}`);
      await web.ask(`https://${secureHost}:${secure}/${at}`);
    }
    expect(proxy.requests.filter((line) => line.startsWith("HEAD"))).toHaveLength(16);
    // A request that follows too closely may find its connection not yet free.
    expect(proxy.requests.length).toBeLessThanOrEqual(18);
    expect(proxy.connections()).toBeLessThanOrEqual(4);
  });

  test("a proxy may speak TLS itself", async () => {
    trustIt();
    let connections = 0;
    const server = createServer(selfSigned, (_, response) => response.end());
    server.on("secureConnection", () => connections++);
    const port = await listen(server);
    const web = openWeb({ environment: { HTTP_PROXY: `https://127.0.0.1:${port}` } }, noDns);
    const answer = await web.ask("http://site.example/");
    const named = { environment: { HTTP_PROXY: `https://${secureHost}:${port}` } };
    const other = openWeb(named, network({ [secureHost]: "127.0.0.1" }, { names: false, connections: false }));
    for (const url of ["http://a.example/", "http://b.example/", "http://c.example/", "http://d.example/"]) {
      expect(await other.ask(url)).toMatchObject({ outcome: "ok" });
    }
    expect(connections).toBeLessThanOrEqual(2);
    // Its certificate is for another host than 127.0.0.1.
    expect(answer).toMatchObject({ outcome: "unchecked", reason: "was not asked: the proxy does not serve us" });
    expect(web.proxyTrouble).toBe(`The proxy “127.0.0.1:${port}” cannot be reached`);
  });

  test("https goes through a proxy that speaks TLS too", async () => {
    trustIt();
    const port = await serveSecurely((_, response) => response.end());
    const server = createServer(selfSigned);
    const asked: unknown[] = [];
    server.on("connect", (request: IncomingMessage, socket: Duplex) => {
      asked.push(request.url);
      const there = connect(port, "127.0.0.1", () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
      there.on("error", () => {});
      socket.on("error", () => {});
      socket.pipe(there).pipe(socket);
    });
    const environment = { HTTPS_PROXY: `https://${secureHost}:${await listen(server)}` };
    const web = openWeb({ environment }, network({ [secureHost]: "127.0.0.1" }));
    expect(await web.ask(`https://${secureHost}/`)).toMatchObject({ outcome: "ok" });
    expect(asked).toEqual([`${secureHost}:443`]);
  });

  test("redirects, broken pages and limits are what they are without one", async () => {
    const server = await serve(({ url }, response) => {
      if (url === "/old") response.writeHead(301, { location: "/new" });
      if (url === "/gone") response.writeHead(404);
      if (url === "/long") response.setHeader("x-long", "a".repeat(70_000));
      setTimeout(() => response.end(), 20);
    });
    const proxy = await serveProxy();
    const web = openWeb({ ...through(proxy.host), perHost: 2 }, noDns);
    const site = `http://site.example:${server.port}`;
    const answers = await Promise.all(["old", "gone", "long", "a", "b", "c"].map((path) => web.ask(`${site}/${path}`)));
    expect(answers.map(({ outcome }) => outcome)).toEqual(["moved", "broken", "unknown", "ok", "ok", "ok"]);
    expect(answers[2]?.reason).toBe("sends more than 64 KiB of headers");
    expect(server.most()).toBe(2);
  });

  test("what NO_PROXY names is asked directly", async () => {
    const server = await serve((_, response) => response.end());
    const proxy = await serveProxy();
    const environment = { HTTP_PROXY: `http://${proxy.host}`, NO_PROXY: "direct.test" };
    const web = openWeb({ environment }, network({ "direct.test": "127.0.0.1", "site.test": "127.0.0.1" }));
    await web.ask(`http://direct.test:${server.port}/`);
    await web.ask(`${server.origin}/loopback`);
    expect(server.requests).toHaveLength(2);
    expect(proxy.requests).toEqual([]);
  });
});

describe("a proxy is not sent", () => {
  const hosts = network({ "inside.test": "10.0.0.1", "public.test": "93.184.215.14", "named.test": "10.0.0.2" });

  test.each([
    "http://10.0.0.1/",
    "http://169.254.169.254/latest/",
    "https://192.168.0.1/",
    "http://[fd00::1]/",
    "http://inside.test/",
    "https://inside.test/",
    "http://intranet/",
    "http://printer.local/",
    "http://metadata.google.internal/",
  ])("to %s", async (url) => {
    const proxy = await serveProxy({ status: () => 200 });
    const web = openWeb({ ...through(proxy.host), allowPrivate: [] }, hosts);
    const answer = await web.ask(url);
    expect(answer).toMatchObject({ outcome: "unchecked", reason: "leads to an address that is not public" });
    expect(proxy.requests).toEqual([]);
  });

  test("there by a redirect either", async () => {
    const proxy = await serveProxy();
    const server = await serve((_, response) => response.writeHead(302, { location: "http://inside.test/" }).end());
    const web = openWeb({ ...through(proxy.host), allowPrivate: [] }, hosts);
    expect(await web.ask(`http://public.test:${server.port}/`)).toMatchObject({ outcome: "unchecked" });
    expect(proxy.requests).toEqual([`HEAD http://public.test:${server.port}/`]);
  });

  test("to its own address by content", async () => {
    const proxy = await serveProxy({ status: () => 200 });
    const web = openWeb({ ...through(proxy.host), allowPrivate: [] }, hosts);
    await web.ask("http://public.test/");
    expect(await web.ask(`http://${proxy.host}/`)).toMatchObject({ outcome: "unchecked" });
    expect(proxy.requests).toEqual(["HEAD http://public.test/"]);
  });

  test("unless it is allowed, or our DNS does not know the name", async () => {
    const proxy = await serveProxy({ status: () => 200 });
    const allowed = { allowPrivate: ["10.0.0.1", "named.test"], typedOrigins: ["http://10.0.0.9:4000"] };
    const web = openWeb({ environment: { HTTP_PROXY: proxy.host }, ...allowed }, hosts);
    const urls = ["http://inside.test/", "http://named.test/", "http://10.0.0.9:4000/", "http://unknown.test/"];
    const answers = await Promise.all(urls.map((url) => web.ask(url)));
    expect(answers.map(({ outcome }) => outcome)).toEqual(["ok", "ok", "ok", "ok"]);
    expect(proxy.requests).toHaveLength(4);
  });

  test("late where there is no DNS: only the first look-ups are waited for", async () => {
    const proxy = await serveProxy({ status: () => 200 });
    let lookUps = 0;
    const silent = {
      addresses: () => {
        lookUps++;
        return new Promise<never>(() => {});
      },
      reach: () => Promise.resolve({ names: false, connections: false }),
    };
    const web = openWeb({ ...through(proxy.host), timeout: 600 }, silent);
    expect(await web.ask("http://a.test/")).toMatchObject({ outcome: "ok" });
    for (let at = 0; at < 5; at++) expect(await web.ask(`http://b${at}.test/`)).toMatchObject({ outcome: "ok" });
    expect(lookUps).toBe(1);
  });
});

describe("a proxy that does not serve", () => {
  const unchecked = { outcome: "unchecked", reason: "was not asked: the proxy does not serve us" };
  const urls = [
    "http://a.test/",
    "https://a.test/",
    "http://b.test/",
    "https://c.test/",
    "http://d.test/",
    "http://e.test/",
  ];

  test("because nobody listens leaves links unchecked, and is not tried for each", async () => {
    const port = await deadPort();
    const web = openWeb({ ...through(`jo:pass@127.0.0.1:${port}`), perHost: 1, concurrency: 1 }, noDns);
    for (const url of urls) expect(await web.ask(url)).toMatchObject(unchecked);
    expect(web.proxyTrouble).toBe(`The proxy “127.0.0.1:${port}” cannot be reached`);
    expect(web.offline).toBe(false);
  });

  test.each([
    ["", "wants credentials"],
    ["jo:pass@", "does not take our credentials"],
  ])("because of %j leaves links unchecked: it %s", async (credentials, trouble) => {
    const proxy = await serveProxy({ status: () => 407 });
    for (const url of ["http://a.test/", "https://a.test/"]) {
      const web = openWeb(through(credentials + proxy.host), noDns);
      expect(await web.ask(url)).toMatchObject(unchecked);
      expect(await web.ask("http://b.test/")).toMatchObject(unchecked);
      expect(await web.read("http://c.test/")).toMatchObject({ ok: false, answer: unchecked });
      expect(web.proxyTrouble).toBe(`The proxy “${proxy.host}” ${trouble}`);
    }
    expect(proxy.requests).toEqual(["HEAD http://a.test/", "CONNECT a.test:443"]);
  });

  test.each([403, 404, 410, 502, 503, 504])("a tunnel, but answers %i, leaves it unknown", async (status) => {
    const proxy = await serveProxy({ status: () => status });
    const web = openWeb(through(proxy.host), noDns);
    expect(await web.ask("https://a.test/")).toMatchObject({
      outcome: "unknown",
      reason: `is not reached through the proxy, which answers ${status}`,
    });
    expect(web.proxyTrouble).toBeUndefined();
  });

  test.each(["http://a.test/", "https://a.test/"])("in time leaves %s unknown", async (url) => {
    const proxy = await serveProxy({ silent: true });
    const web = openWeb({ ...through(proxy.host), timeout: 300 }, noDns);
    expect(await web.ask(url)).toMatchObject({ outcome: "unknown", reason: "did not answer within 0.3 s" });
  });

  test.each(["http://a.test/", "https://a.test/"])("but speaks another language leaves %s unknown", async (url) => {
    const host = (await serveBytes((socket) => socket.end("220 mail\r\n"))).slice("http://".length);
    const web = openWeb(through(host), noDns);
    expect(await web.ask(url)).toMatchObject({ outcome: "unknown" });
  });

  test("but reads along with a certificate of its own leaves links unknown", async () => {
    const port = await serveSecurely((_, response) => response.end());
    const proxy = await serveProxy();
    const web = openWeb(through(proxy.host), noDns);
    expect(await web.ask(`https://${secureHost}:${port}/`)).toMatchObject({
      outcome: "unknown",
      reason: "has a certificate that it signed itself; it may be the proxy's own",
    });
  });

  test("by HTTP is not gone round", async () => {
    const server = await serve((_, response) => response.end());
    const web = openWeb(
      { environment: { ALL_PROXY: "socks5://jo:pass@127.0.0.1:9" } },
      network({ "a.test": "127.0.0.1" }),
    );
    expect(await web.ask(`http://a.test:${server.port}/`)).toMatchObject(unchecked);
    expect(web.proxyTrouble).toBe("The proxy “socks5://127.0.0.1:9” does not speak HTTP");
    expect(server.requests).toEqual([]);
  });
});

test("the time of the run holds for what is asked through a proxy", async () => {
  const proxy = await serveProxy({ silent: true });
  const web = openWeb({ ...through(proxy.host), deadline: 300 }, noDns);
  const answers = await Promise.all(["http://a.test/", "https://b.test/"].map((url) => web.ask(url)));
  expect(answers.map(({ outcome }) => outcome)).toEqual(["unchecked", "unchecked"]);
});
