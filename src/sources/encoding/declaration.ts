/** Where a name of an encoding stands. */
interface Declared {
  readonly name: string;
  readonly start: number;
}

/** Characters within which a declaration ends (HTML, "prescan a byte stream", looks at as many bytes). */
export const declarationReach = 1024;

const xmlEncoding = /^(\s*<\?xml\s[^>]*?encoding\s*=\s*["'])([A-Za-z][\w.:-]*)["']/;
const metaCharset = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i;
const htmlStart = /<(?:!doctype\s+html|html|head|body|meta)[\s>]/i;
const feedStart = /<(?:rss|feed|channel|(?:\w+:)?RDF)[\s>]/;

/** The encoding in an XML declaration at the start of a text. */
export function xmlDeclared(start: string): Declared | undefined {
  const match = xmlEncoding.exec(start.slice(0, declarationReach));
  return match ? { name: match[2] ?? "", start: match[1]?.length ?? 0 } : undefined;
}

/** The encoding in the `<meta>` of a page. What stands in the contents of a feed says nothing about the feed. */
export function metaDeclared(start: string): string | undefined {
  return isXml(start) ? undefined : metaCharset.exec(start)?.[1];
}

/** Whether a file begins like a feed or other XML, and not like a page. */
export function isXml(start: string): boolean {
  const feed = feedStart.exec(start);
  const page = htmlStart.exec(start);
  if (feed) return !page || feed.index < page.index;
  return !page && /^\s*<\?xml\s/.test(start);
}
