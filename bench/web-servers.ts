import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parentPort } from "node:worker_threads";
import { hosts } from "./link-site.ts";

/** A thread of its own that stands for the web: ten hosts on loopback that take 20 ms for an answer. */
const latency = 20;
const page = `<!doctype html><html><head><title>Page</title></head><body><p>${"Some words. ".repeat(600)}</p></body></html>`;

function answer({ method, url = "" }: IncomingMessage, response: ServerResponse): void {
  const send = (status: number, headers: Record<string, string> = {}): void => {
    response.writeHead(status, { "content-type": "text/html", ...headers });
    response.end(method === "HEAD" ? undefined : page);
  };
  if (url.startsWith("/moved/")) send(301, { location: url.replace("/moved/", "/page/") });
  else if (url.startsWith("/found/")) send(302, { location: url.replace("/found/", "/page/") });
  else if (url.startsWith("/no-head/")) send(method === "HEAD" ? 405 : 200);
  else send(url.startsWith("/gone/") ? 404 : 200);
}

async function listen(host: string, port: number): Promise<number> {
  const server = createServer((request, response) => setTimeout(() => answer(request, response), latency));
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return (server.address() as AddressInfo).port;
}

const [first = "", ...others] = hosts;
const port = await listen(first, 0);
for (const host of others) await listen(host, port);
parentPort?.postMessage(port);
