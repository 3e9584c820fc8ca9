import type { Stretch } from "./tree.ts";

/** An address that stands in the text by itself; `prefix` is what a browser puts before it. */
interface BareAddress extends Stretch {
  readonly prefix: "" | "http://" | "mailto:";
}

const label = "[a-z0-9](?:[\\w-]{0,61}[a-z0-9])?";
const webAddress = new RegExp(`(?<![a-z])https?://[\\p{L}\\p{N}]|(?<![^\\s*_~([])www\\.(?=${label}\\.)`, "giu");
/** White space ends it at the latest, and so do `<`, curly quotes and full-width punctuation. */
const wholeAddress = /[^\s<\u00AB\u00BB\u2018-\u201F\u2026\u3000-\u303F\uFF00-\uFF65]*/y;
const localPart = /[\w.+-]{1,64}$/;
const mailHost = new RegExp(`(?:${label}\\.){1,10}[a-z][a-z0-9-]{0,62}(?![\\w-])`, "iy");

/**
 * Finds addresses in text as GFM does (“Autolinks (extension)”): with a scheme, with `www.`, and e-mail addresses;
 * without the punctuation at their end and a bracket that opens before them.
 */
export function findBareAddresses(text: string): readonly BareAddress[] {
  if (!text.includes("://") && !text.includes("@") && !/www\./i.test(text)) return none;
  const web = findWebAddresses(text);
  const mail = findMailAddresses(text).filter(({ start }) => !web.some((address) => contains(address, start)));
  return [...web, ...mail];
}

const none: readonly BareAddress[] = [];

function findWebAddresses(text: string): BareAddress[] {
  const addresses: BareAddress[] = [];
  webAddress.lastIndex = 0;
  for (let match = webAddress.exec(text); match; match = webAddress.exec(text)) {
    wholeAddress.lastIndex = match.index;
    const [written = ""] = wholeAddress.exec(text) ?? [];
    const end = match.index + withoutTrail(written).length;
    webAddress.lastIndex = Math.max(end, webAddress.lastIndex);
    addresses.push({ start: match.index, end, prefix: /^www/i.test(match[0]) ? "http://" : "" });
  }
  return addresses;
}

/** Looks around each `@`, so that words without one cost nothing. */
function findMailAddresses(text: string): BareAddress[] {
  const addresses: BareAddress[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const [local = ""] = localPart.exec(text.slice(Math.max(0, at - 64), at)) ?? [];
    mailHost.lastIndex = at + 1;
    const host = mailHost.exec(text)?.[0];
    const start = at - local.length;
    if (local === "" || host === undefined || text[start - 1] === "/" || text[start - 1] === ":") continue;
    addresses.push({ start, end: at + 1 + host.length, prefix: "mailto:" });
  }
  return addresses;
}

function contains({ start, end }: Stretch, offset: number): boolean {
  return start <= offset && offset < end;
}

/** Without punctuation and brackets that belong to the sentence around it. */
function withoutTrail(written: string): string {
  let unopened = count(written, ")") - count(written, "(");
  const trail = written.includes("[") ? /[?!.,:;*_~'"]/ : /[?!.,:;*_~'"\]]/;
  let end = written.length;
  for (; end > 0; end--) {
    const last = written.charAt(end - 1);
    if (last === ")" && unopened > 0) unopened--;
    else if (!trail.test(last)) break;
  }
  return written.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
