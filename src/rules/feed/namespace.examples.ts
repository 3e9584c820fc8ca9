import type { Example } from "../../rule.ts";

const rss = (declaration: string): string => `<rss version="2.0" ${declaration}><channel></channel></rss>`;

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: rss('xmlns:media="http://search.yahoo.com/mrss/" xmlns:a10="http://www.w3.org/2005/Atom"') },
  { good: rss('xmlns:mood="https://a.example/ns" xmlns:source="https://a.example/source"') },
  { good: { "feed.xml": '<feed xmlns="http://www.w3.org/2005/Atom"></feed>' } },
  {
    bad: rss('xmlns:media="⟦http://search.yahoo.com/mrss⟧"'),
    says: "The namespace “http://search.yahoo.com/mrss” is not quite the known one, so readers pass its elements over. Write “http://search.yahoo.com/mrss/”.",
    fixed: rss('xmlns:media="http://search.yahoo.com/mrss/"'),
  },
  {
    bad: rss('xmlns:itunes="⟦http://www.itunes.com/DTDs/Podcast-1.0.dtd⟧"'),
    says: "The namespace “http://www.itunes.com/DTDs/Podcast-1.0.dtd” is written “http://www.itunes.com/dtds/podcast-1.0.dtd”. Some readers tell capitals from small letters; use the known form.",
    fixed: rss('xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'),
  },
  {
    bad: rss('xmlns:wiki="⟦http://www.usemod.com/cgi-bin/mb.pl?ModWiki⟧"'),
    says: "The namespace “http://www.usemod.com/cgi-bin/mb.pl?ModWiki” was given up for “http://purl.org/rss/1.0/modules/wiki/”, which is what readers look for. Write that.",
    fixed: rss('xmlns:wiki="http://purl.org/rss/1.0/modules/wiki/"'),
  },
  {
    bad: rss('xmlns:dc="⟦https://a.example/dc⟧"'),
    says: "The prefix “dc” stands for “http://purl.org/dc/elements/1.1/” everywhere else; here it is “https://a.example/dc”. Use another prefix, or the usual namespace.",
  },
  {
    bad: rss('xmlns="⟦https://a.example/rss⟧"'),
    says: "RSS elements are in no namespace, but here they are in “https://a.example/rss”, where strict readers do not look. Remove the declaration.",
  },
  {
    bad: rss('xmlns="⟦http://backend.userland.com/rss2⟧"'),
    says: "RSS elements are in no namespace. “http://backend.userland.com/rss2” was given up in 2002; remove the declaration.",
  },
  {
    bad: '<⟦rdf:RDF⟧ xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel></channel></rdf:RDF>',
    says: "The elements of RSS 1.0 are in the namespace “http://purl.org/rss/1.0/”, but here they are in none, where readers do not look. Declare it as the default one.",
  },
  {
    bad: {
      "feed.xml":
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:h="http://www.w3.org/1999/xhtml"><entry><content type="xhtml"><⟦h:div⟧>Rye</h:div></content></entry></feed>',
    },
    says: "The HTML is written with a prefix, as <h:div>. Readers that show it as it stands know <div> alone: make its namespace the default one.",
  },
  {
    bad: {
      "feed.xml": '<feed xmlns="http://www.w3.org/2005/Atom"><entry><⟦title⟧ xmlns="">Rye</title></entry></feed>',
    },
    says: "The <title> is in no namespace, so readers pass it over. Leave out the xmlns that puts it there, or write “http://www.w3.org/2005/Atom”.",
  },
  {
    bad: '<rss version="2.0"><channel><⟦ttl⟧ xmlns="http://purl.org/rss/1.0/">60</ttl></channel></rss>',
    says: "The <ttl> is in “http://purl.org/rss/1.0/”, which is not the namespace of the RSS around it, so readers pass it over. Leave out its xmlns.",
  },
  {
    bad: { "feed.xml": "<⟦feed⟧></feed>" },
    says: "The <feed> is in no namespace, so readers do not take it for Atom. Add xmlns=“http://www.w3.org/2005/Atom”.",
    fixed: '<feed xmlns="http://www.w3.org/2005/Atom"></feed>',
  },
  {
    bad: { "feed.xml": '<feed xmlns="⟦http://www.w3.org/2005/Atoms⟧"></feed>' },
    says: "The <feed> is in the namespace “http://www.w3.org/2005/Atoms”, which is not that of Atom. Write “http://www.w3.org/2005/Atom”.",
  },
  {
    bad: { "feed.xml": '<feed version="0.3" xmlns="⟦http://purl.org/atom/ns#⟧"></feed>' },
    says: "Atom 0.3 is a draft of 2003 that many readers no longer know. Publish Atom 1.0 (RFC 4287), in the namespace “http://www.w3.org/2005/Atom”.",
  },
  {
    bad: { "feed.xml": '<⟦atom:feed⟧ xmlns:atom="http://www.w3.org/2005/Atom"></atom:feed>' },
    says: "The root is written <atom:feed>. Some readers know <feed> only without a prefix: make its namespace the default one.",
  },
];
