import type { Feed } from "../model/feed.ts";
import type { JsonNode, ObjectNode } from "../model/json.ts";
import { jsonFeed } from "./json-feed.ts";
import type { JsonForm, KeyForm, ObjectForm } from "./json-form.ts";

/** An object of a JSON Feed with what the specification says of it. */
interface PlacedObject {
  readonly object: ObjectNode;
  readonly form: ObjectForm;
}

/** The value of a key, or one in its list, with what the specification says of it. */
export interface PlacedValue {
  readonly value: JsonNode;
  readonly form: JsonForm;
  readonly key: string;
  /** Which member of its owner it is; -1 for the feed itself. */
  readonly index: number;
  readonly need: KeyForm["need"];
  /** The object that the key stands in. */
  readonly owner: PlacedObject | undefined;
  /** Whether it is one in a list. */
  readonly isListed: boolean;
}

export interface JsonStructure {
  readonly objects: readonly PlacedObject[];
  readonly values: readonly PlacedValue[];
}

const nothing: JsonStructure = { objects: [], values: [] };
const structures = new WeakMap<Feed, JsonStructure>();

/**
 * Every object and value of a JSON Feed that the specification tells of, in document order. Of a key that
 * stands twice it is the last one, as readers have it. Unknown keys, extensions, and what stands where another type
 * should are not looked into. Worked out once a feed.
 */
export function jsonStructureOf(feed: Feed): JsonStructure {
  if (!feed.json) return nothing;
  const known = structures.get(feed);
  if (known) return known;
  const walk = new Walk();
  walk.value({
    value: feed.json,
    form: { type: "object", of: jsonFeed },
    key: "",
    index: -1,
    need: "required",
    owner: undefined,
    isListed: false,
  });
  structures.set(feed, walk);
  return walk;
}

/** As a message calls it: “title”, “url” of the author, value in “tags”. */
export function keyName({ key, owner, isListed }: PlacedValue): string {
  const kind = owner?.form.name;
  if (isListed) return `value in “${key}”`;
  return kind === undefined || kind === "feed" || kind === "item" ? `“${key}”` : `“${key}” of the ${kind}`;
}

/** As deep as the specification goes, whatever the depth of the feed. */
class Walk implements JsonStructure {
  readonly objects: PlacedObject[] = [];
  readonly values: PlacedValue[] = [];

  value(placed: PlacedValue): void {
    this.values.push(placed);
    const { value, form } = placed;
    if (value.type === "object" && form.type === "object") this.#object({ object: value, form: form.of });
    if (value.type !== "array" || form.type !== "array") return;
    for (const item of value.items) this.value({ ...placed, value: item, form: form.of, isListed: true });
  }

  #object(owner: PlacedObject): void {
    this.objects.push(owner);
    const { keys } = owner.form;
    const { members } = owner.object;
    const last = new Map<string, number>();
    members.forEach(({ key }, index) => {
      if (!Object.hasOwn(keys, key)) return;
      last.delete(key);
      last.set(key, index);
    });
    for (const [key, index] of last) {
      const known = keys[key];
      const value = members[index]?.value;
      if (known && value) this.value({ value, form: known.form, need: known.need, key, index, owner, isListed: false });
    }
  }
}
