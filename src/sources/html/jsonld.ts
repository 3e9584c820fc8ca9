import type { Fault } from "../../model/feed.ts";
import type { Field, StructuredData, Thing } from "../../model/post.ts";
import type { Span } from "../../model/source.ts";
import type { Text } from "../../model/text.ts";
import {
  type JsonDocument,
  type JsonObject,
  type JsonValue,
  memberOf,
  parseJson,
  textOfString,
} from "../../values/json.ts";
import { detached } from "./detach.ts";

/** What is read of a thing; all else that a page may say of itself is long and asked for by nobody. */
const wantedKeys: ReadonlySet<string> = new Set(
  (
    "@id name headline description datePublished dateModified dateCreated uploadDate author author.name author.@id image " +
    "image.url image.@id image.contentUrl thumbnailUrl url mainEntityOfPage mainEntityOfPage.@id inLanguage articleSection " +
    "keywords publisher.name logo logo.url publisher.logo publisher.logo.url publisher.url author.url sameAs author.sameAs " +
    "publisher.sameAs contentUrl embedUrl"
  ).split(" "),
);
/** Things and fields beyond these are left out. */
const mostThings = 50;
const mostFields = 200;
const deepestPath = 3;

/** Reads one script of JSON-LD that stands from `start` to `end`. */
export function readStructuredData(markup: Text, start: number, end: number): StructuredData {
  const script = markup.value.slice(start, end);
  const document = parseJson("", withoutWrapping(script));
  const place = new Place(markup, start);
  const things = document.root ? thingsIn(document.root) : [];
  return {
    ...place.span({ start: 0, end: script.length }),
    faults: document.faults.map((fault) => place.fault(fault)),
    things: things.slice(0, mostThings).map((thing) => readThing(document, thing, place)),
  };
}

/** Old pages hide scripts from old browsers in comments and sections: blanks keep the places as they are. */
function withoutWrapping(script: string): string {
  const opening = /^\s*(?:\/[/*]\s*)?(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?/.exec(script)?.[0];
  if (opening === undefined) return script;
  const closing = /(?:\/[/*]\s*)?(?:-->|\]\]>)(?:\s*\*\/)?\s*$/.exec(script.slice(-40))?.[0].length ?? 0;
  const content = script.slice(opening.length, script.length - closing);
  return " ".repeat(opening.length) + content + " ".repeat(closing);
}

/** Where the offsets of a script lie in the file. */
class Place {
  readonly #markup: Text;
  readonly #start: number;

  constructor(markup: Text, start: number) {
    this.#markup = markup;
    this.#start = start;
  }

  span({ start, end }: { readonly start: number; readonly end: number }): Span {
    const span = this.#markup.span(this.#start + start, this.#start + end);
    return { file: span.file, start: span.start, end: span.end };
  }

  fault({ code, found, expected, related, fix, ...place }: Fault): Fault {
    const edits = fix?.edits.map(({ text, ...at }) => ({ ...this.span(at), text }));
    return {
      ...this.span(place),
      code,
      found: detached(found),
      expected: detached(expected),
      related: related.map((span) => this.span(span)),
      fix: fix && edits && { edits, safe: fix.safe },
    };
  }
}

/** The things that stand for the page itself: the outermost ones and those of a graph, not what they consist of. */
function thingsIn(root: JsonValue): readonly JsonObject[] {
  const outer = root.type === "array" ? root.items : [root];
  return outer.flatMap((value) => {
    if (value.type !== "object") return [];
    const graph = memberOf(value, "@graph")?.value;
    const inner = graph?.type === "array" ? graph.items : [];
    return [value, ...inner.filter((item) => item.type === "object")];
  });
}

function readThing(document: JsonDocument, thing: JsonObject, place: Place): Thing {
  const fields: Field[] = [];
  for (const { key, value } of thing.members) readFields({ document, place, fields }, value, key);
  const types = fieldsAt(document, memberOf(thing, "@type")?.value).map((type) =>
    type.replace(/^https?:\/\/schema\.org\//i, ""),
  );
  return { ...place.span({ start: thing.start, end: thing.start + 1 }), types: types.map(detached), fields };
}

interface Gathering {
  readonly document: JsonDocument;
  readonly place: Place;
  readonly fields: Field[];
}

function readFields(gathering: Gathering, value: JsonValue, key: string): void {
  const { document, place, fields } = gathering;
  if (fields.length >= mostFields) return;
  if (value.type === "array") for (const item of value.items) readFields(gathering, item, key);
  else if (value.type === "object" && key.split(".").length < deepestPath) {
    for (const member of value.members) readFields(gathering, member.value, `${key}.${member.key}`);
  } else if (value.type === "string" && wantedKeys.has(key)) {
    const text = textOfString(document, value);
    fields.push(fieldAt(place.span(text), key, text.value.trim()));
  } else if (value.type === "number" && wantedKeys.has(key)) {
    fields.push(fieldAt(place.span(value), key, String(value.value)));
  }
}

function fieldAt({ file, start, end }: Span, key: string, value: string): Field {
  return { file, start, end, key: detached(key), value: detached(value) };
}

function fieldsAt(document: JsonDocument, value: JsonValue | undefined): readonly string[] {
  if (value?.type === "array") return value.items.flatMap((item) => fieldsAt(document, item));
  return value?.type === "string" ? [textOfString(document, value).value] : [];
}
