import { decodeHTML, decodeHTMLAttribute } from "entities/decode";
import type { Fact } from "../../model/post.ts";
import { type Text, TextBuilder } from "../../model/text.ts";
import { detached } from "./detach.ts";
import { appendDecoded } from "./references.ts";
import type { Attribute, Tag } from "./tags.ts";

/** What stands in a stretch of text, its references decoded. */
export function textValue(markup: Text, start: number, end: number): string {
  const source = markup.value.slice(start, end);
  return source.includes("&") ? decodeHTML(source) : source;
}

export function findAttribute(tag: Tag, name: string): Attribute | undefined {
  return tag.attributes.find((attribute) => attribute.name === name);
}

/** The value of an attribute, its references decoded. */
export function attributeValue(markup: Text, { start, end }: Stretch): string {
  const source = markup.value.slice(start, end);
  return source.includes("&") ? decodeHTMLAttribute(source) : source;
}

/** The value of an attribute as text that knows the place of each character. */
export function attributeText(markup: Text, { start, end }: Attribute): Text {
  const builder = new TextBuilder(markup);
  appendDecoded(builder, markup.value, { start, end, place: "attribute" });
  return builder.build(start);
}

/** A fact that was read from a stretch of the markup. */
export function factAt(markup: Text, value: string, { start, end }: Stretch): Fact {
  const span = markup.span(start, end);
  return { file: span.file, start: span.start, end: span.end, value: detached(value) };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The value of an attribute as a fact. */
export function attributeFact(markup: Text, attribute: Attribute): Fact {
  return factAt(markup, attributeValue(markup, attribute), attribute);
}

/** A part of a value as a fact. */
export function factWithin(text: Text, from: number, to: number): Fact {
  const span = text.span(from, to);
  return { file: span.file, start: span.start, end: span.end, value: detached(text.value.slice(from, to)) };
}
