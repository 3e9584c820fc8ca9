import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import { createWeb, type Web, type WebOptions, webDefaults } from "../../../src/engine/web/index.ts";
import type { Network } from "../../../src/engine/web/network.ts";

export interface TestServer {
  /** "http://127.0.0.1:PORT" */
  readonly origin: string;
  readonly port: number;
  /** "GET /path", in the order they came. */
  readonly requests: string[];
  /** Headers of the same requests. */
  readonly headers: IncomingMessage["headers"][];
  /** The most requests that were open at once. */
  readonly most: () => number;
}

/** A server on loopback that ends with the test. */
export async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<TestServer> {
  const requests: string[] = [];
  const headers: IncomingMessage["headers"][] = [];
  let open = 0;
  let most = 0;
  const listener: RequestListener = (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    headers.push(request.headers);
    open++;
    most = Math.max(most, open);
    response.on("close", () => open--);
    answer(request, response);
  };
  const port = await listen(createServer(listener));
  return { origin: `http://127.0.0.1:${port}`, port, requests, headers, most: () => most };
}

/** A server that speaks whatever it likes. */
export async function serveBytes(answer: (socket: Socket) => void): Promise<string> {
  const port = await listen(
    createTcpServer({ allowHalfOpen: true }, (socket) => {
      socket.on("error", () => {});
      answer(socket);
    }),
  );
  return `http://127.0.0.1:${port}`;
}

export function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

/** A port that nobody listens at. */
export async function deadPort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A network in which only the named hosts exist. */
export function network(hosts: Readonly<Record<string, string>>, reach = { names: true, connections: true }): Network {
  return {
    addresses: (hostname) => {
      const address = hosts[hostname];
      if (address !== undefined) return Promise.resolve([{ address, family: address.includes(":") ? 6 : 4 }]);
      return Promise.reject(Object.assign(new Error(`${hostname} was not found`), { code: "ENOTFOUND" }));
    },
    reach: () => Promise.resolve(reach),
  };
}

/** A web that may ask loopback servers, closed when the test ends. */
export function openWeb(options: Partial<WebOptions> = {}, among: Network = network({})): Web {
  const web = createWeb({ ...webDefaults, allowPrivate: ["127.0.0.0/8"], ...options }, among);
  onTestFinished(() => web.close());
  return web;
}
