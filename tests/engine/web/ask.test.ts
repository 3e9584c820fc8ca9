import { createServer as createTlsServer } from "node:https";
import { describe, expect, test } from "vitest";
import { selfSigned } from "./certificate.ts";
import { deadPort, listen, network, openWeb, serve } from "./server.ts";

describe("the outcome of a status", () => {
  test.each([
    [200, "ok"],
    [204, "ok"],
    [404, "broken"],
    [410, "broken"],
    [400, "unknown"],
    [401, "unknown"],
    [403, "unknown"],
    [407, "unknown"],
    [451, "unknown"],
    [500, "unknown"],
    [502, "unknown"],
    [999, "unknown"],
  ])("%i is %s", async (status, outcome) => {
    const server = await serve((_, response) => response.writeHead(status).end());
    expect(await openWeb().ask(`${server.origin}/`)).toEqual({
      outcome,
      reason: `answers ${status}`,
      status,
      own: false,
    });
  });

  test("a status that the user accepts is ok", async () => {
    const server = await serve((_, response) => response.writeHead(403).end());
    expect(await openWeb({ accept: [403] }).ask(server.origin)).toMatchObject({ outcome: "ok", status: 403 });
    expect(server.requests).toEqual(["HEAD /"]);
  });

  test("a challenge page is unknown, even as a 404", async () => {
    const server = await serve((_, response) => response.writeHead(404, { "cf-mitigated": "challenge" }).end());
    expect(await openWeb().ask(server.origin)).toMatchObject({ outcome: "unknown", status: 404 });
  });

  test("a redirect without a target is unknown", async () => {
    const server = await serve((_, response) => response.writeHead(301).end());
    expect(await openWeb().ask(server.origin)).toMatchObject({ outcome: "unknown", status: 301 });
  });
});

describe("what is sent", () => {
  test("one HEAD where it is answered well", async () => {
    const server = await serve((_, response) => response.end("page"));
    await openWeb({ userAgent: "test agent" }).ask(`${server.origin}/a?b=c#d`);
    expect(server.requests).toEqual(["HEAD /a?b=c"]);
    expect(server.headers[0]).toMatchObject({ "user-agent": "test agent" });
  });

  test.each([403, 404, 405, 500, 501])("GET decides where HEAD answers %i", async (status) => {
    const server = await serve((request, response) => {
      response.writeHead(request.method === "HEAD" ? status : 200).end();
    });
    expect(await openWeb().ask(server.origin)).toMatchObject({ outcome: "ok", status: 200 });
    expect(server.requests).toEqual(["HEAD /", "GET /"]);
  });

  test("GET decides where HEAD gets no answer, and HEAD is not tried again at that host", async () => {
    const server = await serve((request, response) => {
      if (request.method === "GET") response.end("page");
    });
    const web = openWeb({ timeout: 600 });
    expect(await web.ask(`${server.origin}/a`)).toMatchObject({ outcome: "ok" });
    expect(await web.ask(`${server.origin}/b`)).toMatchObject({ outcome: "ok" });
    expect(server.requests).toEqual(["HEAD /a", "GET /a", "GET /b"]);
  });

  test("a broken answer is confirmed once", async () => {
    const server = await serve((_, response) => response.writeHead(404).end());
    await openWeb().ask(server.origin);
    expect(server.requests).toEqual(["HEAD /", "GET /"]);
  });

  test("a broken answer to GET alone is confirmed by another", async () => {
    const server = await serve((request, response) => {
      response.writeHead(request.method === "HEAD" ? 405 : 404).end();
    });
    expect(await openWeb().ask(server.origin)).toMatchObject({ outcome: "broken" });
    expect(server.requests).toEqual(["HEAD /", "GET /", "GET /"]);
  });

  test("a broken answer that is not confirmed does not count", async () => {
    let asked = 0;
    const server = await serve((_, response) => {
      asked++;
      response.writeHead(asked < 2 ? 404 : 200).end();
    });
    expect(await openWeb().ask(server.origin)).toMatchObject({ outcome: "ok" });
  });

  test("each address once, whatever its fragment", async () => {
    const server = await serve((_, response) => response.end());
    const web = openWeb();
    const answers = await Promise.all(["/a", "/a#one", "/a#two"].map((path) => web.ask(server.origin + path)));
    expect(answers.map(({ outcome }) => outcome)).toEqual(["ok", "ok", "ok"]);
    expect(server.requests).toEqual(["HEAD /a"]);
  });

  test("connections are kept", async () => {
    const ports = new Set<number | undefined>();
    const server = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      response.writeHead(request.method === "HEAD" ? 405 : 200).end("a short page");
    });
    const web = openWeb();
    for (const path of ["/a", "/b", "/c"]) await web.ask(server.origin + path);
    expect(server.requests).toHaveLength(6);
    expect(ports.size).toBeLessThan(4);
  });
});

describe("redirects", () => {
  function redirecting(hops: Readonly<Record<string, readonly [number, string]>>) {
    return serve((request, response) => {
      const [status, location] = hops[request.url ?? ""] ?? [200, ""];
      response.writeHead(status, location === "" ? {} : { location }).end();
    });
  }

  test("only permanent ones: moved", async () => {
    const server = await redirecting({ "/a": [301, "/b"], "/b": [308, "/c?d"] });
    expect(await openWeb().ask(`${server.origin}/a`)).toEqual({
      outcome: "moved",
      reason: "has moved for good",
      redirects: [
        { url: `${server.origin}/a`, status: 301 },
        { url: `${server.origin}/b`, status: 308 },
      ],
      status: 200,
      finalUrl: `${server.origin}/c?d`,
      own: false,
    });
    expect(server.requests).toEqual(["HEAD /a", "HEAD /b", "HEAD /c?d"]);
  });

  test.each([302, 303, 307])("a %i among them: ok", async (status) => {
    const server = await redirecting({ "/a": [301, "/b"], "/b": [status, "/c"] });
    expect(await openWeb().ask(`${server.origin}/a`)).toMatchObject({ outcome: "ok", finalUrl: `${server.origin}/c` });
  });

  test("the fragment goes along unless the target has its own", async () => {
    const server = await redirecting({ "/a": [301, "/b"], "/x": [301, "/b#there"] });
    const web = openWeb();
    expect(await web.ask(`${server.origin}/a#here`)).toMatchObject({ finalUrl: `${server.origin}/b#here` });
    expect(await web.ask(`${server.origin}/x#here`)).toMatchObject({ finalUrl: `${server.origin}/b#there` });
    expect(server.requests).toEqual(["HEAD /a", "HEAD /b", "HEAD /x"]);
  });

  test("the page behind it counts", async () => {
    const server = await redirecting({ "/a": [301, "/gone"], "/gone": [410, ""] });
    expect(await openWeb().ask(`${server.origin}/a`)).toMatchObject({
      outcome: "broken",
      status: 410,
      finalUrl: `${server.origin}/gone`,
    });
  });

  test("a page that many redirect to is asked once", async () => {
    const server = await redirecting({ "/a": [302, "/gone"], "/b": [302, "/gone"], "/gone": [404, ""] });
    const web = openWeb();
    await Promise.all(["/a", "/b", "/gone"].map((path) => web.ask(server.origin + path)));
    expect(server.requests.filter((request) => request.endsWith("/gone"))).toEqual(["HEAD /gone", "GET /gone"]);
  });

  test("in a circle: broken, once GET has agreed", async () => {
    const server = await redirecting({ "/a": [302, "/b"], "/b": [302, "/a"] });
    expect(await openWeb().ask(`${server.origin}/a`)).toMatchObject({
      outcome: "broken",
      reason: "redirects in a circle",
    });
    expect(server.requests).toEqual(["HEAD /a", "HEAD /b", "GET /a", "GET /b"]);
  });

  test("in a circle that waits for a cookie: unknown", async () => {
    const server = await serve((_, response) => {
      response.writeHead(302, { location: "/", "set-cookie": "seen=1" }).end();
    });
    expect(await openWeb().ask(server.origin)).toMatchObject({ outcome: "unknown" });
  });

  test("in a circle for HEAD alone: ok", async () => {
    const server = await serve((request, response) => {
      if (request.method === "HEAD") response.writeHead(302, { location: "/" }).end();
      else response.end("page");
    });
    expect(await openWeb().ask(server.origin)).toMatchObject({ outcome: "ok" });
  });

  test("five are followed, six are too many", async () => {
    const server = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end();
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    const web = openWeb();
    expect(await web.ask(`${server.origin}/5`)).toMatchObject({ outcome: "ok" });
    expect(await web.ask(`${server.origin}/6`)).toMatchObject({
      outcome: "broken",
      reason: "redirects more than 5 times",
    });
  });

  test("a target that is no address: broken", async () => {
    const server = await redirecting({ "/": [302, "http://[bad/"] });
    expect(await openWeb().ask(server.origin)).toMatchObject({
      outcome: "broken",
      reason: "redirects to “http://[bad/”, which is no address",
    });
  });

  test.each(["mailto:a@example.org", "file:///etc/passwd", "javascript:alert(1)"])(
    "to %s: unchecked",
    async (target) => {
      const server = await redirecting({ "/": [302, target] });
      expect(await openWeb().ask(server.origin)).toMatchObject({ outcome: "unchecked" });
    },
  );

  test("a target in raw UTF-8", async () => {
    const server = await redirecting({ "/": [301, Buffer.from("/café").toString("latin1")] });
    expect(await openWeb().ask(server.origin)).toMatchObject({ finalUrl: `${server.origin}/caf%C3%A9` });
  });
});

describe("credentials in an address", () => {
  test("go to its own origin, along redirects too", async () => {
    const server = await serve((request, response) => {
      if (request.url === "/a") response.writeHead(301, { location: "/b" });
      response.end();
    });
    await openWeb().ask(`http://us%20er:p%C3%A4ss@127.0.0.1:${server.port}/a`);
    const expected = `Basic ${Buffer.from("us er:päss").toString("base64")}`;
    expect(server.headers.map(({ authorization }) => authorization)).toEqual([expected, expected]);
  });

  test("go to no other origin, and none that a redirect brings", async () => {
    const other = await serve((_, response) => response.end());
    const server = await serve((request, response) => {
      const location = request.url === "/a" ? `${other.origin}/a` : `http://mallory:x@127.0.0.1:${other.port}/b`;
      response.writeHead(302, { location }).end();
    });
    const web = openWeb();
    await web.ask(`http://user:pass@127.0.0.1:${server.port}/a`);
    await web.ask(`${server.origin}/b`);
    expect(other.headers.map(({ authorization }) => authorization)).toEqual([undefined, undefined]);
  });

  test("that are no percent-encoding go as they are", async () => {
    const server = await serve((_, response) => response.end());
    expect(await openWeb().ask(`http://%zz@127.0.0.1:${server.port}/`)).toMatchObject({ outcome: "ok" });
  });
});

describe("no answer", () => {
  test("refused: broken", async () => {
    const port = await deadPort();
    expect(await openWeb().ask(`http://127.0.0.1:${port}/`)).toEqual({
      outcome: "broken",
      reason: "refused the connection",
      own: false,
    });
  });

  test("no such host: broken", async () => {
    expect(await openWeb().ask("https://nowhere.test/")).toEqual({
      outcome: "broken",
      reason: "has a host that does not exist",
      own: false,
    });
  });

  test("no answer from the DNS: unknown", async () => {
    const flaky = {
      ...network({}),
      addresses: () => Promise.reject(Object.assign(new Error("try again"), { code: "EAI_AGAIN" })),
    };
    expect(await openWeb({}, flaky).ask("https://slow-dns.test/")).toMatchObject({ outcome: "unknown" });
  });

  test("a host that is found at the second try: ok", async () => {
    const server = await serve((_, response) => response.end());
    const all = network({ "late.test": "127.0.0.1" });
    let asked = 0;
    const late = {
      ...all,
      addresses: (hostname: string) => {
        asked++;
        return all.addresses(asked === 1 ? "nowhere.test" : hostname);
      },
    };
    expect(await openWeb({}, late).ask(`http://late.test:${server.port}/`)).toMatchObject({ outcome: "ok" });
  });

  test("a certificate that nobody vouches for: broken", async () => {
    const port = await listen(createTlsServer(selfSigned, (_, response) => response.end()));
    const web = openWeb({}, network({ "self-signed.test": "127.0.0.1" }));
    expect(await web.ask(`https://self-signed.test:${port}/`)).toEqual({
      outcome: "broken",
      reason: "has a certificate that it signed itself",
      own: false,
    });
  });

  test("a server that speaks no TLS: unknown", async () => {
    const server = await serve((_, response) => response.end());
    expect(await openWeb().ask(`https://127.0.0.1:${server.port}/`)).toMatchObject({ outcome: "unknown" });
  });

  test.each(["mailto:a@example.org", "ftp://example.org/", "javascript:void(0)", "/a", "http://[bad/", ""])(
    "nobody is asked about %s",
    async (address) => {
      expect(await openWeb().ask(address)).toEqual({ outcome: "unchecked", reason: "is no web address", own: false });
    },
  );
});
