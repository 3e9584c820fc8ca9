import type { Fault } from "../../model/feed.ts";

/** Offsets of the text; `end` is exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A string with its quotes; what it says is decoded when somebody asks (`textOfString`). */
export interface JsonString extends Stretch {
  readonly type: "string";
  /** The opening quote as it stands; empty when there is none. */
  readonly quote: string;
  /** Where the closing quote stands, or should stand. */
  readonly contentEnd: number;
}

interface JsonNumber extends Stretch {
  readonly type: "number";
  readonly value: number;
}

interface JsonBoolean extends Stretch {
  readonly type: "boolean";
  readonly value: boolean;
}

/** Also stands for a value that is missing; such a one is empty. */
interface JsonNull extends Stretch {
  readonly type: "null";
}

interface JsonArray extends Stretch {
  readonly type: "array";
  readonly items: readonly JsonValue[];
}

export interface JsonObject extends Stretch {
  readonly type: "object";
  /** In the order of the text, a name that stands there twice included. */
  readonly members: readonly JsonMember[];
}

export interface JsonMember {
  /** The name, decoded. */
  readonly key: string;
  /** The name as it stands. */
  readonly name: JsonString;
  readonly value: JsonValue;
}

export type JsonValue = JsonObject | JsonArray | JsonString | JsonNumber | JsonBoolean | JsonNull;

export interface JsonSource {
  readonly file: string;
  readonly text: string;
}

export interface JsonDocument extends JsonSource {
  /** Undefined when the text holds no value at all. */
  readonly root: JsonValue | undefined;
  /** What is wrong with it, in the order of the text; at most 5,000. */
  readonly faults: readonly Fault[];
}
