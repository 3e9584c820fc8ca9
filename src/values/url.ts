/** An address in the form that parsing gives it: most are. Dots that begin a part of a path, percent signs and ports are left to parsing. */
const parsedForm =
  /^https?:\/\/(?:[a-z0-9-]+\.)*[a-z][a-z0-9-]*\/(?:[\w~!$&'()*+,;=:@-][\w.~!$&'()*+,;=:@-]*\/)*(?:[\w~!$&'()*+,;=:@-][\w.~!$&'()*+,;=:@-]*)?(?:\?[\w.~!$&()*+,;=:@/?-]*)?$/;

function isParsed(address: string): boolean {
  return parsedForm.test(address) && !address.includes("xn--");
}

/**
 * An address as `URL` takes it apart, or undefined when it is none. (`URL.canParse` of Node 20 tells some addresses beyond
 * ASCII wrongly once it was called often.)
 */
export function parseUrl(value: string, base?: string): URL | undefined {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

/** The absolute form of an address, or undefined when it is none. */
export function resolveUrl(value: string, base?: string): string | undefined {
  const trimmed = value.trim();
  if (isParsed(trimmed)) return trimmed;
  const start = base === undefined ? undefined : startingPoint(base);
  if (start && pathOfSite.test(trimmed)) return start.origin + trimmed;
  if (start && fragmentAlone.test(trimmed)) return start.page + trimmed;
  return parseUrl(trimmed, base)?.href;
}

/** What resolving leaves as it is: a path from the root of a site, perhaps with a query and a fragment; a fragment. */
const pathOfSite =
  /^\/(?:[\w~!$&'()*+,;=:@-][\w.~!$&'()*+,;=:@-]*\/)*(?:[\w~!$&'()*+,;=:@-][\w.~!$&'()*+,;=:@-]*)?(?:\?[\w.~!$&()*+,;=:@/?-]*)?(?:#[\w.~!$&()*+,;=:@/?-]*)?$/;
const fragmentAlone = /^#[\w.~!$&()*+,;=:@/?-]*$/;

interface StartingPoint {
  readonly base: string;
  readonly origin: string;
  readonly page: string;
}

/** The last base: the links of a page come one after the other. */
let lastStart: StartingPoint = { base: "", origin: "", page: "" };

/** Where addresses are resolved without parsing them; undefined for a base that is not in its parsed form. */
function startingPoint(base: string): StartingPoint | undefined {
  if (lastStart.base !== base) {
    if (!isParsed(base)) return undefined;
    lastStart = { base, origin: base.slice(0, base.indexOf("/", base.indexOf("//") + 2)), page: base };
  }
  return lastStart;
}

/** Without its fragment: what is asked for over the network. */
export function withoutFragment(url: string): string {
  const hash = url.indexOf("#");
  return hash < 0 ? url : url.slice(0, hash);
}

export function isHttp(url: string): boolean {
  return /^https?:/i.test(url);
}

/**
 * One address, one key: no fragment, no query, no default port, http and https alike, with and without www,
 * `/p`, `/p/`, `/p/index.html` and `/p.html` alike, percent-encoding and letter case of the path as they are.
 */
export function addressKey(url: string): string {
  const parts = isParsed(url) ? partsOf(url) : parseUrl(url);
  if (!parts) return url;
  const { host, pathname } = parts;
  const path = pathname.replace(/\/(?:index\.x?html?)?$/i, "").replace(/\.x?html?$/i, "");
  return host.replace(/^www\./, "") + percentDecoded(path).normalize("NFC");
}

/** Of an address in its parsed form, as `URL` would tell them. */
function partsOf(url: string): Pick<URL, "host" | "pathname"> {
  const start = url.indexOf("//") + 2;
  const slash = url.indexOf("/", start);
  const query = url.indexOf("?", slash);
  return { host: url.slice(start, slash), pathname: url.slice(slash, query < 0 ? undefined : query) };
}

/** Percent-decoded; as it stands where that makes no sense. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the file an address leads to is called after its last dot, in lower case; empty without one. */
export function extensionOf(address: string): string {
  const path = address.replace(/[?#][\s\S]*$/, "").replace(/^\s*(?:[a-z][a-z\d+.-]*:)?\/\/[^/]*/i, "");
  const name = path.slice(path.lastIndexOf("/") + 1).trimEnd();
  return /\.(\w{1,16})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}
