import type { Span } from "./source.ts";
import type { Text } from "./text.ts";

interface Node {
  readonly span: Span;
  /** True where no JSON value stands (nothing, NaN, text without quotes): a fault of the syntax, read as best it can be. */
  readonly isGuess: boolean;
}

/** A value of a JSON feed. */
export type JsonNode = ObjectNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode;

export interface ObjectNode extends Node {
  readonly type: "object";
  /** Its `{`: where something missing is reported. */
  readonly opening: Span;
  /** In the order of the file; a key that stands twice included. */
  readonly members: readonly JsonMember[];
  /** The value of a key; the last one where it stands twice, as JSON.parse has it. */
  value(key: string): JsonNode | undefined;
}

export interface JsonMember {
  /** Decoded. */
  readonly key: string;
  /** With its quotes. */
  readonly nameSpan: Span;
  readonly value: JsonNode;
}

export interface ArrayNode extends Node {
  readonly type: "array";
  readonly items: readonly JsonNode[];
}

export interface StringNode extends Node {
  readonly type: "string";
  /** Decoded, white space as it stands. */
  readonly text: Text;
}

export interface NumberNode extends Node {
  readonly type: "number";
  /** As it is written: "1e3". */
  readonly text: Text;
  /** Infinity where it is too large. */
  readonly value: number;
}

export interface BooleanNode extends Node {
  readonly type: "boolean";
  /** As it is written. */
  readonly text: Text;
  readonly value: boolean;
}

export interface NullNode extends Node {
  readonly type: "null";
}
