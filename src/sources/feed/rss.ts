import type { Content, DateField, Entry, Feed } from "../../model/feed.ts";
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
import { type Base, baseOf, htmlChildren } from "./elements.ts";
import { Texts } from "./texts.ts";

/** What only the format itself tells of a feed; the file's own facts are added by the caller. */
export type FeedBody = Omit<Feed, "file" | "bytes" | "looksLike" | "oversize" | "faults" | "readers">;

/** RSS 0.90 to 2.0 and RSS 1.0 (RDF). Elements are known by local name and namespace, whatever their prefix. */
export function readRss(document: XmlDocument, root: XmlElement, contents: Contents): FeedBody {
  const reader = new RssReader(document, contents);
  const isRdf = root.local === "RDF";
  const channel = root.local === "channel" ? root : (root.children.find((child) => isCore(child, "channel")) ?? root);
  const items = [...channel.children, ...(channel === root ? [] : root.children)].filter((child) =>
    isCore(child, "item"),
  );
  const link = reader.text(channel, "link");
  const self = reader.atomLink(channel, "self");
  const around = baseOf(document, root, { url: undefined, feed: self && resolveUrl(self.value) });
  const base = channel === root ? around : baseOf(document, channel, around);
  const texts = reader.contents(channel, base);
  return {
    format: isRdf ? "rdf" : "rss",
    version: isRdf ? rdfVersion(channel) : reader.attribute(root, "version"),
    span: spanOf(document, root),
    opening: openingOf(document, channel),
    id: undefined,
    title: texts.named("title")?.text,
    description: texts.named("description"),
    link,
    self,
    language: reader.text(channel, "language") ?? reader.text(channel, "dc:language"),
    authors: texts.textsOf("managingEditor", "webMaster", "dc:creator"),
    texts: texts.all,
    dates: reader.dates(channel),
    entries: items.map((item) =>
      reader.item(item, { site: resolveUrl(link?.value ?? ""), base: isRdf ? around : base }),
    ),
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

/** Elements that readers show as text, and how: RSS has HTML in descriptions and contents alone. */
const shownElements: ReadonlyMap<string, Content["type"]> = new Map([
  ["description", "html"],
  ["content:encoded", "html"],
  ...(
    "title category author managingEditor webMaster copyright generator dc:title dc:creator dc:contributor " +
    "dc:publisher dc:rights dc:subject itunes:title itunes:subtitle itunes:author"
  )
    .split(" ")
    .map((name) => [name, "text"] as const),
]);

interface Around {
  /** The address of the site. */
  readonly site: string | undefined;
  readonly base: Base;
}

class RssReader {
  readonly #document: XmlDocument;
  readonly #contents: Contents;

  constructor(document: XmlDocument, contents: Contents) {
    this.#document = document;
    this.#contents = contents;
  }

  text(parent: XmlElement, name: string): Text | undefined {
    const child = parent.children.find((one) => nameOf(one) === name);
    return child && textOf(this.#document, child).trim();
  }

  /** Every text that readers show. */
  contents(parent: XmlElement, outer: Base): Texts {
    const document = this.#document;
    const texts = new Texts();
    for (const child of parent.children) {
      const name = nameOf(child);
      const type = shownElements.get(name);
      if (type === undefined) continue;
      const base = type === "html" ? baseOf(document, child, outer).url : undefined;
      const children = htmlChildren(document, child);
      texts.add(name, this.#contents.of(textOf(document, child).trim(), { name: child.name, type, base, children }));
    }
    return texts;
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

  item(item: XmlElement, { site, base }: Around): Entry {
    const guid = item.children.find((child) => isCore(child, "guid"));
    const guidText = guid && textOf(this.#document, guid).trim();
    const permalink = guid !== undefined && this.attribute(guid, "isPermaLink").toLowerCase() !== "false";
    const link = this.text(item, "link") ?? this.atomLink(item, "alternate");
    const about = this.#attributeText(item, "about");
    const url = link?.value ? resolveUrl(link.value, site) : undefined;
    const texts = this.contents(item, baseOf(this.#document, item, base));
    return {
      span: spanOf(this.#document, item),
      opening: openingOf(this.#document, item),
      id: guidText ?? about,
      title: texts.named("title")?.text,
      link,
      url: url ?? (permalink ? resolveUrl(guidText?.value ?? "") : undefined),
      description: texts.named("description"),
      content: texts.named("content:encoded"),
      texts: texts.all,
      authors: texts.textsOf("author", "dc:creator"),
      categories: texts.textsOf("category", "dc:subject"),
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
