import { Readable } from "node:stream";
import { parseUrl } from "../../values/url.ts";
import type { Carried } from "./lent-fetch.ts";

/** Links of one page that linkinator is given: its work grows with the square of their number. */
const mostLinks = 10_000;

/** A page for linkinator. */
interface ReadablePage extends Carried {
  /** Whether links were left out, since there are more than so many. */
  readonly isCut: boolean;
}

/**
 * A page as it is given to linkinator. Its parser throws where nobody can catch it at a `<base>` that is no address, and
 * needs ages for a long `srcset`: the base is resolved here, pictures are no pages, and neither are the addresses in
 * structured data (“https://example.org/search?q={words}”).
 */
export function readablePage(bytes: Uint8Array, url: string): ReadablePage {
  const html = Buffer.from(bytes).toString("latin1");
  const href = /<base\s(?:[^<>]{0,2000}?\s)?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(
    html.replace(comments, ""),
  );
  const [, double, single, bare] = href ?? [];
  const base = parseUrl(double ?? single ?? bare ?? "", url);
  const harmless = html
    .replace(/<base(?=[\s/>])/gi, "<wbr")
    .replace(/\bsrcset(?=\s*=)/gi, "data-s")
    .replace(/application\/ld\+json/gi, "text/plain");
  const end = endOfLinks(harmless);
  return {
    isCut: end < harmless.length,
    status: 200,
    headers: new Headers({ "content-type": "text/html" }),
    body: Readable.from([Buffer.from(harmless.slice(0, end), "latin1")]),
    url: base && /^https?:$/.test(base.protocol) ? base.href : url,
  };
}

/** Where the last link begins that linkinator is given; the end where it is given all. */
function endOfLinks(html: string): number {
  let count = 0;
  for (const { index } of html.matchAll(linkAttributes)) if (++count > mostLinks) return index;
  return html.length;
}

const linkAttributes =
  /(?:href|src|content|cite|data|poster|background|longdesc|manifest|icon|pluginspage|pluginurl)\s*=/gi;
const comments = /<!--[\s\S]*?(?:-->|$)/g;
