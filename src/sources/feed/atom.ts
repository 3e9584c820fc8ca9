import type { Content, DateField, Entry } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";
import { resolveUrl } from "../../values/url.ts";
import {
  attributeOf,
  attributeText,
  innerMarkup,
  namespaces,
  openingOf,
  spanOf,
  textOf,
  type XmlDocument,
  type XmlElement,
} from "../xml/index.ts";
import type { Contents } from "./contents.ts";
import { dateElements, dateField } from "./dates.ts";
import type { FeedBody } from "./rss.ts";

/** Atom 1.0 (RFC 4287) and, as far as its names are the same, 0.3. */
export function readAtom(document: XmlDocument, root: XmlElement, contents: Contents): FeedBody {
  const reader = new AtomReader(document, contents);
  const link = reader.link(root, "alternate");
  const title = reader.content(root, "title");
  const base = reader.base(root, resolveUrl(reader.link(root, "self")?.value ?? ""));
  return {
    format: "atom",
    version:
      root.namespace === namespaces.atom
        ? "1.0"
        : (attributeOf(root, "version") && reader.attribute(root, "version")) || "",
    span: spanOf(document, root),
    opening: openingOf(document, root),
    id: reader.text(root, "id"),
    get title() {
      return title?.plain;
    },
    description: reader.content(root, "subtitle") ?? reader.content(root, "tagline"),
    link,
    self: reader.link(root, "self"),
    language: reader.attributeText(root, "lang"),
    authors: reader.authors(root),
    dates: reader.dates(root),
    entries: reader.children(root, "entry").map((entry) => reader.entry(entry, base)),
  };
}

class AtomReader {
  readonly #document: XmlDocument;
  readonly #contents: Contents;

  constructor(document: XmlDocument, contents: Contents) {
    this.#document = document;
    this.#contents = contents;
  }

  /** Atom's own children of that name; another namespace is another vocabulary. */
  children(parent: XmlElement, name: string): XmlElement[] {
    return parent.children.filter((child) => child.local === name && child.namespace === parent.namespace);
  }

  text(parent: XmlElement, name: string): Text | undefined {
    const [child] = this.children(parent, name);
    return child && textOf(this.#document, child).trim();
  }

  attribute(element: XmlElement, name: string): string {
    return this.attributeText(element, name)?.value ?? "";
  }

  attributeText(element: XmlElement, name: string): Text | undefined {
    const attribute = attributeOf(element, name);
    return attribute && attributeText(this.#document, attribute).trim();
  }

  /** A text construct (RFC 4287, section 3.1) or atom:content. */
  content(parent: XmlElement, name: string): Content | undefined {
    const [child] = this.children(parent, name);
    if (!child) return undefined;
    const type = this.attribute(child, "type");
    if (type === "xhtml")
      return this.#contents.of(textOf(this.#document, child), "xhtml", innerMarkup(this.#document, child));
    const html = type === "html" || type === "text/html";
    return this.#contents.of(textOf(this.#document, child).trim(), html ? "html" : "text");
  }

  link(parent: XmlElement, rel: string): Text | undefined {
    const links = this.children(parent, "link").filter((link) => (this.attribute(link, "rel") || "alternate") === rel);
    const pages = links.filter((link) => /^(?:$|text\/html|application\/xhtml)/.test(this.attribute(link, "type")));
    const [link] = rel === "alternate" && pages.length > 0 ? pages : links;
    return link && this.attributeText(link, "href");
  }

  authors(parent: XmlElement): Text[] {
    return this.children(parent, "author").flatMap((author) => this.text(author, "name") ?? []);
  }

  dates(parent: XmlElement): DateField[] {
    return parent.children.flatMap((child) => {
      const kind = child.namespace === parent.namespace ? dateElements[`atom:${child.local}`] : undefined;
      return kind ? [dateField(child.name, textOf(this.#document, child).trim(), kind)] : [];
    });
  }

  /** xml:base, resolved against what is around it. */
  base(element: XmlElement, outer: string | undefined): string | undefined {
    const base = this.attribute(element, "base");
    return base === "" ? outer : resolveUrl(base, outer);
  }

  entry(entry: XmlElement, outer: string | undefined): Entry {
    const base = this.base(entry, outer);
    const link = this.link(entry, "alternate");
    const title = this.content(entry, "title");
    return {
      span: spanOf(this.#document, entry),
      opening: openingOf(this.#document, entry),
      id: this.text(entry, "id"),
      guid: undefined,
      get title() {
        return title?.plain;
      },
      link,
      url: link && resolveUrl(link.value, base),
      description: this.content(entry, "summary"),
      content: this.content(entry, "content"),
      authors: [...this.authors(entry), ...this.children(entry, "source").flatMap((source) => this.authors(source))],
      categories: this.children(entry, "category").flatMap((category) => this.attributeText(category, "term") ?? []),
      enclosures: this.children(entry, "link")
        .filter((one) => this.attribute(one, "rel") === "enclosure")
        .flatMap((one) => this.attributeText(one, "href") ?? []),
      dates: this.dates(entry),
      post: undefined,
    };
  }
}
