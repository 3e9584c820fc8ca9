import type { MarkupAttribute, MarkupElement } from "../../../model/markup.ts";
import { type Escape, plainText, type Text, TextBuilder } from "../../../model/text.ts";
import { integrationNames } from "../context.ts";
import { appendDecoded } from "../references.ts";
import { listNames, scopeNames, tableNames } from "./names.ts";
import type { RawAttribute, RawTag } from "./tokens.ts";

/** An element, also while it is open. Its texts are cut out when somebody asks. */
export class ElementNode implements MarkupElement {
  readonly #markup: Text;
  readonly raw: RawTag;
  readonly name: string;
  readonly parent: ElementNode | undefined;
  readonly foreign: boolean;
  /** Whether what stands in it is of SVG or MathML. */
  readonly holdsForeign: boolean;
  /** How many elements are around it. */
  readonly depth: number;
  /** Depth of the innermost element, perhaps itself, that limits a scope of the kind; -1 without one. */
  readonly scope: number;
  readonly tableScope: number;
  readonly listScope: number;
  /** Behind its end tag, or where one should stand. */
  end: number;
  /** Whether its end tag may not be left out. */
  needsEnd = false;
  #attributes: readonly MarkupAttribute[] | undefined;

  constructor(markup: Text, raw: RawTag, parent: ElementNode | undefined) {
    this.#markup = markup;
    this.raw = raw;
    this.name = raw.name;
    this.parent = parent;
    this.depth = parent ? parent.depth + 1 : 0;
    const isRoot = this.name === "svg" || this.name === "math";
    const around = parent?.holdsForeign ?? false;
    this.foreign = isRoot || around;
    this.holdsForeign = isRoot || (around && !integrationNames.has(this.name));
    this.scope = scopeNames.has(this.name) ? this.depth : (parent?.scope ?? -1);
    this.tableScope = tableNames.has(this.name) ? this.depth : (parent?.tableScope ?? -1);
    this.listScope = listNames.has(this.name) ? this.depth : (parent?.listScope ?? -1);
    this.end = raw.end;
  }

  get tag(): Text {
    return this.#markup.slice(this.raw.start, this.raw.end);
  }

  get whole(): Text {
    return this.#markup.slice(this.raw.start, this.end);
  }

  get attributes(): readonly MarkupAttribute[] {
    this.#attributes ??= this.raw.attributes.map((raw) => new AttributeNode(this.#markup, raw));
    return this.#attributes;
  }
}

class AttributeNode implements MarkupAttribute {
  readonly #markup: Text;
  readonly #raw: RawAttribute;
  readonly name: string;
  #value: Text | undefined;

  constructor(markup: Text, raw: RawAttribute) {
    this.#markup = markup;
    this.#raw = raw;
    this.name = raw.name;
  }

  get whole(): Text {
    return this.#markup.slice(this.#raw.start, this.#raw.end);
  }

  get value(): Text {
    this.#value ??= valueOf(this.#markup, this.#raw);
    return this.#value;
  }
}

function valueOf(markup: Text, raw: RawAttribute): Text {
  const { valueStart: start, valueEnd: end } = raw;
  const value = markup.value.slice(start, end);
  const escape = escapeFor(markup.value, raw);
  if (!value.includes("&")) return plainText(markup, value, start, escape);
  const builder = new TextBuilder(markup);
  appendDecoded(builder, markup.value, { start, end, place: "attribute" });
  return builder.build(start, escape);
}

const withinDouble: Escape = (value) => escapeQuoted(value, '"');
const withinSingle: Escape = (value) => escapeQuoted(value, "'");
const unquoted: Escape = (value) => value.replace(/[&<>"'`=\s]/g, numericReference);
const added: Escape = (value) => `="${escapeQuoted(value, '"')}"`;

/** Writes a value for the quotes it stands in; where it has none, it gets some or needs none. */
function escapeFor(source: string, { nameEnd, valueStart, valueEnd }: RawAttribute): Escape {
  const quote = valueStart > nameEnd ? source.charAt(valueStart - 1) : "";
  if (quote === '"') return withinDouble;
  if (quote === "'") return withinSingle;
  return valueStart < valueEnd ? unquoted : added;
}

function escapeQuoted(value: string, quote: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(quote, quote === '"' ? "&quot;" : "&#39;");
}

function numericReference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
