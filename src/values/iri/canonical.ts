import { iriFaults } from "./check.ts";
import { type IriParts, splitAuthority, splitIri } from "./parts.ts";

const defaultPorts: Readonly<Record<string, string>> = { http: "80", https: "443", ws: "80", wss: "443", ftp: "21" };
/** Faults that leave an address with a form of its own. */
const harmless = new Set(["non-ascii", "user-info", "unregistered-scheme", "bracket"]);

/**
 * The canonical form of an absolute address (RFC 4287, section 4.2.6.1; RFC 3986, section 6.2): scheme and host in small
 * letters, no default port, “/” for an empty path, triplets in capitals and only where they are needed, no dot segments.
 * Undefined when it is canonical already, or not an address that has such a form.
 */
export function canonicalIri(value: string): string | undefined {
  if (iriFaults(value, { absolute: true }).some(({ code }) => !harmless.has(code))) return undefined;
  const canonical = canonicalForm(value.normalize("NFC"));
  return canonical === value ? undefined : canonical;
}

function canonicalForm(value: string): string {
  const parts = splitIri(value);
  const scheme = value.slice(0, parts.scheme?.to ?? 0).toLowerCase();
  const rest = value.slice(scheme.length);
  // The rest of a tag is compared letter by letter (RFC 4151, section 2.4); that of “data” is content.
  if (scheme === "tag" || scheme === "data") return scheme + rest;
  if (scheme === "urn") return scheme + canonicalUrn(rest);
  const authority = canonicalAuthority(value, parts, scheme);
  const path = canonicalPath(value.slice(parts.path.from, parts.path.to), parts, scheme);
  return `${scheme}:${authority}${path}${triplets(value.slice(parts.path.to))}`;
}

/** RFC 8141, section 3.1: the namespace in any case, triplets by case alone. */
function canonicalUrn(rest: string): string {
  return rest
    .replace(/^:[^:]*/, (namespace) => namespace.toLowerCase())
    .replace(/%[0-9a-f]{2}/gi, (triplet) => triplet.toUpperCase());
}

function canonicalAuthority(value: string, { authority }: IriParts, scheme: string): string {
  if (!authority) return "";
  const { userInfo, host, port } = splitAuthority(value, authority);
  const user = userInfo ? `${triplets(value.slice(userInfo.from, userInfo.to))}@` : "";
  const number = port ? value.slice(port.from, port.to) : "";
  const isDefault = number.replace(/^0+/, "") === (number === "" ? "" : defaultPorts[scheme]);
  const name = triplets(value.slice(host.from, host.to)).replace(/%..|[^%]+/g, (piece) =>
    piece.startsWith("%") ? piece : piece.toLowerCase(),
  );
  // RFC 8089, section 2: the host of a file is this one.
  if (scheme === "file" && name === "localhost") return "//";
  return `//${user}${name}${isDefault ? "" : `:${number}`}`;
}

function canonicalPath(path: string, { authority }: IriParts, scheme: string): string {
  if (path === "") return Object.hasOwn(defaultPorts, scheme) ? "/" : "";
  const decoded = triplets(path);
  if (authority) return withoutDots(decoded);
  const short = path.startsWith("/") ? withoutDots(decoded) : decoded;
  return short.startsWith("//") ? decoded : short;
}

/** RFC 3986, section 5.2.4. */
function withoutDots(path: string): string {
  const kept: string[] = [];
  const segments = path.split("/");
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    if (segment === ".." && kept.length > 1) kept.pop();
    if (segment !== "." && segment !== "..") kept.push(segment);
    else if (isLast) kept.push("");
  }
  return kept.join("/");
}

/** Triplets in capitals, and unreserved characters (RFC 3986, section 2.3) as themselves. */
function triplets(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (triplet, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    return /[\w.~-]/.test(character) ? character : triplet.toUpperCase();
  });
}
