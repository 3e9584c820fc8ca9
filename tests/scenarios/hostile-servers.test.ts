import type { Socket } from "node:net";
import { expect, test } from "vitest";
import { serveBytes } from "../engine/web/server.ts";
import { inFolder, runCli } from "../run-cli.ts";

const head = (status: string, ...headers: string[]): string =>
  [`HTTP/1.1 ${status}`, "content-length: 0", "connection: close", ...headers, "", ""].join("\r\n");

function pour(socket: Socket, chunk: string): void {
  const more = () => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on("drain", more);
  more();
}

function drip(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text), 100);
  socket.on("close", () => clearInterval(timer));
}

/** What servers do with a request; the first part of its path chooses. */
const deeds: Readonly<Record<string, (socket: Socket, path: string) => void>> = {
  silent: () => {},
  reset: (socket) => socket.resetAndDestroy(),
  "drip-headers": (socket) => drip(socket, "x: y\r\n"),
  "drip-body": (socket) => {
    socket.write("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n");
    drip(socket, "x");
  },
  "endless-hints": (socket) => pour(socket, "HTTP/1.1 102 Processing\r\n\r\n".repeat(500)),
  "endless-body": (socket) => pour(socket, `HTTP/1.1 200 OK\r\n\r\n${"x".repeat(65_536)}`),
  "endless-redirects": (socket, path) => socket.end(head("302 Found", `location: ${path}x`)),
  inside: (socket) => socket.end(head("302 Found", "location: http://10.0.0.1/")),
  "much-patience": (socket) => socket.end(head("429 Too Many", "retry-after: 999999")),
  garbage: (socket) => socket.end("\x00\xff\x16\x03".repeat(500), "latin1"),
  upgrade: (socket) => socket.write("HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"),
  headers: (socket) => socket.write(`HTTP/1.1 200 OK\r\n${"x: y\r\n".repeat(100_000)}\r\n`),
  fine: (socket) => socket.end(head("200 OK")),
  gone: (socket) => socket.end(head("404 Not Found")),
};

test("whatever servers do, the run ends in time and calls broken only what is", async () => {
  const asked = new Map<string, number>();
  const origin = await serveBytes((socket) => {
    socket.on("end", () => socket.end());
    socket.on("data", (data) => {
      const path = /^\w+ (\S+)/.exec(String(data))?.[1] ?? "";
      asked.set(path, (asked.get(path) ?? 0) + 1);
      deeds[path.split("/")[1] ?? ""]?.(socket, path);
    });
  });
  const names = Object.keys(deeds);
  const port = new URL(origin).port;
  const links = names.map((name, at) => `<a href="http://127.0.0.1:${port}/${name}/${at}">a link</a>`).join("\n");
  const config = {
    extends: [],
    rules: { "links/broken": "error" },
    site: { dir: "site", url: "https://blog.example.test" },
    links: { allowPrivate: ["127.0.0.1"], timeout: 1_000, deadline: 8_000, perHost: 16 },
  };
  const files = {
    ".contentlintrc.json": JSON.stringify(config),
    "site/index.html": `<!doctype html><title>Links</title>${links}`,
  };
  await inFolder(files, async (cwd) => {
    const start = performance.now();
    const { out, err, code } = await runCli(["site", "--format", "json"], { cwd });
    expect(performance.now() - start).toBeLessThan(15_000);
    const { diagnostics } = JSON.parse(out);
    const broken = diagnostics.map(({ message }: { message: string }) => /\/([a-z-]+)\/\d+/.exec(message)?.[1]);
    expect(broken.filter((name: string) => !["endless-redirects", "gone"].includes(name))).toEqual([]);
    expect(broken).toContain("gone");
    expect({ err, code }).toEqual({ err: "", code: 1 });
  });
  expect(Math.max(...asked.values())).toBeLessThanOrEqual(3);
});
