/** The host of an address with a scheme, in lower case, without user and port; empty when it has none. */
export function hostOf(url: string): string {
  const [, host = ""] = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?(\[[^\]/?#]*\]|[^/?#:]*)/i.exec(url) ?? [];
  return host.toLowerCase();
}

/** Whether two hosts are one, with or without www. */
export function isSameHost(one: string, other: string): boolean {
  return withoutWww(one) === withoutWww(other);
}

/** Whether two hosts are one site: the same, or one a part of the other (`blog.a.example` of `a.example`). */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [withoutWww(one), withoutWww(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, "");
}

/** Whether only this machine or the own network knows a host. `.example` is for documentation and left alone. */
export function isPrivateHost(host: string): boolean {
  if (/^\[|^[\d.]+$/.test(host)) return isPrivateIp(host.replace(/[[\]]/g, ""));
  return privateName.test(host) || (/^[a-z0-9-]+$/.test(host) && host !== "http" && host !== "https");
}

/** RFC 6761 (localhost, test, invalid), RFC 6762 (local), RFC 8375 (home.arpa), ICANN (internal), and what routers use. */
const privateName = /(?:^|\.)(?:localhost|test|invalid|local|internal|home\.arpa|lan|localdomain)$/;

/** RFC 1918, RFC 1122 (0. and 127.), RFC 3927 (169.254.), RFC 4193 and RFC 4291. */
function isPrivateIp(ip: string): boolean {
  return (
    /^(?:0|10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$/.test(ip) ||
    /^(?:::1?$|f[cd]|fe[89ab])/.test(ip)
  );
}
