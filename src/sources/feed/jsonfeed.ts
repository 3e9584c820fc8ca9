import type { Content, DateField, Entry } from "../../model/feed.ts";
import type { ArrayNode, JsonNode, ObjectNode } from "../../model/json.ts";
import type { Span } from "../../model/source.ts";
import type { Text } from "../../model/text.ts";
import type { JsonDocument } from "../../values/json.ts";
import { resolveUrl } from "../../values/url.ts";
import type { Contents } from "./contents.ts";
import { dateField } from "./dates.ts";
import { jsonNode } from "./json-node.ts";
import type { FeedBody } from "./rss.ts";

/** JSON Feed 1.0 and 1.1. */
export function readJsonFeed(document: JsonDocument, contents: Contents): FeedBody {
  const json = document.root && jsonNode(document, document.root);
  const root = json?.type === "object" ? json : undefined;
  const span = json?.span ?? { file: document.file, start: 0, end: 0 };
  const self = textOf(root, "feed_url");
  const link = textOf(root, "home_page_url");
  const description = textOf(root, "description");
  const base = resolveUrl(link?.value ?? self?.value ?? "");
  return {
    format: "json",
    version: /\/version\/([\d.]+)\/?$/.exec(textOf(root, "version")?.value ?? "")?.[1] ?? "",
    span,
    opening: firstCharacter(span),
    root: undefined,
    element: undefined,
    json,
    id: undefined,
    title: textOf(root, "title"),
    description: description && contents.of(description, "text"),
    link,
    self,
    language: textOf(root, "language"),
    authors: authorsOf(root),
    dates: [],
    entries: objectsIn(root, "items").map((item) => readItem(item, { base, contents })),
  };
}

function firstCharacter({ file, start, end }: Span): Span {
  return { file, start, end: Math.min(start + 1, end) };
}

interface Around {
  /** The address that the item's own are relative to. */
  readonly base: string | undefined;
  readonly contents: Contents;
}

function readItem(item: ObjectNode, { base, contents }: Around): Entry {
  const link = textOf(item, "url");
  const content = (key: string, type: Content["type"]): Content | undefined => {
    const text = textOf(item, key);
    return text && contents.of(text, type);
  };
  return {
    span: item.span,
    opening: item.opening,
    element: undefined,
    json: item,
    id: idOf(item),
    guid: undefined,
    title: textOf(item, "title"),
    link,
    url: link?.value ? resolveUrl(link.value, base) : undefined,
    description: content("summary", "text"),
    content: content("content_html", "html") ?? content("content_text", "text"),
    authors: authorsOf(item),
    categories: textsIn(item, "tags"),
    enclosures: objectsIn(item, "attachments").flatMap((attachment) => textOf(attachment, "url") ?? []),
    dates: [...dateOf(item, "date_published", "published"), ...dateOf(item, "date_modified", "updated")],
    post: undefined,
  };
}

function textOf(object: ObjectNode | undefined, key: string): Text | undefined {
  const value = object?.value(key);
  return value?.type === "string" ? value.text.trim() : undefined;
}

/** Readers make text of a number ("Suggestions for Feed Readers"). */
function idOf(item: ObjectNode): Text | undefined {
  const id = item.value("id");
  return id?.type === "number" ? id.text : textOf(item, "id");
}

function arrayOf(object: ObjectNode | undefined, key: string): ArrayNode["items"] {
  const value = object?.value(key);
  return value?.type === "array" ? value.items : [];
}

function objectsIn(object: ObjectNode | undefined, key: string): ObjectNode[] {
  return arrayOf(object, key).filter((item): item is ObjectNode => item.type === "object");
}

function textsIn(object: ObjectNode, key: string): Text[] {
  return arrayOf(object, key).flatMap((item: JsonNode) => (item.type === "string" ? item.text.trim() : []));
}

function authorsOf(object: ObjectNode | undefined): Text[] {
  const single = object?.value("author");
  const all = [...objectsIn(object, "authors"), ...(single?.type === "object" ? [single] : [])];
  return all.flatMap((author) => textOf(author, "name") ?? []);
}

function dateOf(item: ObjectNode, key: string, role: DateField["role"]): DateField[] {
  const text = textOf(item, key);
  return text ? [dateField(key, text, { role, grammar: "rfc3339" })] : [];
}
