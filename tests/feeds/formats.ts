import { extraElement, extraMember, type XmlFormat } from "./extras.ts";
import type { About, Facts } from "./facts.ts";
import { leaf, type Tree, tree } from "./tree.ts";

/** The facts as a feed of an XML format. */
export function xmlTree(facts: Facts, format: XmlFormat): Tree {
  return { rss: rssTree, rdf: rdfTree, atom: atomTree }[format](facts);
}

function all(name: string, values: readonly string[]): Tree[] {
  return values.map((value) => leaf(name, value));
}

function rssTree({ feed, entries }: Facts): Tree {
  const channel = [
    ...all("title", feed.titles),
    ...all("link", feed.links),
    ...all("description", feed.summaries),
    ...all("language", feed.languages),
    ...all("managingEditor", feed.authors),
    ...all("category", feed.categories),
    ...all("pubDate", feed.published),
    ...all("lastBuildDate", feed.updated),
    ...feed.ids.map((href) => tree("atom:link", { href, rel: "self", type: "application/rss+xml" })),
    ...feed.images.map((url) =>
      tree("image", {}, leaf("url", url), ...all("title", feed.titles), ...all("link", feed.links)),
    ),
    ...feed.extras.map((seed) => extraElement(seed, "channel", "rss")),
  ];
  const items = entries.map((entry) =>
    tree(
      "item",
      {},
      ...all("title", entry.titles),
      ...all("link", entry.links),
      ...entry.ids.map((id) => tree("guid", isAddress(id) ? {} : { isPermaLink: "false" }, id)),
      ...all("description", entry.summaries),
      ...all("content:encoded", entry.contents),
      ...all("author", entry.authors),
      ...all("category", entry.categories),
      ...all("pubDate", entry.published),
      ...all("dcterms:modified", entry.updated),
      ...all("dc:language", entry.languages),
      ...entry.enclosures.map((enclosure) => tree("enclosure", { ...enclosure })),
      ...entry.images.map((url) => tree("media:thumbnail", { url })),
      ...entry.extras.map((seed) => extraElement(seed, "item", "rss")),
    ),
  );
  return tree("rss", { version: "2.0" }, tree("channel", {}, ...channel, ...items));
}

function isAddress(id: string): boolean {
  return id.startsWith("http");
}

function rdfTree({ feed, entries }: Facts): Tree {
  const items = entries.map((entry, index) =>
    tree(
      "item",
      { "rdf:about": entry.ids[0] ?? `urn:x:${index}` },
      ...all("title", entry.titles),
      ...all("link", entry.links),
      ...all("description", entry.summaries),
      ...all("content:encoded", entry.contents),
      ...all("dc:creator", entry.authors),
      ...all("dc:subject", entry.categories),
      ...all("dc:date", entry.published),
      ...all("dcterms:modified", entry.updated),
      ...all("dc:language", entry.languages),
      ...entry.images.map((url) => tree("media:thumbnail", { url })),
      ...entry.extras.map((seed) => extraElement(seed, "item", "rdf")),
    ),
  );
  const references = items.map(({ attributes: [about] }) => tree("rdf:li", { "rdf:resource": about?.[1] ?? "" }));
  const channel = tree(
    "channel",
    { "rdf:about": feed.ids[0] ?? "https://a.example/feed" },
    ...all("title", feed.titles),
    ...all("link", feed.links),
    ...all("description", feed.summaries),
    tree("items", {}, tree("rdf:Seq", {}, ...references)),
    ...all("dc:date", feed.published),
    ...all("dc:language", feed.languages),
    ...all("dc:creator", feed.authors),
    ...feed.images.map((url) => tree("image", { "rdf:resource": url })),
    ...feed.extras.map((seed) => extraElement(seed, "channel", "rdf")),
  );
  const images = feed.images.map((url) =>
    tree("image", { "rdf:about": url }, ...all("title", feed.titles), leaf("url", url), ...all("link", feed.links)),
  );
  return tree("rdf:RDF", {}, channel, ...images, ...items);
}

function atomTree({ feed, entries }: Facts): Tree {
  return tree(
    "atom:feed",
    feed.languages[0] === undefined ? {} : { "xml:lang": feed.languages[0] },
    ...atomElements(feed),
    ...feed.summaries.map((text) => tree("atom:subtitle", typed(text), text)),
    ...all("atom:logo", feed.images),
    ...feed.links.map((href) => tree("atom:link", { rel: "self", href })),
    ...feed.extras.map((seed) => extraElement(seed, "atom:feed", "atom")),
    ...entries.map((entry) =>
      tree(
        "atom:entry",
        {},
        ...atomElements(entry),
        ...entry.summaries.map((text) => tree("atom:summary", typed(text), text)),
        ...entry.contents.map((text) => atomContent(text)),
        ...entry.enclosures.map(({ url, type, length }) =>
          tree("atom:link", { rel: "enclosure", href: url, type, length }),
        ),
        ...entry.extras.map((seed) => extraElement(seed, "atom:entry", "atom")),
      ),
    ),
  );
}

function atomElements({ ids, titles, links, published, updated, authors, categories }: About): Tree[] {
  return [
    ...all("atom:id", ids),
    ...titles.map((text) => tree("atom:title", typed(text), text)),
    ...links.map((href) => tree("atom:link", { href })),
    ...all("atom:published", published),
    ...all("atom:updated", updated),
    ...authors.map((author) => tree("atom:author", {}, leaf("atom:name", author), leaf("atom:email", author))),
    ...categories.map((term) => tree("atom:category", { term })),
  ];
}

function typed(text: string): Readonly<Record<string, string>> {
  return text.includes("<") ? { type: "html" } : {};
}

/** Some of it as XHTML, with or without the div that belongs around it. */
function atomContent(text: string): Tree {
  const [, before, emphasis, after] = /^<p>([^<]*)<em>([^<]*)<\/em>([^<]*)<\/p>$/.exec(text) ?? [];
  if (before === undefined || emphasis === undefined || after === undefined)
    return tree("atom:content", text.includes("…") ? { type: "xhtml" } : typed(text), text);
  const image = tree("xhtml:img", { src: "/rye.jpg", onclick: "x()" });
  const link = tree("xhtml:a", { href: "rye.html" }, "more &amp;");
  const paragraph = tree("xhtml:p", {}, before, leaf("xhtml:em", emphasis), after, image, link);
  return tree("atom:content", { type: "xhtml" }, tree("xhtml:div", {}, paragraph));
}

/** A JSON value whose keys may stand twice. */
export type Json = string | number | boolean | null | readonly Json[] | Members;
interface Members {
  readonly members: readonly (readonly [key: string, value: Json])[];
}

/** The facts as a JSON Feed. */
export function jsonFeedValue({ feed, entries }: Facts): Json {
  return {
    members: [
      ["version", "https://jsonfeed.org/version/1.1"],
      ...every("title", feed.titles),
      ...every("home_page_url", feed.links),
      ...every("feed_url", feed.ids),
      ...every("description", feed.summaries),
      ...every("icon", feed.images),
      ...every("language", feed.languages),
      ["authors", feed.authors.map((name) => plain({ name }))],
      ...feed.extras.map((seed) => extra(seed, "feed")),
      ["items", entries.map(itemValue)],
    ],
  };
}

function itemValue(entry: About): Json {
  return {
    members: [
      ...every("id", entry.ids),
      ...every("url", entry.links),
      ...every("title", entry.titles),
      ...every("content_html", entry.contents),
      ...every("summary", entry.summaries),
      ...every("image", entry.images),
      ...every("date_published", entry.published),
      ...every("date_modified", entry.updated),
      ...every("language", entry.languages),
      ["authors", entry.authors.map((name) => plain({ name }))],
      ["tags", entry.categories],
      [
        "attachments",
        entry.enclosures.map(({ url, type, length }) => plain({ url, mime_type: type, size_in_bytes: size(length) })),
      ],
      ...entry.extras.map((seed) => extra(seed, "item")),
    ],
  };
}

function size(length: string): string | number {
  return /^-?[1-9]\d{0,8}$/.test(length) ? Number(length) : length;
}

function every(key: string, values: readonly string[]): [string, Json][] {
  return values.map((value) => [key, value]);
}

function extra(seed: number, object: "feed" | "item"): [string, Json] {
  const [key, value] = extraMember(seed, object);
  return [key, plain(value)];
}

function plain(value: unknown): Json {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return null;
  return { members: Object.entries(value).map(([key, one]) => [key, plain(one)] as const) };
}
