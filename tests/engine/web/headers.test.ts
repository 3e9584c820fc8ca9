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
  const of = (pattern: string, url: string) => new HostHeaders({ [pattern]: { "x-a": "b" } }, screen).of(new URL(url));

  test.each([
    ["api.example.com", "https://api.example.com/"],
    ["API.Example.com", "https://api.example.com/"],
    ["api.example.com", "https://api.example.com:8443/a?b"],
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
    expect(headers.of(new URL("https://a.example.com/"))).toEqual({ a: "host", b: "port", c: "below" });
    expect(headers.of(new URL("https://a.example.com:8443/"))).toEqual({ a: "host", b: "host", c: "below" });
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
