import type { FeedElement } from "../../model/element.ts";
import type { Entry, Feed } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";
import { namespaces } from "../../values/namespaces.ts";
import { resolveUrl } from "../../values/url.ts";
import type { Contents } from "./contents.ts";
import { datesOf } from "./dates.ts";

/** What only the format itself tells of a feed; the file's own facts are added by the caller. */
export type FeedBody = Omit<Feed, "file" | "bytes" | "looksLike" | "oversize" | "faults" | "readers" | "doctype">;

/** RSS 0.90 to 2.0 and RSS 1.0 (RDF). Elements are known by local name and namespace, whatever their prefix. */
export function readRss(root: FeedElement, contents: Contents): FeedBody {
  const isRdf = root.name === "rdf:RDF";
  const channel = root.name === "channel" ? root : (root.child("channel") ?? root);
  const items = [...channel.children, ...(channel === root ? [] : root.children)].filter(({ name }) => name === "item");
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
    entries: items.map((item) => readItem(item, { base: resolveUrl(link?.value ?? ""), contents })),
  };
}

function rdfVersion(channel: FeedElement): string {
  return channel.namespace === namespaces.rss090 ? "0.90" : "1.0";
}

interface Around {
  /** The address that the item's own are relative to. */
  readonly base: string | undefined;
  readonly contents: Contents;
}

function readItem(item: FeedElement, { base, contents }: Around): Entry {
  const guid = item.child("guid");
  const guidText = guid?.text.trim();
  const permalink = guid !== undefined && attributeOf(guid, "isPermaLink")?.value.toLowerCase() !== "false";
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
    title: textOf(item, "title"),
    link,
    url: url ?? (permalink ? resolveUrl(guidText?.value ?? "") : undefined),
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
