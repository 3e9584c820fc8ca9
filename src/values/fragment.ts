import { parseUrl } from "./url.ts";

/** Nothing that a URL parser would change. */
const plain = /^[\w!$&'()*+,./:;=?@~%-]*$/;
const base = "https://fragment.invalid/";

/**
 * The fragment of an address as a browser looks it up: percent-encoded as a URL parser does it (URL Standard, “fragment
 * state”), without what follows `:~:`, which is an instruction (URL Fragment Text Directives). Empty where there is none.
 */
export function fragmentOf(address: string): string {
  const hash = address.indexOf("#");
  if (hash < 0) return "";
  const written = address.slice(hash + 1);
  const fragment = plain.test(written) ? written : (parseUrl(`#${written}`, base)?.hash.slice(1) ?? "");
  const directive = fragment.indexOf(":~:");
  return directive < 0 ? fragment : fragment.slice(0, directive);
}

/** Percent-decoded as browsers do it: what is no escape stays, what is no UTF-8 becomes U+FFFD. */
export function decodedFragment(fragment: string): string {
  if (!fragment.includes("%")) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return decodedBytes(fragment);
  }
}

/** Of ASCII with escapes that are wrong. */
function decodedBytes(fragment: string): string {
  const bytes = new Uint8Array(fragment.length);
  let length = 0;
  for (let at = 0; at < fragment.length; at++) {
    const escape = fragment[at] === "%" ? fragment.slice(at + 1, at + 3) : "";
    const isEscape = /^[\da-f]{2}$/i.test(escape);
    bytes[length++] = isEscape ? Number.parseInt(escape, 16) : fragment.charCodeAt(at);
    if (isEscape) at += 2;
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, length));
}

/** Whether a fragment finds its element: as it stands, or percent-decoded; nothing and `top` lead to the top. */
export function leadsSomewhere(fragment: string, ids: ReadonlySet<string>): boolean {
  if (fragment === "" || ids.has(fragment)) return true;
  const decoded = decodedFragment(fragment);
  return ids.has(decoded) || /^top$/i.test(decoded);
}

/** Whether a fragment is for a script, a player or a reader of documents: `#/route`, `#!a`, `#a/b`, `#q=word`, `#page=3`. */
export function isForScripts(fragment: string): boolean {
  return /^(?:[/!?]|[\w.~%:[\]-]*[=/])/.test(fragment) || madeByScripts.test(fragment);
}

/** Ids that comment systems give on the page: of Disqus, Isso, Commento, Cusdis, Remark42, WordPress and utterances. */
const madeByScripts =
  /^(?:disqus|isso|commento|cusdis|remark42|giscus|utterances|waline|twikoo|gitalk|hyvor|cactus)\b|^(?:li-)?comment-\d|^disqus_/i;
