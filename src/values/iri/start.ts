import type { IriFault } from "./fault.ts";
import { isRegisteredScheme, schemeMeant } from "./schemes.ts";

/** Domains that are sure to be no file extension: what makes `github.com/x` a host without a scheme. */
const domains = new Set(
  "com org net edu gov io dev app blog info eu de uk fr nl ch at jp cn ru ca us co xyz tv page cloud".split(" "),
);
/** Second levels of countries: `bbc.co.uk`. */
const secondLevels = new Set("ac co com edu gov net org".split(" "));

/** What is wrong with the beginning of an address: there can be one such fault, and what follows it is not to be judged. */
export function startFault(value: string): IriFault | undefined {
  return doubleScheme(value) ?? wrongSlashes(value) ?? missingScheme(value);
}

/** An address glued behind another beginning: `http://https://…`, `https://https//…`, `https://a.examplehttps://…`. */
function doubleScheme(value: string): IriFault | undefined {
  const twice = /^(?:https?:\/{0,2}|https?\/\/)+(https?)(?::\/{1,2}|\/\/)(?=[^/])/i.exec(value);
  if (twice) {
    const [text, inner = ""] = twice;
    return { code: "double-scheme", from: 0, to: text.length, fix: `${inner.toLowerCase()}://`, detail: "" };
  }
  const [glued] = /^(?:https?:\/\/[^/?#]{1,300}?)+(?=https?:\/\/[^/])/i.exec(value) ?? [];
  if (glued === undefined) return undefined;
  return { code: "double-scheme", from: 0, to: glued.length, fix: "", detail: "" };
}

/** Everything between `http` and the host that is not `://`. */
function wrongSlashes(value: string): IriFault | undefined {
  const [text, scheme, between] = /^(https?)([:;,.]{0,3}[/\\]*)/i.exec(value) ?? [];
  if (text === undefined || scheme === undefined || between === undefined || between === "://") return undefined;
  const isMeant = /^:|^[;,][/\\]|^:?[/\\]{2}/.test(between);
  if (!isMeant) return undefined;
  const host = /^[^/?#\\]*/.exec(value.slice(text.length, text.length + 300))?.[0] ?? "";
  const place = { from: 0, to: text.length };
  if (host === "") return { code: "host", ...place, fix: undefined, detail: "empty" };
  // Where there is no host, it may be one that a template left out: http:///posts/rye.
  const isHost = /[^.]\.[^.]|^localhost\b|^\[/.test(host);
  return { code: "slashes", ...place, fix: isHost ? `${scheme.toLowerCase()}://` : undefined, detail: between };
}

/** `www.a.example/x`, `github.com/x`, `localhost:4000`: a path, or a scheme, by the letter of RFC 3986. */
function missingScheme(value: string): IriFault | undefined {
  const [host] = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,5}(?=$|[/?#]|:\d{1,5}(?:$|[/?#]))/i.exec(value) ?? [];
  if (host === undefined || !isHostName(host.toLowerCase(), value[host.length] === ":")) return undefined;
  const scheme = host.toLowerCase() === "localhost" ? "http" : "https";
  return { code: "no-scheme", from: 0, to: host.length, fix: `${scheme}://${host}`, detail: host };
}

function isHostName(host: string, hasPort: boolean): boolean {
  const labels = host.split(".");
  const [second = "", last = ""] = labels.slice(-2);
  if (labels.length === 1) return hasPort && host === "localhost";
  if (labels[0] === "www" || domains.has(last)) return true;
  return labels.length > 2 && last.length === 2 && secondLevels.has(second);
}

/** RFC 3986, section 3.1, and IANA’s registry. */
export function schemeFault(scheme: string): IriFault | undefined {
  const place = { from: 0, to: scheme.length };
  if (/^[a-z]$/i.test(scheme)) return { code: "scheme", ...place, fix: undefined, detail: "drive" };
  const meant = schemeMeant(scheme.replace(/\s/g, ""));
  if (!/^[a-z][a-z0-9+.-]*$/i.test(scheme)) return { code: "scheme", ...place, fix: meant, detail: "" };
  if (meant) return { code: "unknown-scheme", ...place, fix: meant, detail: meant };
  if (isRegisteredScheme(scheme)) return undefined;
  return { code: "unregistered-scheme", ...place, fix: undefined, detail: scheme };
}
