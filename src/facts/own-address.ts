import type { Site } from "../model/site.ts";
import { isSameHost } from "../values/host.ts";
import { parseUrl } from "../values/url.ts";

/** Whether an absolute address is one of the site: of its host, with or without www, and below its path. */
export function isOwnAddress(url: string, { url: home }: Pick<Site, "url">): boolean {
  const address = parseUrl(url);
  const root = parseUrl(home ?? "");
  if (!address || !root) return false;
  return isSameHost(address.host, root.host) && address.pathname.startsWith(root.pathname);
}
