import type { FeedAttribute, FeedElement } from "../../model/element.ts";
import type { Span } from "../../model/source.ts";
import type { Text } from "../../model/text.ts";
import { customaryPrefix, intendedNamespace, namespaces } from "../../values/namespaces.ts";
import {
  attributeText,
  innerMarkup,
  openingOf,
  ownTextOf,
  spanOf,
  textOf,
  type XmlAttribute,
  type XmlDocument,
  type XmlElement,
} from "../xml/index.ts";

/** A root of a document and all in it, as rules see it: named by namespace, text on demand. */
export function feedElement(document: XmlDocument, root: XmlElement): FeedElement {
  return new Node({ document, names: new Names(root) }, root, undefined);
}

/** What all elements of one document share. */
interface Shared {
  readonly document: XmlDocument;
  readonly names: Names;
}

/** Namespaces whose elements are those of RSS itself. */
const rssNamespaces: readonly string[] = ["", namespaces.rss1, namespaces.rss090, namespaces.rss11];

/** Names elements by what their namespaces stand for. */
class Names {
  readonly #stems = new Map<string, string>();
  /** By namespace and local name, so that one name is one string: they are compared all the time. */
  readonly #names = new Map<string, Map<string, string>>();

  /** Whatever namespace the root of a feed is in, its elements are that format's own. */
  constructor({ local, namespace }: XmlElement) {
    for (const core of rssNamespaces) this.#stems.set(core, "");
    if (local === "feed") this.#stems.set(namespace, "atom:");
    else if (local !== "RDF") this.#stems.set(namespace, "");
  }

  of({ local, namespace, prefix }: XmlElement | XmlAttribute): string {
    if (namespace === "" && prefix !== "") return `{${prefix}}${local}`;
    const names = this.#names.get(namespace) ?? new Map<string, string>();
    if (names.size === 0) this.#names.set(namespace, names);
    let name = names.get(local);
    if (name === undefined) {
      name = (this.#stems.get(namespace) ?? stemOf(namespace)) + local;
      names.set(local, name);
    }
    return name;
  }
}

/** What stands before the names of a namespace; one that is almost a known one is taken for it. */
function stemOf(namespace: string): string {
  const intended = intendedNamespace(namespace);
  if (intended === undefined) return `{${namespace}}`;
  return rssNamespaces.includes(intended) ? "" : `${customaryPrefix(intended)}:`;
}

const noElements: readonly FeedElement[] = [];
const noAttributes: readonly FeedAttribute[] = [];
/** With more attributes than this, looking through them costs more than a table of them. */
const fewAttributes = 8;

class Node implements FeedElement {
  readonly #shared: Shared;
  readonly #element: XmlElement;
  readonly parent: FeedElement | undefined;
  readonly name: string;
  #children: readonly FeedElement[] | undefined;
  #attributes: readonly FeedAttribute[] | undefined;
  #byName: ReadonlyMap<string, FeedAttribute> | undefined;
  #text: Text | undefined;

  constructor(shared: Shared, element: XmlElement, parent: FeedElement | undefined) {
    this.#shared = shared;
    this.#element = element;
    this.parent = parent;
    this.name = shared.names.of(element);
  }

  get written(): string {
    return this.#element.name;
  }

  get namespace(): string {
    return this.#element.namespace;
  }

  get span(): Span {
    return spanOf(this.#shared.document, this.#element);
  }

  get opening(): Span {
    return openingOf(this.#shared.document, this.#element);
  }

  get nameSpan(): Span {
    const start = this.#element.start + 1;
    return { file: this.#shared.document.file, start, end: start + this.#element.name.length };
  }

  get endNameSpan(): Span | undefined {
    const { text, file } = this.#shared.document;
    const { closeStart, name } = this.#element;
    const start = closeStart + "</".length;
    return text.startsWith(`</${name}`, closeStart) ? { file, start, end: start + name.length } : undefined;
  }

  get attributes(): readonly FeedAttribute[] {
    const { attributes } = this.#element;
    if (attributes.length === 0) return noAttributes;
    this.#attributes ??= attributes.map((attribute) => new Attribute(this.#shared, attribute));
    return this.#attributes;
  }

  get hasAttributes(): boolean {
    return this.#element.attributes.length > 0;
  }

  get children(): readonly FeedElement[] {
    const { children } = this.#element;
    if (children.length === 0) return noElements;
    this.#children ??= children.map((child) => new Node(this.#shared, child, this));
    return this.#children;
  }

  get text(): Text {
    this.#text ??= textOf(this.#shared.document, this.#element);
    return this.#text;
  }

  get ownText(): Text {
    return this.#element.children.length === 0 ? this.text : ownTextOf(this.#shared.document, this.#element);
  }

  get hasOwnText(): boolean {
    const { text } = this.#shared.document;
    let from = this.#element.openEnd;
    for (const { start, end } of this.#element.children) {
      if (!isBlank(text, from, start)) return true;
      from = end;
    }
    return !isBlank(text, from, this.#element.closeStart);
  }

  get markup(): Text {
    return innerMarkup(this.#shared.document, this.#element);
  }

  attribute(name: string): FeedAttribute | undefined {
    const { attributes } = this;
    if (attributes.length <= fewAttributes) return attributes.find((attribute) => attribute.name === name);
    this.#byName ??= new Map([...attributes].reverse().map((attribute) => [attribute.name, attribute]));
    return this.#byName.get(name);
  }

  child(name: string): FeedElement | undefined {
    return this.children.find((child) => child.name === name);
  }
}

/** Comments and sections do not count as blank: then the text tells. */
function isBlank(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && text.charCodeAt(at) <= 0x20) at++;
  return at >= to;
}

class Attribute implements FeedAttribute {
  readonly #shared: Shared;
  readonly #attribute: XmlAttribute;
  readonly name: string;
  #value: Text | undefined;

  constructor(shared: Shared, attribute: XmlAttribute) {
    this.#shared = shared;
    this.#attribute = attribute;
    // Without a prefix an attribute belongs to its element, whatever that element's namespace.
    this.name = attribute.prefix === "" ? attribute.local : shared.names.of(attribute);
  }

  get written(): string {
    return this.#attribute.name;
  }

  get namespace(): string {
    return this.#attribute.namespace;
  }

  get span(): Span {
    const { start, end } = this.#attribute;
    return { file: this.#shared.document.file, start, end };
  }

  get nameSpan(): Span {
    const { start, name } = this.#attribute;
    return { file: this.#shared.document.file, start, end: start + name.length };
  }

  get value(): Text {
    this.#value ??= attributeText(this.#shared.document, this.#attribute);
    return this.#value;
  }
}
