import type { DateField, Entry, Feed } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";
import { resolveUrl } from "../../values/url.ts";
import {
  attributeOf,
  attributeText,
  namespaces,
  openingOf,
  spanOf,
  textOf,
  type XmlDocument,
  type XmlElement,
} from "../xml/index.ts";
import type { Contents } from "./contents.ts";
import { dateElements, dateField } from "./dates.ts";

/** What only the format itself tells of a feed; the file's own facts are added by the caller. */
export type FeedBody = Omit<
  Feed,
  "file" | "bytes" | "encoding" | "delivery" | "looksLike" | "oversize" | "faults" | "readers"
>;

/** RSS 0.90 to 2.0 and RSS 1.0 (RDF). Elements are known by local name and namespace, whatever their prefix. */
export function readRss(document: XmlDocument, root: XmlElement, contents: Contents): FeedBody {
  const reader = new RssReader(document, contents);
  const isRdf = root.local === "RDF";
  const channel = root.local === "channel" ? root : (root.children.find((child) => isCore(child, "channel")) ?? root);
  const items = [...channel.children, ...(channel === root ? [] : root.children)].filter((child) =>
    isCore(child, "item"),
  );
  const link = reader.text(channel, "link");
  const description = reader.text(channel, "description");
  return {
    format: isRdf ? "rdf" : "rss",
    version: isRdf ? rdfVersion(channel) : reader.attribute(root, "version"),
    span: spanOf(document, root),
    opening: openingOf(document, channel),
    id: undefined,
    title: reader.text(channel, "title"),
    description: description && contents.of(description, "html"),
    link,
    self: reader.atomLink(channel, "self"),
    language: reader.text(channel, "language") ?? reader.text(channel, "dc:language"),
    authors: reader.texts(channel, ["managingEditor", "webMaster", "dc:creator"]),
    dates: reader.dates(channel),
    entries: items.map((item) => reader.item(item, resolveUrl(link?.value ?? ""))),
  };
}

const coreNamespaces = new Set<string>(["", namespaces.rss1, namespaces.rss090]);
const modules: ReadonlyMap<string, string> = new Map([
  [namespaces.atom, "atom:"],
  [namespaces.dc, "dc:"],
  [namespaces.content, "content:"],
]);

/** The name an element is known by here: "title", "dc:date"; elements of other modules keep their own prefix. */
function nameOf(element: XmlElement): string {
  if (element.prefix === "" || coreNamespaces.has(element.namespace)) return element.local;
  return (modules.get(element.namespace) ?? `${element.prefix}:`) + element.local;
}

function isCore(element: XmlElement, name: string): boolean {
  return nameOf(element) === name;
}

function rdfVersion(channel: XmlElement): string {
  return channel.namespace === namespaces.rss090 ? "0.90" : "1.0";
}

class RssReader {
  readonly #document: XmlDocument;
  readonly #contents: Contents;

  constructor(document: XmlDocument, contents: Contents) {
    this.#document = document;
    this.#contents = contents;
  }

  text(parent: XmlElement, name: string): Text | undefined {
    return this.texts(parent, [name])[0];
  }

  texts(parent: XmlElement, names: readonly string[]): Text[] {
    return parent.children
      .filter((child) => names.includes(nameOf(child)))
      .map((child) => textOf(this.#document, child).trim());
  }

  attribute(element: XmlElement, name: string): string {
    return this.#attributeText(element, name)?.value ?? "";
  }

  dates(parent: XmlElement): DateField[] {
    return parent.children.flatMap((child) => {
      const kind = dateElements[nameOf(child)];
      return kind ? [dateField(child.name, textOf(this.#document, child).trim(), kind)] : [];
    });
  }

  atomLink(parent: XmlElement, rel: string): Text | undefined {
    const link = parent.children.find((child) => nameOf(child) === "atom:link" && this.#relOf(child) === rel);
    return link && this.#attributeText(link, "href");
  }

  item(item: XmlElement, base: string | undefined): Entry {
    const guid = item.children.find((child) => isCore(child, "guid"));
    const guidText = guid && textOf(this.#document, guid).trim();
    const permalink = guid !== undefined && this.attribute(guid, "isPermaLink").toLowerCase() !== "false";
    const link = this.text(item, "link") ?? this.atomLink(item, "alternate");
    const about = this.#attributeText(item, "about");
    const url = link?.value ? resolveUrl(link.value, base) : undefined;
    const description = this.text(item, "description");
    const content = this.text(item, "content:encoded");
    return {
      span: spanOf(this.#document, item),
      opening: openingOf(this.#document, item),
      id: guidText ?? about,
      title: this.text(item, "title"),
      link,
      url: url ?? (permalink ? resolveUrl(guidText?.value ?? "") : undefined),
      description: description && this.#contents.of(description, "html"),
      content: content && this.#contents.of(content, "html"),
      authors: this.texts(item, ["author", "dc:creator"]),
      categories: this.texts(item, ["category", "dc:subject"]),
      enclosures: item.children
        .filter((child) => isCore(child, "enclosure"))
        .flatMap((child) => this.#attributeText(child, "url") ?? []),
      dates: this.dates(item),
      post: undefined,
    };
  }

  #relOf(link: XmlElement): string {
    return this.attribute(link, "rel") || "alternate";
  }

  #attributeText(element: XmlElement, name: string): Text | undefined {
    const attribute = attributeOf(element, name);
    return attribute && attributeText(this.#document, attribute).trim();
  }
}
