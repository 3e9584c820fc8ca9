import { isSameHost } from "./host.ts";
import { offersDomains, redirectsByPurpose } from "./lasting-redirects.ts";
import { parseUrl, percentDecoded } from "./url.ts";

/**
 * What a redirect from one address to another means:
 * - new: the page is at another address; `certain` when that is surely the same page
 * - form: it is the same address, written another way
 * - gone: the page is probably gone, since its readers are sent to a home page, an error page or an offer of the domain
 */
export type MovedAddress =
  | { readonly kind: "new"; readonly certain: boolean }
  | { readonly kind: "form"; readonly difference: string }
  | { readonly kind: "gone"; readonly place: "home" | "error" | "offer" };

/** Paths and hosts where visitors sign in or give consent before they see a page. */
const gate =
  /(?:^|[/.])(?:log-?in|sign-?in|sign-?up|sso|oauth2?|auth|authorize|consent|cookie-?wall|captcha|challenge)(?:$|[/.])/i;
const errorPage = /(?:^|\/)(?:404|410|error-?404|404-?error|(?:page-?|error-?)?not-?found)(?:\.\w+)?(?:$|\/)/i;

/**
 * Judges where an address leads. Undefined where that tells nothing of the address: it redirects by purpose, asks
 * visitors to sign in, adds a query, the visitor's language or the latest version, or is the first page of a list.
 */
export function movedAddress(from: string, to: string): MovedAddress | undefined {
  const before = parseUrl(from);
  const after = parseUrl(to);
  if (!before || !after || redirectsByPurpose(before.host)) return undefined;
  if (offersDomains(after.host) && !offersDomains(before.host)) return { kind: "gone", place: "offer" };
  if (errorPage.test(after.pathname) && !errorPage.test(before.pathname)) return { kind: "gone", place: "error" };
  if (isGate(after)) return undefined;
  if (isOneHost(before, after)) {
    const path = pathOf(before);
    if (path === pathOf(after)) return formOf(before, after);
    if (withoutChoice(path) === withoutChoice(pathOf(after)) || path === withoutVersion(pathOf(after)))
      return undefined;
  }
  if (isLost(before, after)) return { kind: "gone", place: "home" };
  return { kind: "new", certain: isSurelySame(before, after) };
}

/** Whether an address redirects by purpose, or asks visitors to sign in: then its redirects are meant. */
export function isOnTheWay(url: string): boolean {
  const address = parseUrl(url);
  return address !== undefined && (redirectsByPurpose(address.host) || isGate(address));
}

function isGate({ hostname, pathname }: URL): boolean {
  return gate.test(hostname) || gate.test(pathname);
}

/** With or without www, and for visitors of one language or device: `en.a.example`, `m.a.example`. */
function isOneHost({ host: one }: URL, { host: other }: URL): boolean {
  return isSameHost(one, other) || other.replace(/^(?:[a-z]{2}|m|mobile)\./, "") === one.replace(/^www\./, "");
}

/** Percent-decoded, without the slash at its end. */
function pathOf({ pathname }: URL): string {
  return percentDecoded(pathname).replace(/\/+$/, "");
}

/** Without the language, and without the number of a first page. */
function withoutChoice(path: string): string {
  return withoutLocale(path).replace(/\/page\/?1$/i, "");
}

/** What stands for the newest one gets its number, or a name for it: `/3/library/os.html`, `/en/latest`. */
function withoutVersion(path: string): string {
  return withoutLocale(path).replace(/^\/(?:v?\d{1,2}(?:\.\d+)*|latest|stable|current)(?=\/|$)/i, "");
}

function withoutLocale(path: string): string {
  return path.replace(/^\/[a-z]{2}(?:[-_][a-z]{2,4})?(?=\/|$)/i, "");
}

/** Of addresses with one path and one host: what is written another way; undefined where it is something else. */
function formOf(before: URL, after: URL): MovedAddress | undefined {
  if (!isSameHost(before.host, after.host) || before.search !== after.search) return undefined;
  // Nobody is told to leave https.
  if (before.protocol === "https:" && after.protocol === "http:") return undefined;
  const differences = [
    ...(before.protocol === after.protocol ? [] : ["https"]),
    ...(before.host === after.host ? [] : ["www"]),
    ...(before.pathname.endsWith("/") === after.pathname.endsWith("/") ? [] : ["the slash at its end"]),
  ];
  if (differences.length === 0) return undefined;
  return { kind: "form", difference: differences.join(" and ") };
}

/** First pages have many names. */
const startPage = /^\/?(?:(?:home|index|main|start|default|welcome|blog)(?:\.\w+)?)?$/i;

function isHome(url: URL): boolean {
  return startPage.test(withoutLocale(pathOf(url))) && url.hash === "";
}

/** From a page to a home page. The home page of another host may be what the page became: `/react/` to reactjs.org. */
function isLost(before: URL, after: URL): boolean {
  if (isHome(before) || !isHome(after)) return false;
  const segments = pathOf(before).toLowerCase().split("/").slice(1);
  if (isSameHost(before.host, after.host)) return true;
  return segments.length > 1 && !segments.some((segment) => segment.length > 2 && after.host.includes(segment));
}

/** Surely one page: the whole path, or the name at the end of it, stays, and nothing is asked for besides. */
function isSurelySame(before: URL, after: URL): boolean {
  if (before.search !== after.search) return false;
  if (pathOf(before) === pathOf(after)) return pathOf(before) !== "";
  const name = nameOf(before);
  return /\p{L}{3}/u.test(name) && !/^(?:index|default|home)$/.test(name) && name === nameOf(after);
}

/** The last part of a path, without the end that names a format. */
function nameOf(url: URL): string {
  const path = pathOf(url).toLowerCase();
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:x?html?|php|aspx?|md)$/, "");
}
