import type { Delivery } from "../../model/delivery.ts";
import { parseUrl } from "../../values/url.ts";
import type { Redirect, Reply, Verdict } from "./reply.ts";

/** Redirects that are followed; the Fetch standard follows 20, search engines 5 to 10. */
const mostRedirects = 5;

/** Where an address led in the end. */
export interface Route {
  readonly end: Verdict;
  /** The last address, with its fragment. */
  readonly finalUrl: URL;
  /** Who sent us elsewhere, in their order. */
  readonly redirects: Delivery["redirects"];
  /** True when it is the redirects themselves that led nowhere. */
  readonly lost: boolean;
}

/** Asks one step; `home` while no redirect has led to another origin. */
type Ask = (url: URL, home: boolean) => Promise<Reply>;

/** Follows redirects from an address on, each step asked by `ask`. */
export async function follow(start: URL, ask: Ask): Promise<Route> {
  const visited = new Set<string>();
  let url = start;
  const redirects: { url: string; status: number }[] = [];
  let cookie = false;
  let home = true;
  for (;;) {
    const step = { finalUrl: url, redirects };
    const asked = withoutFragment(url);
    if (visited.has(asked.href)) return { ...step, end: circle(cookie), lost: true };
    if (redirects.length > mostRedirects) return { ...step, end: tooMany(cookie), lost: true };
    visited.add(asked.href);
    const reply = await ask(asked, home);
    if (reply.kind === "verdict") return { ...step, end: reply, lost: false };
    const next = target(reply, url);
    if (!next) return { ...step, end: malformed(reply), lost: true };
    if (!/^https?:$/.test(next.protocol)) return { ...step, end: leavesTheWeb(next), lost: false };
    redirects.push({ url: asked.href, status: reply.status });
    cookie ||= reply.cookie;
    home &&= next.origin === url.origin;
    url = next;
  }
}

/** Credentials go along within an origin only; those that a server puts in a Location go nowhere. */
function target({ location }: Redirect, from: URL): URL | undefined {
  const bytes = location.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
  const next = parseUrl(bytes, from.href);
  if (!next) return undefined;
  const keeps = next.origin === from.origin;
  next.username = keeps ? from.username : "";
  next.password = keeps ? from.password : "";
  if (next.hash === "") next.hash = from.hash;
  return next;
}

export function withoutFragment(url: URL): URL {
  if (!url.href.includes("#")) return url;
  const bare = new URL(url);
  bare.hash = "";
  return bare;
}

/** Sites that set a cookie and look for it on the next request send only those round that keep none, like us. */
function circle(cookie: boolean): Verdict {
  if (cookie) return { kind: "verdict", outcome: "unknown", reason: "redirects in a circle unless its cookie is kept" };
  return { kind: "verdict", outcome: "broken", reason: "redirects in a circle" };
}

function tooMany(cookie: boolean): Verdict {
  const outcome = cookie ? "unknown" : "broken";
  return { kind: "verdict", outcome, reason: `redirects more than ${mostRedirects} times` };
}

function malformed({ location }: Redirect): Verdict {
  return { kind: "verdict", outcome: "broken", reason: `redirects to “${location.slice(0, 80)}”, which is no address` };
}

function leavesTheWeb({ protocol }: URL): Verdict {
  return { kind: "verdict", outcome: "unchecked", reason: `redirects to a ${protocol} address` };
}
