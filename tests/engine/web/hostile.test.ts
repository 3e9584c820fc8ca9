import type { Socket } from "node:net";
import { expect, test } from "vitest";
import { openWeb, serve, serveBytes } from "./server.ts";

const timeout = 600;

/** Answers each request, whatever it is, with these bytes. */
function replyWith(bytes: string, after: (socket: Socket) => void = () => {}): Promise<string> {
  return serveBytes((socket) => {
    socket.on("data", () => {
      socket.write(bytes, "latin1");
      after(socket);
    });
  });
}

/** Writes for ever, as fast as it is read. */
function pour(socket: Socket, chunk: string): void {
  const more = () => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on("drain", more);
  more();
}

function drip(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text), 20);
  socket.on("close", () => clearInterval(timer));
}

test("an endless body: the headers are enough", async () => {
  const server = await serve((request, response) => {
    if (request.method === "HEAD") response.writeHead(405).end();
    else pour(response.socket!, `HTTP/1.1 200 OK\r\n\r\n${"x".repeat(65536)}`);
  });
  expect(await openWeb({ timeout }).ask(server.origin)).toMatchObject({ outcome: "ok" });
});

test("an endless body in answer to a HEAD", async () => {
  const origin = await serveBytes((socket) => {
    socket.once("data", () => pour(socket, `HTTP/1.1 200 OK\r\n\r\n${"x".repeat(65536)}`));
  });
  const web = openWeb({ timeout });
  expect(await web.ask(`${origin}/a`)).toMatchObject({ outcome: "ok" });
  expect(await web.ask(`${origin}/b`)).toMatchObject({ outcome: "ok" });
});

test("a body that drips: the headers are enough", async () => {
  const server = await serve((request, response) => {
    if (request.method === "HEAD") return response.writeHead(405).end();
    response.writeHead(200).flushHeaders();
    return drip(response.socket!, "1\r\nx\r\n");
  });
  expect(await openWeb({ timeout }).ask(server.origin)).toMatchObject({ outcome: "ok" });
});

test("headers that drip", async () => {
  const origin = await serveBytes((socket) => {
    socket.write("HTTP/1.1 200 OK\r\n");
    drip(socket, "x: y\r\n");
  });
  expect(await openWeb({ timeout }).ask(origin)).toMatchObject({
    outcome: "unknown",
    reason: "did not answer within 0.6 s",
  });
});

test("a megabyte of headers", async () => {
  const origin = await replyWith(`HTTP/1.1 200 OK\r\n${`x: ${"y".repeat(1000)}\r\n`.repeat(1000)}\r\n`);
  expect(await openWeb({ timeout }).ask(origin)).toMatchObject({
    outcome: "unknown",
    reason: "sends more than 64 KiB of headers",
  });
});

test("endless answers that are not the last", async () => {
  const origin = await serveBytes((socket) => pour(socket, "HTTP/1.1 102 Processing\r\n\r\n".repeat(100)));
  expect(await openWeb({ timeout }).ask(origin)).toMatchObject({ outcome: "unknown" });
});

test.each([
  ["no HTTP", "SSH-2.0-OpenSSH_9.6\r\n"],
  ["half a status line", "HTTP/1.1 2"],
  ["two lengths", "HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx"],
  ["a NUL in a header", "HTTP/1.1 200 OK\r\nx: \0\r\n\r\n"],
  ["an upgrade nobody asked for", "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"],
  ["a continue nobody asked for", "HTTP/1.1 100 Continue\r\n\r\n"],
])("%s", async (_, bytes) => {
  const origin = await replyWith(bytes);
  expect(await openWeb({ timeout }).ask(origin)).toMatchObject({ outcome: "unknown" });
});

test("a reset", async () => {
  const origin = await serveBytes((socket) => socket.once("data", () => socket.resetAndDestroy()));
  expect(await openWeb({ timeout }).ask(origin)).toMatchObject({
    outcome: "unknown",
    reason: "closed the connection without an answer",
  });
});

test("a connection that is half closed and says nothing", async () => {
  const origin = await serveBytes((socket) => socket.end());
  expect(await openWeb({ timeout }).ask(origin)).toMatchObject({ outcome: "unknown" });
});

test("an answer that is cut off after its headers", async () => {
  const origin = await replyWith("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nhalf", (socket) => socket.end());
  const web = openWeb({ timeout });
  expect(await web.ask(origin)).toMatchObject({ outcome: "ok" });
  expect(await web.read(origin)).toMatchObject({ ok: false, answer: { outcome: "unknown" } });
});

test("redirects that never end, each to another address", async () => {
  let hop = 0;
  const server = await serve((_, response) => {
    hop++;
    response.writeHead(302, { location: `/${hop}` }).end();
  });
  expect(await openWeb({ timeout }).ask(`${server.origin}/start`)).toMatchObject({ outcome: "broken" });
  expect(server.requests).toHaveLength(12);
});

test("a Location of 50 KB", async () => {
  const server = await serve((_, response) => {
    response.writeHead(302, { location: `http://[${"x".repeat(50_000)}` }).end();
  });
  const { outcome, reason } = await openWeb({ timeout }).ask(server.origin);
  expect(outcome).toBe("broken");
  expect(reason.length).toBeLessThan(200);
});
