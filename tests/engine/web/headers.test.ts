import { describe, expect, test } from "vitest";
import { HostHeaders } from "../../../src/engine/web/host-headers.ts";
import { Screen } from "../../../src/engine/web/screen.ts";
import { network, openWeb, serve } from "./server.ts";
import { secureHost, serveSecurely, trustIt } from "./tls-server.ts";

describe("the headers of a host", () => {
  const screen = new Screen({
    allowPrivate: ["10.0.0.0/8", "intranet.test"],
    typedOrigins: ["http://typed.test:4000"],
  });
  const of = (pattern: string, url: string) =>
    new HostHeaders({ [pattern]: { "x-a": "b" } }, screen).of(new URL(url), true).sent;

  test.each([
    ["api.example.com", "https://api.example.com/"],
    ["API.Example.com", "https://api.example.com/"],
    ["api.example.com", "https://api.example.com:8443/a?b"],
    ["api.example.com", "https://api.example.com./"],
    ["api.example.com:443", "https://api.example.com/"],
    ["api.example.com:8443", "https://api.example.com:8443/"],
    ["*.example.com", "https://api.example.com/"],
    ["*.example.com", "https://a.b.example.com/"],
    ["bücher.example", "https://xn--bcher-kva.example/"],
    ["[2001:db8::1]:8443", "https://[2001:db8:0::1]:8443/"],
    ["10.1.2.3", "http://10.1.2.3/"],
    ["intranet.test", "http://intranet.test/"],
    ["typed.test", "http://typed.test:4000/"],
  ])("%s: sent to %s", (pattern, url) => {
    expect(of(pattern, url)).toEqual({ "x-a": "b" });
  });

  test.each([
    ["api.example.com", "http://api.example.com/"],
    ["api.example.com", "https://example.com/"],
    ["api.example.com", "https://api.example.com../"],
    ["api.example.com", "https://api.example.com.evil.test/"],
    ["api.example.com", "https://evil-api.example.com/"],
    ["api.example.com", "https://a.api.example.com/"],
    ["api.example.com", "https://api.example.com@evil.test/"],
    ["api.example.com:8443", "https://api.example.com/"],
    ["*.example.com", "https://example.com/"],
    ["*.example.com", "https://evilexample.com/"],
    ["typed.test", "http://typed.test/"],
    ["11.1.2.3", "http://11.1.2.3/"],
  ])("%s: not sent to %s", (pattern, url) => {
    expect(of(pattern, url)).toBeUndefined();
  });

  test("are the more particular ones where several patterns match", () => {
    const headers = new HostHeaders(
      {
        "a.example.com:443": { b: "port" },
        "a.example.com": { a: "host", b: "host" },
        "*.a.example.com": { a: "other" },
        "*.example.com": { a: "below", b: "below", c: "below" },
      },
      screen,
    );
    const sent = (url: string) => headers.of(new URL(url), true).sent;
    expect(sent("https://a.example.com/")).toEqual({ a: "host", b: "port", c: "below" });
    expect(sent("https://a.example.com:8443/")).toEqual({ a: "host", b: "host", c: "below" });
  });

  test("need their variables, unless a more particular host replaces what needs them", () => {
    const headers = new HostHeaders(
      {
        "*.example.com": { authorization: { value: "", unset: ["CONTENTLINT_BELOW"] }, "x-a": "b" },
        "a.example.com": { authorization: { value: "s3cret", unset: [] } },
        "b.example.com:8443": { cookie: { value: "", unset: ["CONTENTLINT_COOKIE"] } },
      },
      screen,
    );
    const of = (url: string) => headers.of(new URL(url), true);
    expect(of("https://a.example.com/").sent).toEqual({ authorization: "s3cret", "x-a": "b" });
    expect(headers.unasked).toEqual({ hosts: [], variables: [] });
    expect(of("https://b.example.com/")).toMatchObject({ sent: undefined, unset: ["CONTENTLINT_BELOW"] });
    expect(of("https://b.example.com:8443/").unset).toEqual(["CONTENTLINT_BELOW", "CONTENTLINT_COOKIE"]);
    expect(of("http://b.example.com/").unset).toEqual(["CONTENTLINT_BELOW"]);
    expect(of("https://example.com/").unset).toEqual([]);
    expect(headers.unasked).toEqual({
      hosts: ["b.example.com", "b.example.com:8443"],
      variables: ["CONTENTLINT_BELOW", "CONTENTLINT_COOKIE"],
    });
  });
});

describe("headers are sent", () => {
  const secret = { "x-a": "s3cret" };

  test("to the host that they are for, by HEAD, by GET and when a page is read", async () => {
    const server = await serve((request, response) => response.writeHead(request.method === "HEAD" ? 405 : 200).end());
    const other = await serve((_, response) => response.end());
    const web = openWeb({ headers: { [`127.0.0.1:${server.port}`]: secret } });
    await web.ask(`${server.origin}/a`);
    await web.read(`${server.origin}/b`);
    await web.ask(`${other.origin}/`);
    expect(server.headers.map((headers) => headers["x-a"])).toEqual(["s3cret", "s3cret", "s3cret"]);
    expect(other.headers.map((headers) => headers["x-a"])).toEqual([undefined]);
  });

  test("in place of our own, but not of what reading a page needs", async () => {
    const server = await serve((_, response) => response.end());
    const own = { "user-agent": "mine", accept: "text/html", "accept-encoding": "zstd" };
    const web = openWeb({ headers: { "127.0.0.1": own } });
    await web.read(`${server.origin}/`);
    expect(server.headers[0]).toMatchObject({ ...own, "accept-encoding": "gzip, br" });
  });

  test("along redirects within the origin, and never behind one to another", async () => {
    const away = await serve((_, response) => response.writeHead(302, { location: `${server.origin}/back` }).end());
    const server = await serve(({ url }, response) => {
      if (url === "/start") response.writeHead(302, { location: "/next" });
      if (url === "/next") response.writeHead(302, { location: `${away.origin}/` });
      response.end();
    });
    const web = openWeb({ headers: { "127.0.0.1": secret } });
    expect(await web.ask(`${server.origin}/start`)).toMatchObject({ outcome: "ok" });
    expect(server.requests).toEqual(["HEAD /start", "HEAD /next", "HEAD /back"]);
    expect(server.headers.map((headers) => headers["x-a"])).toEqual(["s3cret", "s3cret", undefined]);
    expect(away.headers.map((headers) => headers["x-a"])).toEqual([undefined]);
    // What was asked without them is asked again with them.
    await web.ask(`${server.origin}/back`);
    expect(server.headers.at(-1)?.["x-a"]).toBe("s3cret");
  });

  test("by https, and not by http to a public host", async () => {
    trustIt();
    const seen: unknown[] = [];
    const port = await serveSecurely((request, response) => {
      seen.push(request.headers["x-a"]);
      response.end();
    });
    const open = await serve((_, response) => response.end());
    const web = openWeb({ headers: { [secureHost]: secret } }, network({ [secureHost]: "127.0.0.1" }));
    expect(await web.ask(`https://${secureHost}:${port}/`)).toMatchObject({ outcome: "ok" });
    expect(await web.ask(`http://${secureHost}:${open.port}/`)).toMatchObject({ outcome: "ok" });
    expect([...seen, open.headers[0]?.["x-a"]]).toEqual(["s3cret", undefined]);
  });
});

describe("a host whose headers need a variable that is not set", () => {
  const token = { authorization: { value: "Bearer ", unset: ["CONTENTLINT_TOKEN"] } };
  const reason = "was not asked: CONTENTLINT_TOKEN is not set";

  test("is not asked, nor read", async () => {
    const server = await serve((_, response) => response.writeHead(404).end());
    const other = await serve((_, response) => response.end());
    const web = openWeb({ headers: { [`127.0.0.1:${server.port}`]: token } });
    expect(web.unasked).toEqual({ hosts: [], variables: [] });
    const answer = { outcome: "unchecked", reason, own: false };
    expect(await web.ask(`${server.origin}/a`)).toEqual(answer);
    expect(await web.read(`${server.origin}/a`)).toEqual({ ok: false, answer });
    expect(await web.ask(`${other.origin}/`)).toMatchObject({ outcome: "ok" });
    expect(server.requests).toEqual([]);
    expect(web.unasked).toEqual({ hosts: [`127.0.0.1:${server.port}`], variables: ["CONTENTLINT_TOKEN"] });
    expect(web.offline).toBe(false);
  });

  test("is not asked behind a redirect either; where it leads is known", async () => {
    const server = await serve((_, response) => response.writeHead(404).end());
    const to = `${server.origin}/private`;
    const other = await serve((_, response) => response.writeHead(301, { location: to }).end());
    const web = openWeb({ headers: { [`127.0.0.1:${server.port}`]: token } });
    const answer = {
      outcome: "unchecked",
      reason,
      finalUrl: to,
      redirects: [{ url: `${other.origin}/`, status: 301 }],
      own: false,
    };
    expect(await web.ask(`${other.origin}/`)).toEqual(answer);
    expect(await web.read(`${other.origin}/`)).toEqual({ ok: false, answer });
    expect(server.requests).toEqual([]);
  });
});

describe("what is not found without the secrets of its host", () => {
  const token = { authorization: { value: "Bearer s3cret", unset: [] } };

  test("is unknown behind a redirect of another origin, where they are not sent", async () => {
    const server = await serve((_, response) => response.writeHead(404).end());
    const other = await serve((_, response) => response.writeHead(302, { location: `${server.origin}/a` }).end());
    const own = `127.0.0.1:${server.port}`;
    const answer = (headers: typeof token | { accept: string }) =>
      openWeb({ headers: { [own]: headers } }).ask(`${other.origin}/`);
    expect(await answer(token)).toMatchObject({ outcome: "unknown", reason: "answers 404 without its headers" });
    expect(await answer({ accept: "text/html" })).toMatchObject({ outcome: "broken" });
    expect(server.headers.every(({ authorization }) => authorization === undefined)).toBe(true);
  });

  test("is unknown by http to a public host, and broken with them", async () => {
    const server = await serve((_, response) => response.writeHead(410).end());
    const ask = (host: string) => {
      const headers = { "public.test": token, "127.0.0.1": token };
      return openWeb({ headers }, network({ "public.test": "127.0.0.1" })).ask(`http://${host}:${server.port}/`);
    };
    expect(await ask("public.test")).toMatchObject({ outcome: "unknown", status: 410 });
    expect(await ask("127.0.0.1")).toMatchObject({ outcome: "broken" });
  });
});
