import type { DateField, Entry } from "../../model/feed.ts";
import type { Span } from "../../model/source.ts";
import type { Text } from "../../model/text.ts";
import { type JsonDocument, type JsonObject, type JsonValue, memberOf, textOfString } from "../../values/json.ts";
import { resolveUrl } from "../../values/url.ts";
import type { Contents } from "./contents.ts";
import { dateField } from "./dates.ts";
import type { FeedBody } from "./rss.ts";
import { Texts } from "./texts.ts";

/** JSON Feed 1.0 and 1.1. */
export function readJsonFeed(document: JsonDocument, contents: Contents): FeedBody {
  const reader = new JsonReader(document, contents);
  const root = document.root?.type === "object" ? document.root : undefined;
  const self = reader.text(root, "feed_url");
  const link = reader.text(root, "home_page_url");
  const texts = reader.contents(root, ["title", "description"]);
  return {
    format: "json",
    version: /\/version\/([\d.]+)\/?$/.exec(reader.text(root, "version")?.value ?? "")?.[1] ?? "",
    span: reader.span(document.root),
    opening: reader.opening(document.root),
    root: undefined,
    element: undefined,
    id: undefined,
    title: texts.named("title")?.text,
    description: texts.named("description"),
    link,
    self,
    language: reader.text(root, "language"),
    authors: texts.textsOf("author"),
    texts: texts.all,
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

  /** The texts of these keys, and the names of authors. */
  contents(object: JsonObject | undefined, keys: readonly string[]): Texts {
    const texts = new Texts();
    const add = (known: string, name: string, text: Text | undefined): void => {
      const type = name === "content_html" ? "html" : "text";
      if (text) texts.add(known, this.#contents.of(text, { name, type }));
    };
    for (const key of keys) add(key, key, this.text(object, key));
    const single = object && memberOf(object, "author")?.value;
    const authors = [...this.objects(object, "authors"), ...(single?.type === "object" ? [single] : [])];
    for (const author of authors) add("author", "name", this.text(author, "name"));
    return texts;
  }

  entry(item: JsonObject, base: string | undefined): Entry {
    const link = this.text(item, "url");
    const texts = this.contents(item, ["title", "summary", "content_html", "content_text"]);
    return {
      span: this.span(item),
      opening: this.opening(item),
      element: undefined,
      id: this.text(item, "id"),
      title: texts.named("title")?.text,
      link,
      url: link?.value ? resolveUrl(link.value, base) : undefined,
      description: texts.named("summary"),
      content: texts.named("content_html") ?? texts.named("content_text"),
      texts: texts.all,
      authors: texts.textsOf("author"),
      categories: this.texts(item, "tags"),
      enclosures: this.objects(item, "attachments").flatMap((attachment) => this.text(attachment, "url") ?? []),
      dates: [...this.#date(item, "date_published", "published"), ...this.#date(item, "date_modified", "updated")],
      post: undefined,
    };
  }

  #date(item: JsonObject, key: string, role: DateField["role"]): DateField[] {
    const text = this.text(item, key);
    return text ? [dateField(key, text, { role, grammar: "rfc3339" })] : [];
  }
}
