import type { FeedElement } from "../../model/element.ts";
import type { Content, Entry } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";
import { intendedNamespace, namespaces } from "../../values/namespaces.ts";
import { resolveUrl } from "../../values/url.ts";
import type { Contents } from "./contents.ts";
import { datesOf } from "./dates.ts";
import type { FeedBody } from "./rss.ts";

/** Atom 1.0 (RFC 4287) and, as far as its names are the same, 0.3. */
export function readAtom(root: FeedElement, contents: Contents): FeedBody {
  const reader = new AtomReader(contents);
  const link = linkOf(root, "alternate");
  const title = reader.content(root, "atom:title");
  const base = baseOf(root, resolveUrl(linkOf(root, "self")?.value ?? ""));
  return {
    format: "atom",
    version: versionOf(root),
    span: root.span,
    opening: root.opening,
    root,
    element: root,
    json: undefined,
    id: textOf(root, "atom:id"),
    get title() {
      return title?.plain;
    },
    description: reader.content(root, "atom:subtitle") ?? reader.content(root, "atom:tagline"),
    link,
    self: linkOf(root, "self"),
    language: attributeOf(root, "xml:lang"),
    authors: authorsOf(root),
    dates: datesOf(root),
    entries: childrenOf(root, "atom:entry").map((entry) => reader.entry(entry, base)),
  };
}

function versionOf(root: FeedElement): string {
  if (root.namespace === namespaces.atom) return "1.0";
  const version = attributeOf(root, "version")?.value;
  return version || (intendedNamespace(root.namespace) === namespaces.atom03 ? "0.3" : "");
}

class AtomReader {
  readonly #contents: Contents;

  constructor(contents: Contents) {
    this.#contents = contents;
  }

  /** A text construct (RFC 4287, section 3.1) or atom:content. */
  content(parent: FeedElement, name: string): Content | undefined {
    const child = parent.child(name);
    if (!child) return undefined;
    const type = attributeOf(child, "type")?.value;
    if (type === "xhtml") return this.#contents.of(child.text, "xhtml", child.markup);
    const html = type === "html" || type === "text/html";
    return this.#contents.of(child.text.trim(), html ? "html" : "text");
  }

  entry(entry: FeedElement, outer: string | undefined): Entry {
    const base = baseOf(entry, outer);
    const link = linkOf(entry, "alternate");
    const title = this.content(entry, "atom:title");
    return {
      span: entry.span,
      opening: entry.opening,
      element: entry,
      json: undefined,
      id: textOf(entry, "atom:id"),
      guid: undefined,
      get title() {
        return title?.plain;
      },
      link,
      url: link && resolveUrl(link.value, base),
      description: this.content(entry, "atom:summary"),
      content: this.content(entry, "atom:content"),
      authors: [...authorsOf(entry), ...childrenOf(entry, "atom:source").flatMap(authorsOf)],
      categories: childrenOf(entry, "atom:category").flatMap((category) => attributeOf(category, "term") ?? []),
      enclosures: childrenOf(entry, "atom:link")
        .filter((one) => attributeOf(one, "rel")?.value === "enclosure")
        .flatMap((one) => attributeOf(one, "href") ?? []),
      dates: datesOf(entry),
      post: undefined,
    };
  }
}

function childrenOf(parent: FeedElement, name: string): FeedElement[] {
  return parent.children.filter((child) => child.name === name);
}

function textOf(parent: FeedElement, name: string): Text | undefined {
  return parent.child(name)?.text.trim();
}

function attributeOf(element: FeedElement, name: string): Text | undefined {
  return element.attribute(name)?.value.trim();
}

function linkOf(parent: FeedElement, rel: string): Text | undefined {
  const links = childrenOf(parent, "atom:link").filter(
    (link) => (attributeOf(link, "rel")?.value || "alternate") === rel,
  );
  const pages = links.filter((link) =>
    /^(?:$|text\/html|application\/xhtml)/.test(attributeOf(link, "type")?.value ?? ""),
  );
  const [link] = rel === "alternate" && pages.length > 0 ? pages : links;
  return link && attributeOf(link, "href");
}

function authorsOf(parent: FeedElement): Text[] {
  return childrenOf(parent, "atom:author").flatMap((author) => textOf(author, "atom:name") ?? []);
}

/** xml:base, resolved against what is around it. */
function baseOf(element: FeedElement, outer: string | undefined): string | undefined {
  const base = attributeOf(element, "xml:base")?.value ?? "";
  return base === "" ? outer : resolveUrl(base, outer);
}
