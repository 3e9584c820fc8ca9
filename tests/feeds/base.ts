/** Children of an element by name, each a line of its own; an empty string leaves one out. */
export type Children = Readonly<Record<string, string>>;

function lines(children: Children): string {
  return Object.values(children)
    .filter((child) => child !== "")
    .join("\n");
}

const text = "Why a rye dough wants a whole night to rise, and how the baker can tell that it is ready.";
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

const rssChannel: Children = {
  title: "<title>Bread and butter</title>",
  link: "<link>https://bread.example.org/</link>",
  description: "<description>All that a baker knows about bread.</description>",
  self: '<atom:link rel="self" href="https://bread.example.org/feed.xml" type="application/rss+xml"/>',
  language: "<language>en-gb</language>",
  lastBuildDate: "<lastBuildDate>Fri, 02 May 2025 10:00:00 GMT</lastBuildDate>",
  ttl: "<ttl>60</ttl>",
};
const rssItem: Children = {
  title: "<title>Rye needs time</title>",
  link: "<link>https://bread.example.org/rye</link>",
  description: `<description>${text}</description>`,
  category: "<category>Grain</category>",
  guid: '<guid isPermaLink="true">https://bread.example.org/rye</guid>',
  pubDate: "<pubDate>Fri, 02 May 2025 09:00:00 GMT</pubDate>",
};
const modules = `xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
xmlns:media="http://search.yahoo.com/mrss/" xmlns:georss="http://www.georss.org/georss"`;

/** RSS 2.0 without a fault, but for what is given. */
export function rss(channel: Children = {}, item: Children = {}): string {
  return `${declaration}
<rss version="2.0" ${modules}>
<channel>
${lines({ ...rssChannel, ...channel, item: `<item>\n${lines({ ...rssItem, ...item })}\n</item>` })}
</channel>
</rss>`;
}

export function item(children: Children): string {
  return rss({}, children);
}

const image: Children = {
  url: "<url>https://bread.example.org/logo.png</url>",
  title: "<title>Bread and butter</title>",
  link: "<link>https://bread.example.org/</link>",
};
export function imaged(children: Children): string {
  return rss({ image: `<image>\n${lines({ ...image, ...children })}\n</image>` });
}

const atomFeed: Children = {
  title: "<title>Bread and butter</title>",
  id: "<id>tag:bread.example.org,2025:feed</id>",
  updated: "<updated>2025-05-02T10:00:00Z</updated>",
  self: '<link rel="self" href="https://bread.example.org/feed.atom"/>',
  link: '<link href="https://bread.example.org/"/>',
  author: "<author><name>Ada Baker</name></author>",
};
const atomEntry: Children = {
  title: "<title>Rye needs time</title>",
  id: "<id>tag:bread.example.org,2025:rye</id>",
  updated: "<updated>2025-05-02T10:00:00Z</updated>",
  link: '<link href="https://bread.example.org/rye"/>',
  category: '<category term="rye"/>',
  summary: `<summary>${text}</summary>`,
};

/** Atom 1.0 without a fault, but for what is given. */
export function atom(feed: Children = {}, entry: Children = {}): string {
  return `${declaration}
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">
${lines({ ...atomFeed, ...feed, entry: `<entry>\n${lines({ ...atomEntry, ...entry })}\n</entry>` })}
</feed>`;
}

export function entry(children: Children): string {
  return atom({}, children);
}

/** An entry that is a document of its own. */
export function entryDocument(children: Children): string {
  const author = "<author><name>Ada Baker</name></author>";
  return `${declaration}
<entry xmlns="http://www.w3.org/2005/Atom">
${lines({ ...atomEntry, author, ...children })}
</entry>`;
}

const rdfChannel: Children = {
  title: "<title>Bread and butter</title>",
  link: "<link>https://bread.example.org/</link>",
  description: "<description>All that a baker knows about bread.</description>",
  items: '<items>\n<rdf:Seq>\n<rdf:li rdf:resource="https://bread.example.org/rye"/>\n</rdf:Seq>\n</items>',
};
const rdfItem: Children = {
  title: "<title>Rye needs time</title>",
  link: "<link>https://bread.example.org/rye</link>",
  description: `<description>${text}</description>`,
  date: "<dc:date>2025-05-02T09:00:00Z</dc:date>",
  subject: "<dc:subject>Grain</dc:subject>",
};

/** RSS 1.0 without a fault, but for what is given. */
export function rdf(channel: Children = {}, item: Children = {}): string {
  return `${declaration}
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://bread.example.org/feed.rdf">
${lines({ ...rdfChannel, ...channel })}
</channel>
<item rdf:about="https://bread.example.org/rye">
${lines({ ...rdfItem, ...item })}
</item>
</rdf:RDF>`;
}
