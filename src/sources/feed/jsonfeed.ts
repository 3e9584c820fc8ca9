import type { DateField, Entry } from "../../model/feed.ts";
import type { ArrayNode, JsonNode, ObjectNode } from "../../model/json.ts";
import type { Span } from "../../model/source.ts";
import type { Text } from "../../model/text.ts";
import type { JsonDocument } from "../../values/json.ts";
import { resolveUrl } from "../../values/url.ts";
import type { Contents } from "./contents.ts";
import { dateField } from "./dates.ts";
import { jsonNode } from "./json-node.ts";
import type { FeedBody } from "./rss.ts";
import { Texts } from "./texts.ts";

/** JSON Feed 1.0 and 1.1. */
export function readJsonFeed(document: JsonDocument, contents: Contents): FeedBody {
  const json = document.root && jsonNode(document, document.root);
  const root = json?.type === "object" ? json : undefined;
  const span = json?.span ?? { file: document.file, start: 0, end: 0 };
  const self = textOf(root, "feed_url");
  const link = textOf(root, "home_page_url");
  const texts = contentsOf(root, ["title", "description"], contents);
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
    title: texts.named("title")?.text,
    description: texts.named("description"),
    link,
    self,
    language: textOf(root, "language"),
    authors: texts.textsOf("author"),
    texts: texts.all,
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
  const texts = contentsOf(item, ["title", "summary", "content_html", "content_text"], contents);
  return {
    span: item.span,
    opening: item.opening,
    element: undefined,
    json: item,
    id: idOf(item),
    title: texts.named("title")?.text,
    link,
    url: link?.value ? resolveUrl(link.value, base) : undefined,
    description: texts.named("summary"),
    content: texts.named("content_html") ?? texts.named("content_text"),
    texts: texts.all,
    authors: texts.textsOf("author"),
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

/** The texts of these keys, and the names of authors. */
function contentsOf(object: ObjectNode | undefined, keys: readonly string[], contents: Contents): Texts {
  const texts = new Texts();
  const add = (known: string, name: string, text: Text | undefined): void => {
    const type = name === "content_html" ? "html" : "text";
    if (text) texts.add(known, contents.of(text, { name, type }));
  };
  for (const key of keys) add(key, key, textOf(object, key));
  const single = object?.value("author");
  const authors = [...objectsIn(object, "authors"), ...(single?.type === "object" ? [single] : [])];
  for (const author of authors) add("author", "name", textOf(author, "name"));
  return texts;
}

function dateOf(item: ObjectNode, key: string, role: DateField["role"]): DateField[] {
  const text = textOf(item, key);
  return text ? [dateField(key, text, { role, grammar: "rfc3339" })] : [];
}
