/**
 * Namespaces of feeds, by the prefix that their specifications use. A prefix that a document uses without
 * declaring it is taken for the one here.
 */
export const namespaces = {
  admin: "http://webns.net/mvcb/",
  app: "http://www.w3.org/2007/app",
  atom: "http://www.w3.org/2005/Atom",
  /** Atom 0.3, obsolete. */
  atom03: "http://purl.org/atom/ns#",
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
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rss090: "http://my.netscape.com/rdf/simple/0.9/",
  rss1: "http://purl.org/rss/1.0/",
  rss11: "http://purl.org/net/rss1.1#",
  slash: "http://purl.org/rss/1.0/modules/slash/",
  sy: "http://purl.org/rss/1.0/modules/syndication/",
  /** Atom threading, RFC 4685. */
  thr: "http://purl.org/syndication/thread/1.0",
  wfw: "http://wellformedweb.org/CommentAPI/",
  xhtml: "http://www.w3.org/1999/xhtml",
  xlink: "http://www.w3.org/1999/xlink",
  xml: "http://www.w3.org/XML/1998/namespace",
  xmlns: "http://www.w3.org/2000/xmlns/",
} as const;

const byPrefix: ReadonlyMap<string, string> = new Map(Object.entries(namespaces));

/** The namespace that a prefix stands for by custom. */
export function customaryNamespace(prefix: string): string | undefined {
  return byPrefix.get(prefix);
}
