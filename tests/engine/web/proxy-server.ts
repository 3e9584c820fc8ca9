import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";
import { listen } from "./server.ts";

export interface TestProxy {
  /** "127.0.0.1:PORT" */
  readonly host: string;
  /** "CONNECT host:port" or "GET http://host:port/path", in the order they came. */
  readonly requests: string[];
  /** Headers of the same requests. */
  readonly headers: IncomingMessage["headers"][];
  /** Connections that were made to it. */
  readonly connections: () => number;
}

interface Behaviour {
  /** What it answers instead of the host. */
  readonly status?: (asked: string) => number | undefined;
  /** Never answers. */
  readonly silent?: true;
}

/** A proxy on loopback that takes every host for one on loopback; ends with the test. */
export async function serveProxy({ status = () => undefined, silent }: Behaviour = {}): Promise<TestProxy> {
  const requests: string[] = [];
  const headers: IncomingMessage["headers"][] = [];
  let connections = 0;
  const note = ({ method, url, headers: sent }: IncomingMessage): string => {
    requests.push(`${method} ${url}`);
    headers.push(sent);
    return `${method} ${url}`;
  };
  const server = createServer((request, response) => {
    const code = status(note(request));
    if (silent) return;
    if (code === undefined) forward(request, response);
    else response.writeHead(code).end();
  });
  server.on("connection", () => connections++);
  server.on("connect", (request: IncomingMessage, socket: Duplex) => {
    socket.on("error", () => {});
    const code = status(note(request));
    if (silent) return;
    if (code !== undefined) socket.end(`HTTP/1.1 ${code} No\r\ncontent-length: 0\r\n\r\n`);
    else tunnel(request, socket);
  });
  const port = await listen(server);
  return { host: `127.0.0.1:${port}`, requests, headers, connections: () => connections };
}

function forward(request: IncomingMessage, response: ServerResponse): void {
  const { port, pathname, search } = new URL(request.url ?? "");
  const { "proxy-authorization": _, ...headers } = request.headers;
  const options = {
    host: "127.0.0.1",
    port,
    path: pathname + search,
    method: request.method,
    headers,
    maxHeaderSize: 131_072,
  };
  httpRequest(options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  })
    .on("error", () => response.writeHead(502).end())
    .end();
}

function tunnel(request: IncomingMessage, socket: Duplex): void {
  const port = Number(/:(\d+)$/.exec(request.url ?? "")?.[1]);
  const there = connect(port, "127.0.0.1", () => {
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    socket.pipe(there).pipe(socket);
  });
  there.on("error", () => socket.end("HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n"));
  socket.on("close", () => there.destroy());
}
