import type { FeedAttribute, FeedElement } from "../model/element.ts";
import type { Feed } from "../model/feed.ts";
import type { Text } from "../model/text.ts";
import type { ValueForm, ValueKind } from "./form.ts";
import { jsonStructureOf, keyName, type PlacedValue } from "./json-structure.ts";
import { type Placed, structureOf } from "./structure.ts";

/** One value of a feed that is not empty, and what its specification says it is. */
export interface Field {
  /** As a message calls it: "<ttl>", "url of <enclosure>", "“date_published”". */
  readonly name: string;
  readonly form: ValueForm;
  /** Without the white space around it. */
  readonly text: Text;
  /** White space as it stands. */
  readonly whole: Text;
  /** The element it is the text or an attribute of; undefined in JSON. */
  readonly element: FeedElement | undefined;
}

type ByKind = ReadonlyMap<ValueKind, readonly Field[]>;
interface Fields {
  readonly filled: ByKind;
  readonly empty: ByKind;
}

const none: readonly Field[] = [];
const known = new WeakMap<Feed, Fields>();

/** Every value of some kinds, in document order within a kind. Worked out once a feed. */
export function fieldsOf(feed: Feed, ...kinds: readonly ValueKind[]): readonly Field[] {
  return ofKinds(allFields(feed).filled, kinds);
}

/** Every place where a value of some kinds should stand, and nothing or white space does. */
export function emptyFieldsOf(feed: Feed, ...kinds: readonly ValueKind[]): readonly Field[] {
  return ofKinds(allFields(feed).empty, kinds);
}

function ofKinds(byKind: ByKind, kinds: readonly ValueKind[]): readonly Field[] {
  const [only] = kinds;
  if (kinds.length === 1 && only) return byKind.get(only) ?? none;
  return kinds.flatMap((kind) => byKind.get(kind) ?? none);
}

function allFields(feed: Feed): Fields {
  const found = known.get(feed);
  if (found) return found;
  const filled = new Map<ValueKind, Field[]>();
  const empty = new Map<ValueKind, Field[]>();
  for (const field of [...structureOf(feed).flatMap(fieldsIn), ...jsonStructureOf(feed).values.flatMap(fieldIn)]) {
    const byKind = field.text.value === "" ? empty : filled;
    const same = byKind.get(field.form.kind);
    if (same) same.push(field);
    else byKind.set(field.form.kind, [field]);
  }
  const fields = { filled, empty };
  known.set(feed, fields);
  return fields;
}

function fieldsIn({ element, form }: Placed): Field[] {
  const fields: Field[] = [];
  if (form?.value) fields.push(new ElementField(element, form.value));
  if (!form?.attributes) return fields;
  for (const attribute of element.attributes) {
    const { name } = attribute;
    const known = Object.hasOwn(form.attributes, name) ? form.attributes[name] : undefined;
    if (known) fields.push(new AttributeField(element, known.value, attribute));
  }
  return fields;
}

/** Numbers and what is of another type than it should be are judged as JSON, not as text. */
function fieldIn(placed: PlacedValue): Field | readonly Field[] {
  const { value, form } = placed;
  if (value.type !== "string" || form.type !== "string") return none;
  const whole = value.text;
  return { name: keyName(placed), form: form.value, text: whole.trim(), whole, element: undefined };
}

class ElementField implements Field {
  readonly element: FeedElement;
  readonly form: ValueForm;
  readonly text: Text;

  constructor(element: FeedElement, form: ValueForm, whole: Text = element.text) {
    this.element = element;
    this.form = form;
    this.text = whole.trim();
  }

  get name(): string {
    return `<${this.element.written}>`;
  }

  get whole(): Text {
    return this.element.text;
  }
}

class AttributeField extends ElementField {
  readonly #attribute: FeedAttribute;

  constructor(element: FeedElement, form: ValueForm, attribute: FeedAttribute) {
    super(element, form, attribute.value);
    this.#attribute = attribute;
  }

  override get name(): string {
    return `${this.#attribute.written} of <${this.element.written}>`;
  }

  override get whole(): Text {
    return this.#attribute.value;
  }
}
