import type { FeedAttribute, FeedElement } from "../model/element.ts";
import type { Feed } from "../model/feed.ts";
import type { Text } from "../model/text.ts";
import type { ValueForm, ValueKind } from "./form.ts";
import { jsonStructureOf, type PlacedValue } from "./json-structure.ts";
import { type Placed, structureOf } from "./structure.ts";

/** One value of a feed that is not empty, and what its specification says it is. */
export interface Field {
  /** As a message calls it: "<ttl>", "url of <enclosure>". */
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

const none: readonly Field[] = [];
const known = new WeakMap<Feed, ByKind>();

/** Every value of some kinds, in document order within a kind. Worked out once a feed. */
export function fieldsOf(feed: Feed, ...kinds: readonly ValueKind[]): readonly Field[] {
  const byKind = allFields(feed);
  const [only] = kinds;
  if (kinds.length === 1 && only) return byKind.get(only) ?? none;
  return kinds.flatMap((kind) => byKind.get(kind) ?? none);
}

function allFields(feed: Feed): ByKind {
  const found = known.get(feed);
  if (found) return found;
  const byKind = new Map<ValueKind, Field[]>();
  for (const field of structureOf(feed).flatMap(fieldsIn)) {
    const same = byKind.get(field.form.kind);
    if (same) same.push(field);
    else byKind.set(field.form.kind, [field]);
  }
  known.set(feed, byKind);
  return byKind;
}

function fieldsIn({ element, form }: Placed): Field[] {
  const fields: Field[] = [];
  if (form?.value) addTo(fields, new ElementField(element, form.value));
  if (!form?.attributes) return fields;
  for (const attribute of element.attributes) {
    const { name } = attribute;
    const known = Object.hasOwn(form.attributes, name) ? form.attributes[name] : undefined;
    if (known) addTo(fields, new AttributeField(element, known.value, attribute));
  }
  return fields;
}

function addTo(fields: Field[], field: Field): void {
  if (field.text.value !== "") fields.push(field);
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
