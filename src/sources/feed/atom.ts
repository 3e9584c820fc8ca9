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
import { type Base, baseOf, htmlChildren } from "./elements.ts";
import type { FeedBody } from "./rss.ts";
import { Texts } from "./texts.ts";

/** Atom 1.0 (RFC 4287) and, as far as its names are the same, 0.3. */
export function readAtom(document: XmlDocument, root: XmlElement, contents: Contents): FeedBody {
  const reader = new AtomReader(document, contents);
  const link = reader.link(root, "alternate");
  const self = reader.link(root, "self");
  const base = baseOf(document, root, { url: undefined, feed: self && resolveUrl(self.value) });
  const texts = reader.contents(root, base);
  const title = texts.named("title");
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
    description: texts.named("subtitle") ?? texts.named("tagline"),
    link,
    self,
    language: reader.attributeText(root, "lang"),
    authors: texts.textsOf("author"),
    texts: texts.all,
    dates: reader.dates(root),
    entries: reader.children(root, "entry").map((entry) => reader.entry(entry, base)),
  };
}

/** Elements that say of themselves whether they hold text, HTML or XHTML; tagline is of Atom 0.3. */
const constructs: ReadonlySet<string> = new Set(["title", "subtitle", "tagline", "summary", "content", "rights"]);

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

  /** Every text that readers show: text constructs (RFC 4287, section 3.1), atom:content, and what is text alone. */
  contents(parent: XmlElement, outer: Base): Texts {
    const texts = new Texts();
    for (const child of parent.children) {
      if (child.namespace !== parent.namespace) continue;
      if (constructs.has(child.local)) texts.add(child.local, this.#construct(child, outer));
      else if (child.local === "generator") texts.add(child.local, this.#text(child));
      else if (child.local === "author" || child.local === "contributor") {
        for (const name of this.children(child, "name").slice(0, 1)) texts.add(child.local, this.#text(name));
      } else if (child.local === "category") {
        const label = this.attributeText(child, "label");
        if (label) texts.add("label", this.#contents.of(label, { name: "label", type: "text" }));
      }
    }
    return texts;
  }

  #text(element: XmlElement): Content {
    const text = textOf(this.#document, element).trim();
    return this.#contents.of(text, {
      name: element.name,
      type: "text",
      children: htmlChildren(this.#document, element),
    });
  }

  #construct(element: XmlElement, outer: Base): Content {
    const document = this.#document;
    const declaredType = this.attributeText(element, "type");
    const value = declaredType?.value.toLowerCase() ?? "text";
    const type = value === "xhtml" ? value : value === "html" || value === "text/html" ? "html" : "text";
    const base = baseOf(document, element, outer).url;
    const about = { name: element.name, type, declaredType, base } as const;
    if (type === "xhtml")
      return this.#contents.of(textOf(document, element), { ...about, shown: innerMarkup(document, element) });
    // What is XML of its own kind, like SVG, consists of elements.
    const children = /[/+]xml$/.test(value) ? [] : htmlChildren(document, element);
    return this.#contents.of(textOf(document, element).trim(), { ...about, children });
  }

  link(parent: XmlElement, rel: string): Text | undefined {
    const links = this.children(parent, "link").filter((link) => (this.attribute(link, "rel") || "alternate") === rel);
    const pages = links.filter((link) => /^(?:$|text\/html|application\/xhtml)/.test(this.attribute(link, "type")));
    const [link] = rel === "alternate" && pages.length > 0 ? pages : links;
    return link && this.attributeText(link, "href");
  }

  dates(parent: XmlElement): DateField[] {
    return parent.children.flatMap((child) => {
      const kind = child.namespace === parent.namespace ? dateElements[`atom:${child.local}`] : undefined;
      return kind ? [dateField(child.name, textOf(this.#document, child).trim(), kind)] : [];
    });
  }

  entry(entry: XmlElement, outer: Base): Entry {
    const base = baseOf(this.#document, entry, outer);
    const link = this.link(entry, "alternate");
    const texts = this.contents(entry, base);
    const title = texts.named("title");
    const sources = this.children(entry, "source").map((source) => this.contents(source, base));
    return {
      span: spanOf(this.#document, entry),
      opening: openingOf(this.#document, entry),
      id: this.text(entry, "id"),
      get title() {
        return title?.plain;
      },
      link,
      url: link && resolveUrl(link.value, base.url ?? base.feed),
      description: texts.named("summary"),
      content: texts.named("content"),
      texts: texts.all,
      authors: [texts, ...sources].flatMap((one) => one.textsOf("author")),
      categories: this.children(entry, "category").flatMap((category) => this.attributeText(category, "term") ?? []),
      enclosures: this.children(entry, "link")
        .filter((one) => this.attribute(one, "rel") === "enclosure")
        .flatMap((one) => this.attributeText(one, "href") ?? []),
      dates: this.dates(entry),
      post: undefined,
    };
  }
}
