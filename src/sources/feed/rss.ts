import type { FeedElement } from "../../model/element.ts";
import type { Entry, Feed, Guid } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";
import { intendedNamespace, namespaces } from "../../values/namespaces.ts";
import { resolveUrl } from "../../values/url.ts";
import type { Contents } from "./contents.ts";
import { datesOf } from "./dates.ts";

/** What only the format itself tells of a feed; the file's own facts are added by the caller. */
export type FeedBody = Omit<
  Feed,
  "file" | "bytes" | "encoding" | "delivery" | "looksLike" | "oversize" | "faults" | "doctype" | "readers"
>;

/** RSS 0.90 to 2.0, and 1.0 and 1.1 (RDF). Elements are known by local name and namespace, whatever their prefix. */
export function readRss(root: FeedElement, contents: Contents): FeedBody {
  const isRdf = root.name === "rdf:RDF" || root.name === "Channel";
  const channel = isChannel(root) ? root : (root.children.find(isChannel) ?? root);
  const link = textOf(channel, "link");
  const description = textOf(channel, "description");
  return {
    format: isRdf ? "rdf" : "rss",
    version: isRdf ? rdfVersion(channel) : (attributeOf(root, "version")?.value ?? ""),
    span: root.span,
    opening: channel.opening,
    root,
    element: channel,
    json: undefined,
    id: undefined,
    title: textOf(channel, "title"),
    description: description && contents.of(description, "html"),
    link,
    self: atomLink(channel, "self"),
    language: textOf(channel, "language") ?? textOf(channel, "dc:language"),
    authors: textsOf(channel, ["managingEditor", "webMaster", "dc:creator"]),
    dates: datesOf(channel),
    entries: itemsOf(root, channel).map((item) => readItem(item, { base: resolveUrl(link?.value ?? ""), contents })),
  };
}

function isChannel({ name }: FeedElement): boolean {
  return name === "channel" || name === "Channel";
}

/** In the channel; outside of it in RDF, and where they were misplaced; in its items in RSS 1.1. */
function itemsOf(root: FeedElement, channel: FeedElement): FeedElement[] {
  const owners = [channel, ...channel.children.filter(({ name }) => name === "items"), root];
  return [...new Set(owners)].flatMap(({ children }) => children.filter(({ name }) => name === "item"));
}

function rdfVersion(channel: FeedElement): string {
  if (channel.name === "Channel") return "1.1";
  return intendedNamespace(channel.namespace) === namespaces.rss090 ? "0.90" : "1.0";
}

interface Around {
  /** The address that the item's own are relative to. */
  readonly base: string | undefined;
  readonly contents: Contents;
}

function readItem(item: FeedElement, { base, contents }: Around): Entry {
  const guid = item.child("guid");
  const guidText = guid?.text.trim();
  const facts = guid && guidOf(guid);
  const link = textOf(item, "link") ?? atomLink(item, "alternate");
  const about = attributeOf(item, "rdf:about") ?? attributeOf(item, "about");
  const url = link?.value ? resolveUrl(link.value, base) : undefined;
  const description = textOf(item, "description");
  const content = textOf(item, "content:encoded");
  return {
    span: item.span,
    opening: item.opening,
    element: item,
    json: undefined,
    id: guidText ?? about,
    guid: facts,
    title: textOf(item, "title"),
    link,
    url: url ?? (facts?.isPermalink ? resolveUrl(guidText?.value ?? "") : undefined),
    description: description && contents.of(description, "html"),
    content: content && contents.of(content, "html"),
    authors: textsOf(item, ["author", "dc:creator"]),
    categories: textsOf(item, ["category", "dc:subject"]),
    enclosures: item.children
      .filter(({ name }) => name === "enclosure")
      .flatMap((enclosure) => attributeOf(enclosure, "url") ?? []),
    dates: datesOf(item),
    post: undefined,
  };
}

function guidOf(guid: FeedElement): Guid {
  const flag = attributeOf(guid, "isPermaLink");
  const { file, end } = guid.nameSpan;
  return { isPermalink: flag?.value.toLowerCase() !== "false", flag, insertion: { file, start: end, end } };
}

function textOf(parent: FeedElement, name: string): Text | undefined {
  return parent.child(name)?.text.trim();
}

function textsOf(parent: FeedElement, names: readonly string[]): Text[] {
  return parent.children.filter(({ name }) => names.includes(name)).map(({ text }) => text.trim());
}

function attributeOf(element: FeedElement, name: string): Text | undefined {
  return element.attribute(name)?.value.trim();
}

function atomLink(parent: FeedElement, rel: string): Text | undefined {
  const link = parent.children.find(
    (child) => child.name === "atom:link" && (attributeOf(child, "rel")?.value || "alternate") === rel,
  );
  return link && attributeOf(link, "href");
}
