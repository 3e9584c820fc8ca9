import type { FeedElement } from "../../model/element.ts";
import type { Content, Entry } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";
import { intendedNamespace, namespaces } from "../../values/namespaces.ts";
import { resolveUrl } from "../../values/url.ts";
import { type Base, baseOf } from "./base.ts";
import { attributeOf, textOf } from "./children.ts";
import type { Contents } from "./contents.ts";
import { datesOf } from "./dates.ts";
import type { FeedBody } from "./rss.ts";
import { Texts } from "./texts.ts";

/** Atom 1.0 (RFC 4287) and, as far as its names are the same, 0.3. */
export function readAtom(root: FeedElement, contents: Contents): FeedBody {
  const self = linkOf(root, "self");
  const base = baseOf(root, { url: undefined, feed: self && resolveUrl(self.value) });
  const texts = textsIn(root, { base, contents });
  const title = texts.named("atom:title");
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
    description: texts.named("atom:subtitle") ?? texts.named("atom:tagline"),
    link: linkOf(root, "alternate"),
    self,
    language: attributeOf(root, "xml:lang"),
    authors: texts.textsOf("atom:author"),
    texts: texts.all,
    dates: datesOf(root),
    entries: childrenOf(root, "atom:entry").map((entry) => readEntry(entry, { base, contents })),
  };
}

/** An entry that is a document of its own (RFC 4287, section 4.1.2): it belongs to no feed, so nothing is said of one. */
export function readAtomEntry(root: FeedElement, contents: Contents): FeedBody {
  const base = baseOf(root, { url: undefined, feed: undefined });
  return {
    format: "atom",
    version: "1.0",
    span: root.span,
    opening: root.opening,
    root,
    element: undefined,
    json: undefined,
    id: undefined,
    title: undefined,
    description: undefined,
    link: undefined,
    self: undefined,
    language: attributeOf(root, "xml:lang"),
    authors: [],
    texts: [],
    dates: [],
    entries: [readEntry(root, { base, contents })],
  };
}

function versionOf(root: FeedElement): string {
  if (root.namespace === namespaces.atom) return "1.0";
  const version = attributeOf(root, "version")?.value;
  return version || (intendedNamespace(root.namespace) === namespaces.atom03 ? "0.3" : "");
}

interface Around {
  readonly base: Base;
  readonly contents: Contents;
}

/** Elements that say of themselves whether they hold text, HTML or XHTML; tagline is of Atom 0.3. */
const constructs: ReadonlySet<string> = new Set(
  ["title", "subtitle", "tagline", "summary", "content", "rights"].map((name) => `atom:${name}`),
);

/** Every text that readers show: text constructs (RFC 4287, section 3.1), atom:content, and what is text alone. */
function textsIn(parent: FeedElement, around: Around): Texts {
  const texts = new Texts();
  for (const child of parent.children) {
    const { name } = child;
    if (constructs.has(name)) texts.add(name, construct(child, around));
    else if (name === "atom:generator") texts.add(name, plain(child, around));
    else if (name === "atom:author" || name === "atom:contributor") {
      const person = child.child("atom:name");
      if (person) texts.add(name, plain(person, around));
    } else if (name === "atom:category") {
      const label = attributeOf(child, "label");
      if (label) texts.add("label", around.contents.of(label, { name: "label", type: "text" }));
    }
  }
  return texts;
}

function plain(element: FeedElement, { contents }: Around): Content {
  return contents.of(element.text.trim(), { name: element.written, type: "text" });
}

function construct(element: FeedElement, { base: outer, contents }: Around): Content {
  const declaredType = attributeOf(element, "type");
  const type = typeOf(declaredType?.value.toLowerCase());
  const about = { name: element.written, type, declaredType, base: baseOf(element, outer).url };
  if (type === "xhtml") return contents.of(element.text, { ...about, shown: element.markup });
  return contents.of(element.text.trim(), about);
}

function typeOf(declared: string | undefined): Content["type"] {
  if (declared === "xhtml") return declared;
  return declared === "html" || declared === "text/html" ? "html" : "text";
}

function readEntry(entry: FeedElement, { base: outer, contents }: Around): Entry {
  const base = baseOf(entry, outer);
  const link = linkOf(entry, "alternate");
  const texts = textsIn(entry, { base, contents });
  const title = texts.named("atom:title");
  const sources = childrenOf(entry, "atom:source").map((source) => textsIn(source, { base, contents }));
  return {
    span: entry.span,
    opening: entry.opening,
    element: entry,
    json: undefined,
    id: textOf(entry, "atom:id"),
    get title() {
      return title?.plain;
    },
    link,
    url: link && resolveUrl(link.value, base.url ?? base.feed),
    description: texts.named("atom:summary"),
    content: texts.named("atom:content"),
    texts: [texts, ...sources].flatMap(({ all }) => all),
    authors: [texts, ...sources].flatMap((one) => one.textsOf("atom:author")),
    categories: childrenOf(entry, "atom:category").flatMap((category) => attributeOf(category, "term") ?? []),
    enclosures: childrenOf(entry, "atom:link")
      .filter((one) => attributeOf(one, "rel")?.value === "enclosure")
      .flatMap((one) => attributeOf(one, "href") ?? []),
    dates: datesOf(entry),
    post: undefined,
  };
}

function childrenOf(parent: FeedElement, name: string): FeedElement[] {
  return parent.children.filter((child) => child.name === name);
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
