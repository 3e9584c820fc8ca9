/**
 * Namespaces of feeds, by the prefix that their specifications use. A prefix that a document uses without
 * declaring it is taken for the one here.
 */
export const namespaces = {
  admin: "http://webns.net/mvcb/",
  app: "http://www.w3.org/2007/app",
  /** Atom tombstones, RFC 6721. */
  at: "http://purl.org/atompub/tombstones/1.0",
  atom: "http://www.w3.org/2005/Atom",
  /** Atom 0.3, obsolete. */
  atom03: "http://purl.org/atom/ns#",
  blogChannel: "http://backend.userland.com/blogChannelModule",
  cc: "http://web.resource.org/cc/",
  content: "http://purl.org/rss/1.0/modules/content/",
  creativeCommons: "http://backend.userland.com/creativeCommonsRssModule",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  feedburner: "http://rssnamespace.org/feedburner/ext/1.0",
  /** Feed paging and archiving, RFC 5005. */
  fh: "http://purl.org/syndication/history/1.0",
  geo: "http://www.w3.org/2003/01/geo/wgs84_pos#",
  georss: "http://www.georss.org/georss",
  gml: "http://www.opengis.net/gml",
  googleplay: "http://www.google.com/schemas/play-podcasts/1.0",
  itunes: "http://www.itunes.com/dtds/podcast-1.0.dtd",
  media: "http://search.yahoo.com/mrss/",
  opensearch: "http://a9.com/-/spec/opensearch/1.1/",
  podcast: "https://podcastindex.org/namespace/1.0",
  psc: "http://podlove.org/simple-chapters",
  rawvoice: "http://www.rawvoice.com/rawvoiceRssModule/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rss090: "http://my.netscape.com/rdf/simple/0.9/",
  rss1: "http://purl.org/rss/1.0/",
  rss11: "http://purl.org/net/rss1.1#",
  slash: "http://purl.org/rss/1.0/modules/slash/",
  source: "http://source.scripting.com/",
  sy: "http://purl.org/rss/1.0/modules/syndication/",
  /** Atom threading, RFC 4685. */
  thr: "http://purl.org/syndication/thread/1.0",
  trackback: "http://madskills.com/public/xml/rss/module/trackback/",
  wfw: "http://wellformedweb.org/CommentAPI/",
  xhtml: "http://www.w3.org/1999/xhtml",
  xlink: "http://www.w3.org/1999/xlink",
  xml: "http://www.w3.org/XML/1998/namespace",
  xmlns: "http://www.w3.org/2000/xmlns/",
} as const;

const byPrefix: ReadonlyMap<string, string> = new Map(Object.entries(namespaces));
const prefixes: ReadonlyMap<string, string> = new Map(Object.entries(namespaces).map(([prefix, uri]) => [uri, prefix]));

/** The namespace that a prefix stands for by custom. */
export function customaryNamespace(prefix: string): string | undefined {
  return byPrefix.get(prefix);
}

/** The prefix that stands for a namespace by custom. */
export function customaryPrefix(namespace: string): string | undefined {
  return prefixes.get(namespace);
}

/** Namespaces that stand for another one. */
const aliases: ReadonlyMap<string, string> = new Map([
  ["https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", namespaces.podcast],
  // The very first feeds of RSS 0.90.
  ["http://channel.netscape.com/rdf/simple/0.9/", namespaces.rss090],
]);

/** Whether a namespace may be used instead of the known one. */
export function isAlias(namespace: string): boolean {
  return aliases.has(namespace);
}

let nearly: ReadonlyMap<string, string> | undefined;

/** The known namespace that a URI is, but for letter case, http or https, www, or a slash or hash at the end. */
export function intendedNamespace(uri: string): string | undefined {
  if (prefixes.has(uri)) return uri;
  const alias = aliases.get(uri);
  if (alias !== undefined) return alias;
  nearly ??= new Map(Object.values(namespaces).map((known) => [withoutTrifles(known), known]));
  return nearly.get(withoutTrifles(uri));
}

function withoutTrifles(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/[/#]{1,2}$/, "");
}
