import type {
  ArrayNode,
  BooleanNode,
  JsonMember,
  JsonNode,
  NullNode,
  NumberNode,
  ObjectNode,
  StringNode,
} from "../../model/json.ts";
import type { Span } from "../../model/source.ts";
import { plainText, type Text } from "../../model/text.ts";
import {
  type JsonDocument,
  type JsonObject,
  type JsonString,
  type JsonValue,
  textOfString,
} from "../../values/json.ts";

/** The value as rules see it; what is in it is made when somebody asks. */
export function jsonNode(document: JsonDocument, value: JsonValue): JsonNode {
  switch (value.type) {
    case "object":
      return new ObjectView(document, value);
    case "array":
      return new ArrayView(document, value);
    case "string":
      return new StringView(document, value);
    case "null":
      return new NullView(document, value);
    default:
      return scalar(document, value);
  }
}

type ValueOf<Type extends JsonValue["type"]> = Extract<JsonValue, { type: Type }>;

abstract class View<Value extends JsonValue> {
  protected readonly document: JsonDocument;
  protected readonly node: Value;

  constructor(document: JsonDocument, node: Value) {
    this.document = document;
    this.node = node;
  }

  get span(): Span {
    return spanOf(this.document, this.node);
  }
}

class ObjectView extends View<JsonObject> implements ObjectNode {
  readonly type = "object";
  readonly isGuess = false;
  #members: readonly JsonMember[] | undefined;

  get opening(): Span {
    const { start } = this.node;
    return spanOf(this.document, { start, end: start + 1 });
  }

  get members(): readonly JsonMember[] {
    this.#members ??= this.node.members.map(({ key, name, value }) => ({
      key,
      nameSpan: spanOf(this.document, name),
      value: jsonNode(this.document, value),
    }));
    return this.#members;
  }

  value(key: string): JsonNode | undefined {
    return this.members.findLast((member) => member.key === key)?.value;
  }
}

class ArrayView extends View<ValueOf<"array">> implements ArrayNode {
  readonly type = "array";
  readonly isGuess = false;
  #items: readonly JsonNode[] | undefined;

  get items(): readonly JsonNode[] {
    this.#items ??= this.node.items.map((item) => jsonNode(this.document, item));
    return this.#items;
  }
}

class StringView extends View<JsonString> implements StringNode {
  readonly type = "string";
  #text: Text | undefined;

  get isGuess(): boolean {
    return this.node.quote === "";
  }

  get text(): Text {
    this.#text ??= textOfString(this.document, this.node);
    return this.#text;
  }
}

class NullView extends View<ValueOf<"null">> implements NullNode {
  readonly type = "null";

  get isGuess(): boolean {
    return !this.document.text.startsWith("null", this.node.start) || this.node.start === this.node.end;
  }
}

function scalar(document: JsonDocument, value: ValueOf<"number" | "boolean">): NumberNode | BooleanNode {
  const span = spanOf(document, value);
  const text = plainText(document.file, document.text.slice(value.start, value.end), value.start);
  return value.type === "number"
    ? { type: "number", span, text, value: value.value, isGuess: false }
    : { type: "boolean", span, text, value: value.value, isGuess: false };
}

function spanOf({ file }: JsonDocument, { start, end }: { readonly start: number; readonly end: number }): Span {
  return { file, start, end };
}
