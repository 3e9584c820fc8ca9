import { parseUrl } from "./url.ts";

/**
 * The parameter that gives an address of the web its end: signed addresses of S3 and what is like it, of Google Cloud
 * Storage, CloudFront, Azure (`se` with `sig`) and of Discord’s attachments (`ex`). Undefined for all others.
 */
export function expiryOf(url: string): string | undefined {
  const address = parseUrl(url);
  if (!address) return undefined;
  const { hostname, pathname, searchParams } = address;
  const names = new Map([...searchParams.keys()].map((name) => [name.toLowerCase(), name]));
  const named = ["x-amz-expires", "x-goog-expires", "x-oss-expires"].find((name) => names.has(name));
  if (named) return names.get(named);
  const has = (...wanted: readonly string[]): boolean => wanted.every((name) => names.has(name));
  if (has("expires", "signature") && (has("awsaccesskeyid") || has("googleaccessid") || has("key-pair-id"))) {
    return names.get("expires");
  }
  if (has("se", "sig") && (has("sv") || has("sp"))) return names.get("se");
  const isDiscord = /^(?:cdn\.discordapp\.com|media\.discordapp\.net)$/.test(hostname);
  return isDiscord && pathname.startsWith("/attachments/") && has("ex", "hm") ? names.get("ex") : undefined;
}
