/** The absolute form of an address, or undefined when it is none. */
export function resolveUrl(value: string, base?: string): string | undefined {
  const trimmed = value.trim();
  return URL.canParse(trimmed, base) ? new URL(trimmed, base).href : undefined;
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
  if (!URL.canParse(url)) return url;
  const { host, pathname } = new URL(url);
  const path = pathname.replace(/\/(?:index\.x?html?)?$/i, "").replace(/\.x?html?$/i, "");
  return host.replace(/^www\./, "") + percentDecoded(path).normalize("NFC");
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
