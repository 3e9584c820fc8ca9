import { buildConnector, Pool } from "undici";
import { connectSettings } from "../connector.ts";
import { ProxyRefusal, ProxyUnreachable } from "../errors.ts";
import { connectionLimits } from "../limits.ts";

/** What connects to a proxy: the user has named it, so it is not screened. */
export function proxyConnector(settings: buildConnector.BuildOptions): buildConnector.connector {
  const connect = buildConnector(settings);
  return (options, callback) =>
    // Without a name it is the proxy's own that its certificate is held against, not that of the host it is asked for.
    connect({ ...options, servername: "" }, (error, socket) => {
      if (error) callback(new ProxyUnreachable(error), null);
      else if (socket) callback(null, socket);
    });
}

/** One name for all requests to a proxy: connections are given up when it changes. */
export function sameServer(origin: string): { readonly servername: string } {
  return { servername: origin };
}

interface TunnelSettings {
  /** "http://proxy.example:3128" */
  readonly origin: string;
  readonly authorization: string | undefined;
  readonly connect: buildConnector.connector;
  /** Milliseconds. */
  readonly timeout: number;
}

/** Connections to hosts through a proxy, by CONNECT (RFC 9110, section 9.3.6). */
export class Tunnel {
  readonly #settings: TunnelSettings;
  readonly #proxy: Pool;
  readonly #secure: buildConnector.connector;

  constructor(settings: TunnelSettings) {
    const { origin, connect, timeout } = settings;
    this.#settings = settings;
    this.#proxy = new Pool(origin, { ...connectionLimits, connect, headersTimeout: timeout });
    this.#secure = buildConnector(connectSettings(timeout));
  }

  /** Connects like any connector; the secrets of the connection are between us and the host. */
  readonly connect: buildConnector.connector = (options, callback) => {
    const host = `${bracketed(options.hostname)}:${options.port || "443"}`;
    this.#open(host).then(
      (httpSocket) => this.#secure({ ...options, httpSocket }, callback),
      (error) => callback(error, null),
    );
  };

  async close(): Promise<void> {
    await this.#proxy.destroy();
  }

  async #open(host: string) {
    const { origin, authorization } = this.#settings;
    const { socket, statusCode } = await this.#proxy.connect({
      path: host,
      ...sameServer(origin),
      headers: { host, ...(authorization !== undefined && { "proxy-authorization": authorization }) },
    });
    if (statusCode >= 200 && statusCode < 300) return socket as NonNullable<buildConnector.Options["httpSocket"]>;
    socket.on("error", () => {}).destroy();
    throw new ProxyRefusal(statusCode);
  }
}

function bracketed(hostname: string): string {
  return hostname.includes(":") && !hostname.startsWith("[") ? `[${hostname}]` : hostname;
}
