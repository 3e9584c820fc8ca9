import type { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { deadPort, network, openWeb, serve, serveBytes } from "./server.ts";

const timeout = 600;

/** Answers each request, whatever it is, with these bytes, and ends the connection. */
function replyOnce(bytes: string): Promise<string> {
  return serveBytes((socket) => {
    socket.once("data", () => socket.end(bytes, "latin1"));
  });
}

function head(status: string, ...headers: string[]): string {
  return [`HTTP/1.1 ${status}`, ...headers, "", ""].join("\r\n");
}

describe("statuses that need no body", () => {
  test.each([
    ["204 No Content", "ok"],
    ["205 Reset Content", "ok"],
    ["206 Partial Content", "ok"],
    ["226 IM Used", "ok"],
    ["304 Not Modified", "unknown"],
    ["300 Multiple Choices", "unknown"],
  ])("%s", async (status, outcome) => {
    const origin = await replyOnce(head(status));
    expect(await openWeb({ timeout }).ask(origin)).toMatchObject({ outcome, status: Number.parseInt(status, 10) });
  });
});

describe("statuses that are none", () => {
  test.each(["0 Nothing", "000 Nothing", "99 Low", "1000 High", "-1 Minus", "2OO Letters", " 200 Early", ""])(
    "“%s”: unknown",
    async (status) => {
      const origin = await replyOnce(head(status, "content-length: 0"));
      expect(await openWeb({ timeout }).ask(origin)).toMatchObject({ outcome: "unknown" });
    },
  );

  test.each(["600 Six", "999 Bots"])("“%s”: unknown, by its number", async (status) => {
    const origin = await replyOnce(head(status, "content-length: 0"));
    const answer = { outcome: "unknown", status: Number.parseInt(status, 10) };
    expect(await openWeb({ timeout }).ask(origin)).toMatchObject(answer);
  });
});

describe("no HTTP/1.1", () => {
  test.each([
    ["HTTP/0.9", "<html>page</html>"],
    ["HTTP/2 alone", "\x00\x00\x12\x04\x00\x00\x00\x00\x00"],
    ["random bytes", "\xff\xfe\x00\x01\x02\x03".repeat(50)],
    ["a TLS alert", "\x15\x03\x01\x00\x02\x02\x28"],
    ["empty lines alone", "\r\n\r\n\r\n"],
    ["a mail server", "220 mail.example.org ESMTP\r\n"],
    ["a header without a colon", "HTTP/1.1 200 OK\r\nnonsense\r\n\r\n"],
    ["a negative length", head("200 OK", "content-length: -1")],
    ["a length that is none", head("200 OK", "content-length: many")],
    ["a chunk size that is none", `${head("200 OK", "transfer-encoding: chunked")}zz\r\n`],
  ])("%s: never broken", async (_, bytes) => {
    const { outcome } = await openWeb({ timeout }).ask(await replyOnce(bytes));
    expect(["ok", "unknown"]).toContain(outcome);
  });

  test("HTTP/1.0", async () => {
    const origin = await replyOnce("HTTP/1.0 200 OK\r\n\r\npage");
    expect(await openWeb({ timeout }).ask(origin)).toMatchObject({ outcome: "ok" });
  });
});

describe("headers", () => {
  test("a hundred thousand of them", async () => {
    const origin = await replyOnce(head("200 OK", ..."x: y\r\n".repeat(100_000).trimEnd().split("\r\n")));
    expect(await openWeb({ timeout }).ask(origin)).toMatchObject({
      outcome: "unknown",
      reason: "sends more than 64 KiB of headers",
    });
  });

  test("as many as fit", async () => {
    const origin = await replyOnce(head("200 OK", ...new Array(8_000).fill("a: b"), "content-length: 0"));
    expect(await openWeb({ timeout }).ask(origin)).toMatchObject({ outcome: "ok" });
  });

  test("one of 50 KB", async () => {
    const origin = await replyOnce(head("200 OK", `content-security-policy: ${"a ".repeat(25_000)}`));
    expect(await openWeb({ timeout }).ask(origin)).toMatchObject({ outcome: "ok" });
  });

  test("a length that is too long for what comes", async () => {
    const origin = await replyOnce(`${head("200 OK", "content-length: 5000")}short`);
    const web = openWeb({ timeout });
    expect(await web.ask(origin)).toMatchObject({ outcome: "ok" });
    expect(await web.read(origin)).toMatchObject({ ok: false, answer: { outcome: "unknown" } });
  });

  test("more than the length says", async () => {
    const origin = await replyOnce(`${head("200 OK", "content-length: 4")}page and more`);
    const web = openWeb({ timeout });
    expect(await web.read(origin)).toMatchObject({ ok: true, bytes: Buffer.from("page") });
    expect(await web.ask(`${origin}/other`)).toMatchObject({ outcome: "ok" });
  });
});

describe("before the answer", () => {
  test("103 Early Hints and 100 Continue a few times", async () => {
    const hints = head("103 Early Hints", "link: </a.css>; rel=preload").repeat(5);
    const origin = await replyOnce(`${hints}${head("200 OK", "content-length: 0")}`);
    expect(await openWeb({ timeout }).ask(origin)).toMatchObject({ outcome: "ok" });
  });

  test("one byte of the headers at a time: in time or unknown", async () => {
    const origin = await serveBytes((socket) => dripOut(socket, head("200 OK", "content-length: 0"), 5));
    expect(await openWeb({ timeout: 10_000 }).ask(origin)).toMatchObject({ outcome: "ok" });
  });

  test("accepted and never answered: two tries, each as long as the time-out", async () => {
    let requests = 0;
    const origin = await serveBytes((socket) => socket.once("data", () => requests++));
    const start = performance.now();
    expect(await openWeb({ timeout: 300 }).ask(origin)).toMatchObject({ outcome: "unknown" });
    expect(requests).toBe(2);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  test("closed at once", async () => {
    const origin = await serveBytes((socket) => socket.destroy());
    expect(await openWeb({ timeout }).ask(origin)).toMatchObject({ outcome: "unknown" });
  });

  test("reset in the middle of the headers", async () => {
    const origin = await serveBytes((socket) => {
      socket.once("data", () => socket.write("HTTP/1.1 404 Not Fo", () => socket.resetAndDestroy()));
    });
    expect(await openWeb({ timeout }).ask(origin)).toMatchObject({ outcome: "unknown" });
  });

  test("half closed, and answered all the same", async () => {
    const origin = await serveBytes((socket) => {
      socket.once("data", () => socket.end(head("200 OK", "content-length: 0")));
    });
    expect(await openWeb({ timeout }).ask(origin)).toMatchObject({ outcome: "ok" });
  });
});

function dripOut(socket: Socket, text: string, pause: number): void {
  let at = 0;
  const timer = setInterval(() => {
    if (at < text.length) socket.write(text.slice(at, ++at));
    else clearInterval(timer);
  }, pause);
  socket.on("close", () => clearInterval(timer));
}

describe("TLS and plain", () => {
  test("a port that speaks TLS and is asked in plain, whatever it says of it", async () => {
    const origin = await replyOnce(head("400 Bad Request", "content-length: 0"));
    expect(await openWeb({ timeout }).ask(origin)).toMatchObject({ outcome: "unknown", status: 400 });
  });

  test.each(["\x15\x03\x01\x00\x02\x02\x28", "HTTP/1.1 400 Bad Request\r\n\r\n", "", "\x16\x03\x01\xff\xff"])(
    "a port that is asked by TLS and says %j",
    async (bytes) => {
      const origin = await replyOnce(bytes);
      const { outcome } = await openWeb({ timeout }).ask(origin.replace("http:", "https:"));
      expect(outcome).toBe("unknown");
    },
  );
});

describe("several addresses of a host", () => {
  test("one of them is dead: the other is asked", async () => {
    const server = await serve((_, response) => response.end());
    const both = {
      ...network({}),
      addresses: () => Promise.resolve(["127.0.0.9", "127.0.0.1"].map((address) => ({ address, family: 4 }))),
    };
    expect(await openWeb({ timeout }, both).ask(`http://both.test:${server.port}/`)).toMatchObject({ outcome: "ok" });
  });

  test("all are dead: broken", async () => {
    const port = await deadPort();
    const both = {
      ...network({}),
      addresses: () => Promise.resolve(["127.0.0.9", "127.0.0.1"].map((address) => ({ address, family: 4 }))),
    };
    const answer = { outcome: "broken", reason: "refused the connection" };
    expect(await openWeb({ timeout }, both).ask(`http://both.test:${port}/`)).toMatchObject(answer);
  });
});

describe("one host written in several ways", () => {
  test("counts as one", async () => {
    const server = await serve((_, response) => setTimeout(() => response.end(), 40));
    const names = network({ "blog.test": "127.0.0.1", "blog.test.": "127.0.0.1" });
    const web = openWeb({ perHost: 2 }, names);
    const hosts = ["blog.test", "BLOG.test", "blog.test.", "b%6cog.test"];
    const asked = hosts.flatMap((host) => [1, 2, 3].map((at) => web.ask(`http://${host}:${server.port}/${host}${at}`)));
    const answers = await Promise.all(asked);
    expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(["ok"]));
    expect(server.most()).toBe(2);
  });

  test("an international name is found by its Punycode", async () => {
    const server = await serve((_, response) => response.end());
    const web = openWeb({}, network({ "xn--bcher-kva.test": "127.0.0.1" }));
    expect(await web.ask(`http://bücher.test:${server.port}/`)).toMatchObject({ outcome: "ok" });
    expect(server.headers[0]).toMatchObject({ host: `xn--bcher-kva.test:${server.port}` });
  });
});
