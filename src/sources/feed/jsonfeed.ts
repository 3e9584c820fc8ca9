import type { Content, DateField, Entry } from "../../model/feed.ts";
import type { Span } from "../../model/source.ts";
import type { Text } from "../../model/text.ts";
import { type JsonDocument, type JsonObject, type JsonValue, memberOf, textOfString } from "../../values/json.ts";
import { resolveUrl } from "../../values/url.ts";
import type { Contents } from "./contents.ts";
import { dateField } from "./dates.ts";
import type { FeedBody } from "./rss.ts";

/** JSON Feed 1.0 and 1.1. */
export function readJsonFeed(document: JsonDocument, contents: Contents): FeedBody {
  const reader = new JsonReader(document, contents);
  const root = document.root?.type === "object" ? document.root : undefined;
  const self = reader.text(root, "feed_url");
  const link = reader.text(root, "home_page_url");
  const description = reader.text(root, "description");
  return {
    format: "json",
    version: /\/version\/([\d.]+)\/?$/.exec(reader.text(root, "version")?.value ?? "")?.[1] ?? "",
    span: reader.span(document.root),
    opening: reader.opening(document.root),
    root: undefined,
    element: undefined,
    id: undefined,
    title: reader.text(root, "title"),
    description: description && contents.of(description, "text"),
    link,
    self,
    language: reader.text(root, "language"),
    authors: reader.authors(root),
    dates: [],
    entries: reader
      .objects(root, "items")
      .map((item) => reader.entry(item, resolveUrl(link?.value ?? self?.value ?? ""))),
  };
}

class JsonReader {
  readonly #document: JsonDocument;
  readonly #contents: Contents;

  constructor(document: JsonDocument, contents: Contents) {
    this.#document = document;
    this.#contents = contents;
  }

  span(value: JsonValue | undefined): Span {
    return { file: this.#document.file, start: value?.start ?? 0, end: value?.end ?? 0 };
  }

  opening(value: JsonValue | undefined): Span {
    const { file, start, end } = this.span(value);
    return { file, start, end: Math.min(start + 1, end) };
  }

  text(object: JsonObject | undefined, key: string): Text | undefined {
    const value = object && memberOf(object, key)?.value;
    return value?.type === "string" ? textOfString(this.#document, value).trim() : undefined;
  }

  objects(object: JsonObject | undefined, key: string): JsonObject[] {
    const value = object && memberOf(object, key)?.value;
    return value?.type === "array" ? value.items.filter((item): item is JsonObject => item.type === "object") : [];
  }

  texts(object: JsonObject, key: string): Text[] {
    const value = memberOf(object, key)?.value;
    if (value?.type !== "array") return [];
    return value.items.flatMap((item) => (item.type === "string" ? textOfString(this.#document, item).trim() : []));
  }

  authors(object: JsonObject | undefined): Text[] {
    const single = object && memberOf(object, "author")?.value;
    const all = [...this.objects(object, "authors"), ...(single?.type === "object" ? [single] : [])];
    return all.flatMap((author) => this.text(author, "name") ?? []);
  }

  entry(item: JsonObject, base: string | undefined): Entry {
    const link = this.text(item, "url");
    return {
      span: this.span(item),
      opening: this.opening(item),
      element: undefined,
      id: this.text(item, "id"),
      guid: undefined,
      title: this.text(item, "title"),
      link,
      url: link?.value ? resolveUrl(link.value, base) : undefined,
      description: this.#content(item, "summary", "text"),
      content: this.#content(item, "content_html", "html") ?? this.#content(item, "content_text", "text"),
      authors: this.authors(item),
      categories: this.texts(item, "tags"),
      enclosures: this.objects(item, "attachments").flatMap((attachment) => this.text(attachment, "url") ?? []),
      dates: [...this.#date(item, "date_published", "published"), ...this.#date(item, "date_modified", "updated")],
      post: undefined,
    };
  }

  #content(item: JsonObject, key: string, type: Content["type"]): Content | undefined {
    const text = this.text(item, key);
    return text && this.#contents.of(text, type);
  }

  #date(item: JsonObject, key: string, role: DateField["role"]): DateField[] {
    const text = this.text(item, key);
    return text ? [dateField(key, text, { role, grammar: "rfc3339" })] : [];
  }
}
