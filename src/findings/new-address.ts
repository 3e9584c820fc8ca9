import type { LinkUse } from "../model/link.ts";
import { parseUrl } from "../values/url.ts";

/**
 * The address that an author writes for where an address leads, in the form of the use: without scheme and host where it
 * had none and leads to the same site. The fragment stays, unless the redirect brings its own.
 */
export function newAddress(use: LinkUse, url: string, target: string): string {
  const parsed = parseUrl(target);
  if (!parsed) return target;
  const value = use.value.trim();
  if (parsed.hash === "" && value.includes("#")) parsed.hash = value.slice(value.indexOf("#"));
  const isShort = !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(value) && parsed.host === parseUrl(url)?.host;
  return isShort ? parsed.pathname + parsed.search + parsed.hash : parsed.href;
}

/**
 * Whether what stands there is what leads to the address: a path from the root may get a prefix from the generator, and
 * a relative one starts from where the file will be.
 */
export function isPlainlyWritten({ value, written }: LinkUse, url: string): boolean {
  const address = value.trim();
  if (/^(?:https?:)?\/\//i.test(address)) return true;
  if (!address.startsWith("/")) return written === "html" || written === "srcset" || typeof written === "object";
  const [path] = address.split("#");
  const resolved = parseUrl(path ?? "", url)?.href;
  return resolved === url;
}
