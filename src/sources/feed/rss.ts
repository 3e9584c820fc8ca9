import type { FeedElement } from "../../model/element.ts";
import type { Content, Entry, Feed } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";
import { tagsInText } from "../../values/html-in-text.ts";
import { intendedNamespace, namespaces } from "../../values/namespaces.ts";
import { resolveUrl } from "../../values/url.ts";
import { type Base, baseOf } from "./base.ts";
import { attributeOf, textOf } from "./children.ts";
import type { Contents } from "./contents.ts";
import { datesOf } from "./dates.ts";
import { Texts } from "./texts.ts";

/** What only the format itself tells of a feed; the file's own facts are added by the caller. */
export type FeedBody = Omit<
  Feed,
  "file" | "bytes" | "encoding" | "delivery" | "looksLike" | "oversize" | "faults" | "doctype" | "readers" | "previous"
>;

/** RSS 0.90 to 2.0, and 1.0 and 1.1 (RDF). Elements are known by local name and namespace, whatever their prefix. */
export function readRss(root: FeedElement, contents: Contents): FeedBody {
  const isRdf = root.name === "rdf:RDF" || root.name === "Channel";
  const channel = isChannel(root) ? root : (root.children.find(isChannel) ?? root);
  const link = textOf(channel, "link");
  const self = atomLink(channel, "self");
  const around = baseOf(root, { url: undefined, feed: self && resolveUrl(self.value) });
  const base = channel === root ? around : baseOf(channel, around);
  const texts = textsIn(channel, { base, contents });
  const items = { site: resolveUrl(link?.value ?? ""), base: isRdf ? around : base, contents };
  return {
    format: isRdf ? "rdf" : "rss",
    version: isRdf ? rdfVersion(channel) : (attributeOf(root, "version")?.value ?? ""),
    span: root.span,
    opening: channel.opening,
    root,
    element: channel,
    json: undefined,
    id: undefined,
    title: texts.named("title")?.text,
    description: texts.named("description"),
    link,
    self,
    language: textOf(channel, "language") ?? textOf(channel, "dc:language"),
    authors: texts.textsOf("managingEditor", "webMaster", "dc:creator"),
    texts: texts.all,
    dates: datesOf(channel),
    entries: itemsOf(root, channel).map((item) => readItem(item, items)),
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
  readonly base: Base;
  readonly contents: Contents;
}

/** Every text that readers show. */
function textsIn(parent: FeedElement, { base: outer, contents }: Around): Texts {
  const texts = new Texts();
  for (const child of parent.children) {
    const shown = shownElements.get(child.name);
    if (shown === undefined) continue;
    const type = isChannel(parent) && shown === "html" ? typeInChannel(child, parent) : shown;
    const base = type === "html" ? baseOf(child, outer).url : undefined;
    texts.add(child.name, contents.of(child.text.trim(), { name: child.written, type, base }));
  }
  return texts;
}

/**
 * The description of a channel is plain text (RSS Best Practices Profile, character data), but HTML for podcasts
 * (Apple); readers show its tags as HTML all the same.
 */
function typeInChannel({ text }: FeedElement, { children }: FeedElement): Content["type"] {
  const isPodcast = children.some(({ name }) => name.startsWith("itunes:"));
  return isPodcast || tagsInText(text.value).length > 0 ? "html" : "text";
}

interface AroundItem extends Around {
  /** The address that the item's own are relative to. */
  readonly site: string | undefined;
}

function readItem(item: FeedElement, { site, base, contents }: AroundItem): Entry {
  const guid = item.child("guid");
  const id = guid?.text.trim() ?? attributeOf(item, "rdf:about") ?? attributeOf(item, "about");
  const isPermalink = guid && attributeOf(guid, "isPermaLink")?.value.toLowerCase() !== "false";
  const link = textOf(item, "link") ?? atomLink(item, "alternate");
  const url = link?.value ? resolveUrl(link.value, site) : undefined;
  const texts = textsIn(item, { base: baseOf(item, base), contents });
  return {
    span: item.span,
    opening: item.opening,
    element: item,
    json: undefined,
    id,
    title: texts.named("title")?.text,
    link,
    url: url ?? (isPermalink ? resolveUrl(id?.value ?? "") : undefined),
    description: texts.named("description"),
    content: texts.named("content:encoded"),
    texts: texts.all,
    authors: texts.textsOf("author", "dc:creator"),
    categories: texts.textsOf("category", "dc:subject"),
    enclosures: item.children
      .filter(({ name }) => name === "enclosure")
      .flatMap((enclosure) => attributeOf(enclosure, "url") ?? []),
    dates: datesOf(item),
    post: undefined,
  };
}

function atomLink(parent: FeedElement, rel: string): Text | undefined {
  const link = parent.children.find(
    (child) => child.name === "atom:link" && (attributeOf(child, "rel")?.value || "alternate") === rel,
  );
  return link && attributeOf(link, "href");
}
