import { type Escape, plainText, Text } from "../../model/text.ts";
import { Decoder } from "./decode.ts";
import { attributeEscape, characterEscape } from "./escape.ts";
import type { XmlAttribute, XmlDocument, XmlElement } from "./tree.ts";

/** The text of an element and of everything in it, tags left out. */
export function textOf(document: XmlDocument, element: XmlElement): Text {
  const escape = characterEscape(document);
  if (isEmptyTag(document, element)) return emptyTagText(document, element, escape);
  if (element.children.length === 0) {
    const plain = plainTextBetween(document, element);
    if (plain) return plainText(document.file, plain.value, plain.start, escape);
  }
  const decoder = new Decoder(document);
  if (element.children.length > 0) decodeDeep(decoder, element);
  else decoder.gap({ start: element.openEnd, end: element.closeStart });
  return decoder.build(element.openEnd, escape);
}

const sectionStart = "<![CDATA[";
const sectionEnd = "]]>";

interface Plain {
  readonly value: string;
  readonly start: number;
}

/** What stands between two tags, or in the one section between them, where nothing in it has to be decoded. */
function plainTextBetween({ text }: XmlDocument, { openEnd, closeStart }: XmlElement): Plain | undefined {
  const value = text.slice(openEnd, closeStart);
  if (value === "" || value.includes("\r")) return undefined;
  if (!value.includes("<")) return value.includes("&") ? undefined : { value, start: openEnd };
  const isOneSection = value.startsWith(sectionStart) && value.indexOf(sectionEnd) === value.length - sectionEnd.length;
  if (!isOneSection || value.length === sectionStart.length + sectionEnd.length) return undefined;
  return { value: value.slice(sectionStart.length, -sectionEnd.length), start: openEnd + sectionStart.length };
}

/** An element whose children up to `next` are decoded, and the text up to `at`. */
interface Visit {
  readonly element: XmlElement;
  next: number;
  at: number;
}

function decodeDeep(decoder: Decoder, element: XmlElement): void {
  const open: Visit[] = [{ element, next: 0, at: element.openEnd }];
  for (let visit = open.at(-1); visit; visit = open.at(-1)) {
    const child = visit.element.children[visit.next];
    decoder.gap({ start: visit.at, end: child?.start ?? visit.element.closeStart });
    if (child) {
      visit.next++;
      visit.at = child.end;
      open.push({ element: child, next: 0, at: child.openEnd });
    } else open.pop();
  }
}

/** The text that stands directly in an element, that of its children left out. */
export function ownTextOf(document: XmlDocument, element: XmlElement): Text {
  const escape = characterEscape(document);
  if (isEmptyTag(document, element)) return emptyTagText(document, element, escape);
  const decoder = new Decoder(document);
  let start = element.openEnd;
  for (const child of element.children) {
    decoder.gap({ start, end: child.start });
    start = child.end;
  }
  decoder.gap({ start, end: element.closeStart });
  return decoder.build(element.openEnd, escape);
}

/** What stands between the tags of an element, as it is (Atom's `type="xhtml"`). It is replaced by markup. */
export function innerMarkup(document: XmlDocument, element: XmlElement): Text {
  if (isEmptyTag(document, element)) return emptyTagText(document, element, (markup) => markup);
  const decoder = new Decoder(document);
  decoder.markup({ start: element.openEnd, end: element.closeStart });
  return decoder.build(element.openEnd);
}

/** The value of an attribute. */
export function attributeText(document: XmlDocument, attribute: XmlAttribute): Text {
  const { valueStart, valueEnd } = attribute;
  const value = document.text.slice(valueStart, valueEnd);
  if (value !== "" && !/[&\t\n\r]/.test(value)) {
    return plainText(document.file, value, valueStart, attributeEscape(document, attribute));
  }
  const decoder = new Decoder(document);
  decoder.attribute({ start: attribute.valueStart, end: attribute.valueEnd });
  return decoder.build(attribute.valueStart, attributeEscape(document, attribute));
}

/** `<title/>` */
function isEmptyTag({ text }: XmlDocument, { openEnd, end }: XmlElement): boolean {
  return openEnd === end && text.startsWith("/>", end - 2);
}

/** The text of `<title/>` stands in place of its `/>`, so that what is put in comes between two tags. */
function emptyTagText({ file }: XmlDocument, { name, end }: XmlElement, escape: Escape): Text {
  const between: Escape = (value, from, to) => `>${escape(value, from, to)}</${name}>`;
  return new Text("", { below: file, map: 0, from: end - 2, to: end, escape: between });
}
