import type { Feed } from "../model/feed.ts";
import { hostOf, isSameHost, isSameSite } from "../values/host.ts";
import { similarAddress } from "../values/similar-address.ts";
import { withoutTracking } from "../values/tracking.ts";
import { resolveUrl, withoutFragment } from "../values/url.ts";

/** The hosts that a site was at, and is at now. */
export interface MovedSite {
  readonly from: string;
  readonly to: string;
}

/** Whether the site of a feed went to another host, by the address that the feed gives for it. */
export function movedSite({ link, previous }: Feed): MovedSite | undefined {
  const [from, to] = [hostOf(previous?.link?.value ?? ""), hostOf(link?.value ?? "")];
  return from === "" || to === "" || isSameHost(from, to) ? undefined : { from, to };
}

/** Whether two addresses are one, but for what any server redirects: http, www, letter case, a slash or index.html. */
export function isSameAddress(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

/** Whether the only thing that tells two addresses apart is that their site moved. */
export function isMovedAlong(now: string, before: string, { from, to }: MovedSite): boolean {
  if (!isSameHost(hostOf(before), from) || !isSameHost(hostOf(now), to)) return false;
  const onNewHost = resolveUrl(pathOf(before), now);
  return onNewHost !== undefined && isSameAddress(onNewHost, now);
}

/** Whether an address is one of the site that a feed was for; where that is not known, it is. */
export function wasOwn(url: string, { previous }: Feed): boolean {
  const home = hostOf(previous?.link?.value ?? previous?.self?.value ?? "");
  return home === "" || isSameSite(hostOf(url), home);
}

function bare(url: string): string {
  const address = withoutFragment(url);
  const clean = withoutTracking(address);
  const path = clean ? address.slice(0, clean.from) + clean.query : address;
  return similarAddress(path.replace(/\/index\.x?html?$/i, "/"));
}

function pathOf(url: string): string {
  return url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "") || "/";
}
