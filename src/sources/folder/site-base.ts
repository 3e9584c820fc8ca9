import { decodedPath } from "./paths.ts";

/** The public address that a folder stands at: host and base path. */
export class SiteBase {
  /** With a slash at its end. */
  readonly href: string;
  /** The path of the address, with a slash at either end, percent-encoded. */
  readonly pathname: string;
  readonly #host: string;
  readonly #path: string;

  constructor(url: string) {
    const { origin, pathname, host } = new URL(url);
    this.pathname = singleSlashes(`${pathname.replace(/\/index\.x?html?$/i, "")}/`);
    this.href = origin + this.pathname;
    this.#host = bareHost(host);
    this.#path = decodedPath(this.pathname);
  }

  /**
   * What follows the base path in an address of this site, still percent-encoded; undefined for any other address.
   * Servers read `//a///b` as `/a/b`.
   */
  pathOf(address: string): string | undefined {
    if (address.startsWith(this.href)) {
      const rest = address.slice(this.href.length);
      if (plainPath.test(rest)) return rest;
    }
    const url = parse(address);
    if (!url || !/^https?:$/.test(url.protocol) || bareHost(url.host) !== this.#host) return undefined;
    const pathname = singleSlashes(url.pathname);
    if (pathname.startsWith(this.pathname)) return pathname.slice(this.pathname.length);
    return this.#otherSpelling(pathname);
  }

  /** The base path itself may be encoded in another way, or lack its last slash. */
  #otherSpelling(pathname: string): string | undefined {
    const path = decodedPath(pathname);
    if (`${path}/` === this.#path) return "";
    return path.startsWith(this.#path) ? encodeURI(path.slice(this.#path.length)) : undefined;
  }
}

/** Nothing that a URL parser would change: most addresses need none. */
const plainPath = /^(?:[\w-][\w.~-]*(?:\/[\w-][\w.~-]*)*\/?)?$/;

function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

function bareHost(host: string): string {
  return host.startsWith("www.") ? host.slice(4) : host;
}

function singleSlashes(pathname: string): string {
  return pathname.includes("//") ? pathname.replace(/\/+/g, "/") : pathname;
}
