import { Readable } from "node:stream";
import { parseUrl } from "../../values/url.ts";
import type { Carried } from "./lent-fetch.ts";

/**
 * A page as it is given to linkinator. Its parser throws where nobody can catch it at a `<base>` that is no address, and
 * needs ages for a long `srcset`: the base is resolved here, pictures are no pages, and neither are the addresses in
 * structured data (“https://example.org/search?q={words}”).
 */
export function readablePage(bytes: Uint8Array, url: string): Carried {
  const html = Buffer.from(bytes).toString("latin1");
  const href = /<base\s(?:[^>]*\s)?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(html.replace(comments, ""));
  const [, double, single, bare] = href ?? [];
  const base = parseUrl(double ?? single ?? bare ?? "", url);
  const harmless = html
    .replace(/<base(?=[\s/>])/gi, "<wbr")
    .replace(/\bsrcset(?=\s*=)/gi, "data-s")
    .replace(/application\/ld\+json/gi, "text/plain");
  return {
    status: 200,
    headers: new Headers({ "content-type": "text/html" }),
    body: Readable.from([Buffer.from(harmless, "latin1")]),
    url: base && /^https?:$/.test(base.protocol) ? base.href : url,
  };
}

const comments = /<!--[\s\S]*?(?:-->|$)/g;
