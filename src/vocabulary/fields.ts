import type { FeedAttribute, FeedElement } from "../model/element.ts";
import type { Feed } from "../model/feed.ts";
import type { Text } from "../model/text.ts";
import { grouped } from "../values/grouped.ts";
import type { ValueForm, ValueKind } from "./form.ts";
import { jsonStructureOf, keyName, type PlacedValue } from "./json-structure.ts";
import { structureOf } from "./structure.ts";

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

/** The values of one kind, and the places where one should stand and nothing or white space does. */
interface OfKind {
  readonly filled: readonly Field[];
  readonly empty: readonly Field[];
}

const known = new WeakMap<Feed, Map<ValueKind, OfKind>>();

/** Every value of some kinds, in document order within a kind and the parents it stands in. Worked out once a feed. */
export function fieldsOf(feed: Feed, ...kinds: readonly ValueKind[]): readonly Field[] {
  return kinds.flatMap((kind) => ofKind(feed, kind).filled);
}

/** Every place where a value of some kinds should stand, and nothing or white space does. */
export function emptyFieldsOf(feed: Feed, ...kinds: readonly ValueKind[]): readonly Field[] {
  return kinds.flatMap((kind) => ofKind(feed, kind).empty);
}

/** The values of an XML feed of some kinds whose text passes; of the others nothing is made. */
export function fieldsWhere(feed: Feed, passes: (value: string) => boolean, ...kinds: readonly ValueKind[]): Field[] {
  return kinds.flatMap((kind) => xmlFields(feed, kind, passes));
}

function ofKind(feed: Feed, kind: ValueKind): OfKind {
  const byKind = known.get(feed) ?? new Map<ValueKind, OfKind>();
  known.set(feed, byKind);
  const found = byKind.get(kind);
  if (found) return found;
  const fields = feed.root ? xmlFields(feed, kind) : jsonFields(feed, kind);
  const empty = fields.filter(({ text }) => text.value === "");
  const sorted = empty.length === 0 ? { filled: fields, empty } : { filled: fields.filter(isFilled), empty };
  byKind.set(kind, sorted);
  return sorted;
}

function isFilled({ text }: Field): boolean {
  return text.value !== "";
}

function xmlFields(feed: Feed, kind: ValueKind, passes?: (value: string) => boolean): Field[] {
  const fields: Field[] = [];
  for (const { form, elements, attributed } of structureOf(feed)) {
    const { value, attributes } = form ?? {};
    for (const element of value?.kind === kind ? elements : []) {
      if (value && (!passes || passes(element.text.value))) fields.push(new ElementField(element, value));
    }
    for (const [name, { value: form }] of attributed.length > 0 ? Object.entries(attributes ?? {}) : []) {
      for (const element of form.kind === kind ? attributed : []) {
        const attribute = element.attribute(name);
        if (!attribute || (passes && !passes(attribute.value.value))) continue;
        fields.push(new AttributeField(element, form, attribute));
      }
    }
  }
  return fields;
}

function jsonFields(feed: Feed, kind: ValueKind): Field[] {
  const byKind = strings.get(feed) ?? grouped(jsonStructureOf(feed).values, kindOfString);
  strings.set(feed, byKind);
  return (byKind.get(kind) ?? []).flatMap(fieldIn);
}

const strings = new WeakMap<Feed, ReadonlyMap<ValueKind, readonly PlacedValue[]>>();

/** Numbers and what is of another type than it should be are judged as JSON, not as text. */
function kindOfString({ value, form }: PlacedValue): ValueKind | undefined {
  return value.type === "string" && form.type === "string" ? form.value.kind : undefined;
}

function fieldIn(placed: PlacedValue): Field[] {
  const { value, form } = placed;
  if (value.type !== "string" || form.type !== "string") return [];
  const whole = value.text;
  return [{ name: keyName(placed), form: form.value, text: whole.trim(), whole, element: undefined }];
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
