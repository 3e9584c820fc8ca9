/** What a file is, by its content. */
type ContentKind = "feed" | "html" | "markdown" | "xml" | "json" | "text" | "binary" | "empty";

export interface Recognised {
  readonly kind: ContentKind;
  /** Ready for a sentence: "an HTML page". */
  readonly looksLike: string;
}

/** What begins so is no text at all, or no text of ours; as its bytes read in windows-1252 or as UTF-8. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^\u001F[\u008B\u2039\uFFFD]/, "a gzip file, to be unpacked first"],
  [/^PK[\u0003\u0005]/, "a ZIP archive, to be unpacked first"],
  [/^%PDF-/, "a PDF"],
  [/^[\u0089\u2030\uFFFD]PNG\r?\n|^GIF8[79]a|^[\u00FF\uFFFD][\u00D8\uFFFD][\u00FF\uFFFD]/, "an image"],
  [/^Lo\u00A7[\u0094\u201D][\u0093\u201C]/, "XML in EBCDIC, which no feed reader knows"],
];

const notFeed = (kind: ContentKind, looksLike: string): Recognised => ({ kind, looksLike });
const feedRoots = new Set(["rss", "RDF", "feed"]);

const lateFeed = /<(?:rss|rdf:RDF|feed)[\s>]/;

/** The version that a JSON Feed names, in whatever quotes or none: broken JSON is to be told as what it was meant to be. */
const jsonVersion = /\bversion["'`”]?\s*[:=]\s*["'`“]?https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/;

/** Tells feeds, pages, Markdown and other files apart; the name only decides between Markdown and other text. */
export function recognise(path: string, text: string): Recognised {
  const start = text.slice(0, 4096);
  if (text.trim() === "") return notFeed("empty", "an empty file");
  const begun = beginnings.find(([beginning]) => beginning.test(start));
  if (begun) return notFeed("binary", begun[1]);
  if (isBinary(start)) return notFeed("binary", "a binary file");
  const markdown = /\.(?:md|mdx|markdown|mdown|mdwn|mkdn?)$/i.test(path);
  if (markdown) return notFeed("markdown", "a Markdown file");
  if (/^\s*[{[]/.test(start) && !/^\s*\[[^\]{}"]*\]\(/.test(start)) return recogniseJson(text);
  if (/^\s*</.test(start)) return recogniseMarkup(start);
  if (lateFeed.test(start)) return { kind: "feed", looksLike: "a feed with text before it" };
  if (jsonVersion.test(start)) return { kind: "feed", looksLike: "a JSON Feed" };
  return notFeed("text", "plain text");
}

function isBinary(start: string): boolean {
  const strange = start.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0;
  return strange > 8 && strange / start.length > 0.02;
}

function recogniseJson(text: string): Recognised {
  const start = text.slice(0, 65536);
  const hasItems = /\bitems["'`”]?\s*[:=]\s*\[/.test(start);
  const hasOwnKeys = /\b(?:home_page_url|feed_url|content_html|content_text)["'`”]?\s*[:=]/.test(start);
  if (jsonVersion.test(start) || (hasItems && hasOwnKeys)) return { kind: "feed", looksLike: "a JSON Feed" };
  return notFeed("json", "JSON without the version and items of a JSON Feed");
}

/** A DOCTYPE of HTML before the root of a feed: somebody's template. */
const feedAsPage = /<!doctype\s+html\b[^>[]*>(?=\s*<(?:rss|feed|rdf:RDF)[\s>])/i;

function recogniseMarkup(start: string): Recognised {
  const root = rootName(start.replace(feedAsPage, ""));
  const local = root.slice(root.indexOf(":") + 1);
  if (/^(?:html|head|body|!doctype html)$/i.test(root)) return notFeed("html", "an HTML page");
  const isChannel = root === "channel" || local === "Channel";
  const isEntry = local === "entry" && start.includes("http://www.w3.org/2005/Atom");
  if (isEntry || feedRoots.has(local) || (isChannel && /<(?:[\w.-]+:)?item|\/rss1\.1#/.test(start)))
    return { kind: "feed", looksLike: "a feed" };
  if (local === "CHANNEL") return notFeed("xml", "a channel in CDF, which was given up in 1999");
  // A server wrote a warning before the feed.
  if (/<(?:rss|rdf:RDF)\s|<feed\s[^>]*xmlns/.test(start))
    return { kind: "feed", looksLike: "a feed with text before it" };
  if (local === "urlset" || local === "sitemapindex") return notFeed("xml", "a sitemap");
  if (local === "opml") return notFeed("xml", "an OPML outline");
  if (local === "svg") return notFeed("xml", "an SVG image");
  if (/<(?:html|head|body|p|div|h1|title|meta)[\s>]/i.test(start) && !start.startsWith("<?xml")) {
    return notFeed("html", "an HTML page");
  }
  return notFeed("xml", root === "" ? "XML without an element" : `XML whose root is <${root}>`);
}

/** The first element, or `!doctype html`; declarations, comments and other instructions are skipped. */
function rootName(start: string): string {
  let rest = start.trimStart();
  for (;;) {
    const skipped = /^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?!\s+html\b)[^>[]*(?:\[[\s\S]*?\]\s*)?>)\s*/i.exec(
      rest,
    );
    if (!skipped) break;
    rest = rest.slice(skipped[0].length);
  }
  if (/^<!doctype\s+html/i.test(rest)) return "!doctype html";
  return /^<([^\s/>]+)/.exec(rest)?.[1] ?? "";
}
