import { isIPv4 } from "node:net";
import { parseUrl, percentDecoded } from "../../../values/url.ts";
import { endpointOf } from "../screen.ts";
import { bypass } from "./bypass.ts";

/** The variables of the environment, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A proxy as a variable names it. */
export interface ProxyAddress {
  /** Host and port: all of it that may be shown. */
  readonly name: string;
  /** "http://proxy.example:3128"; undefined when it is no proxy that speaks HTTP. */
  readonly origin: string | undefined;
  /** What makes it take our requests, as a header has it; for the proxy alone. */
  readonly authorization: string | undefined;
}

/**
 * Which proxy an address is asked through, by curl's rules: lower case first, a variable for each scheme and ALL_PROXY
 * for what has none, NO_PROXY for what is asked directly. HTTP_PROXY is what a CGI program gets from a request's header
 * `Proxy` (httpoxy.org), so it does not count where there is a request. This machine itself needs no proxy.
 */
export function proxyChoice(environment: Environment): (url: URL) => ProxyAddress | undefined {
  const variable = (name: string): string | undefined =>
    environment[name.toLowerCase()]?.trim() || environment[name]?.trim() || undefined;
  const fromRequest = environment["REQUEST_METHOD"] !== undefined;
  const forHttp = fromRequest ? environment["http_proxy"]?.trim() || undefined : variable("HTTP_PROXY");
  const all = variable("ALL_PROXY");
  const http = addressOf(forHttp ?? all);
  const https = addressOf(variable("HTTPS_PROXY") ?? all);
  if (!http && !https) return () => undefined;
  const isDirect = bypass(variable("NO_PROXY") ?? "");
  return (url) => {
    const { protocol, hostname, port } = endpointOf(url);
    const proxy = protocol === "https:" ? https : http;
    if (!proxy || isLoopback(hostname)) return undefined;
    return isDirect(hostname, port || (protocol === "https:" ? "443" : "80")) ? undefined : proxy;
  };
}

/** An address without a scheme is one by http. */
function addressOf(value: string | undefined): ProxyAddress | undefined {
  if (value === undefined) return undefined;
  const url = parseUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`);
  if (!url || url.host === "") return { name: "", origin: undefined, authorization: undefined };
  const { host, protocol, origin, username, password } = url;
  if (!/^https?:$/.test(protocol)) return { name: `${protocol}//${host}`, origin: undefined, authorization: undefined };
  if (username === "" && password === "") return { name: host, origin, authorization: undefined };
  const credentials = `${percentDecoded(username)}:${percentDecoded(password)}`;
  return { name: host, origin, authorization: `Basic ${Buffer.from(credentials).toString("base64")}` };
}

function isLoopback(hostname: string): boolean {
  if (isIPv4(hostname)) return hostname.startsWith("127.");
  return hostname === "::1" || /(?:^|\.)localhost\.?$/.test(hostname);
}
