import { hostOf } from "../values/host.ts";
import { isHttp, parseUrl } from "../values/url.ts";

/** Whether the user has named the host of an address: as that of the site, or by its private network. */
export async function namedHosts(allowPrivate: readonly string[], site = ""): Promise<(url: string) => boolean> {
  const own = hostOf(site);
  const isInNetwork = await networks(allowPrivate);
  return (url) => (own !== "" && hostOf(url) === own) || isInNetwork(url);
}

/** Names are not looked up; but everybody knows where localhost is. */
async function networks(allowPrivate: readonly string[]): Promise<(url: string) => boolean> {
  if (allowPrivate.length === 0) return () => false;
  const { Screen, endpointOf } = await import("../engine/web/screen.ts");
  const screen = new Screen({ allowPrivate, typedOrigins: [] });
  return (address) => {
    const url = isHttp(address) ? parseUrl(address) : undefined;
    const endpoint = url && endpointOf(url);
    if (!endpoint) return false;
    const isLocalhost = /(?:^|\.)localhost\.?$/.test(endpoint.hostname);
    return screen.trusts(endpoint) || (isLocalhost && screen.trusts({ ...endpoint, hostname: "127.0.0.1" }));
  };
}
