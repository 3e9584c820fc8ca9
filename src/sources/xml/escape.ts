import type { Escape } from "../../model/text.ts";
import type { Range, XmlAttribute, XmlDocument } from "./tree.ts";

const SECTION_START = "<![CDATA[";
const SECTION_END = "]]>";
/** Ends a section and begins another, so that `]]` and `>` never meet. */
const SPLIT = SECTION_END + SECTION_START;
/** Parts `]]` from `>` where nothing else is put between them. */
const EMPTY_SECTION = SECTION_START + SECTION_END;

/**
 * Writes text between tags: in a CDATA section as it is, elsewhere escaped. What it replaces may begin in a section
 * and end outside, or the other way round; then it ends or begins the section.
 */
export function characterEscape(document: XmlDocument): Escape {
  const known = escapes.get(document);
  if (known) return known;
  const escape = newCharacterEscape(document);
  escapes.set(document, escape);
  return escape;
}

/** One for all the texts of a document. */
const escapes = new WeakMap<XmlDocument, Escape>();

function newCharacterEscape(document: XmlDocument): Escape {
  return (value, from, to) => {
    const opened = sectionAt(document, from);
    const closed = sectionAt(document, to);
    const before = document.text.slice(Math.max(opened?.start ?? 0, from - 2), from);
    const after = document.text.slice(to, Math.min(closed?.end ?? to + 2, to + 2));
    if (opened) return closed ? inSection(value, before, after) : inSection(value, before, "") + SECTION_END;
    return closed ? outsideSections(value, before, "") + SECTION_START : outsideSections(value, before, after);
  };
}

/** The content of the CDATA section that an offset is in, its edges included. */
function sectionAt({ sections }: XmlDocument, offset: number): Range | undefined {
  let low = 0;
  let high = sections.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle * 2] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const start = sections[low * 2];
  const end = sections[low * 2 + 1];
  return start !== undefined && end !== undefined && start <= offset && offset <= end ? { start, end } : undefined;
}

/** `before` and `after`: the two characters that will stand on either side. */
function inSection(value: string, before: string, after: string): string {
  const content = value.replaceAll(SECTION_END, `]]${SPLIT}>`);
  const meetsBefore = (before + value.slice(0, 2)).includes(SECTION_END);
  const meetsAfter = ((before + value).slice(-2) + after).includes(SECTION_END);
  return (meetsBefore ? SPLIT : "") + content + (meetsAfter ? SPLIT : "");
}

function outsideSections(value: string, before: string, after: string): string {
  const escaped = escapeMarkup(value).replaceAll(SECTION_END, "]]&gt;");
  if (!(before + escaped + after).includes(SECTION_END)) return escaped;
  if (escaped === "") return EMPTY_SECTION;
  return escaped.replaceAll(">", "&gt;").replaceAll("]", "&#93;");
}

function escapeMarkup(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\r", "&#13;");
}

/** Writes text in an attribute, for the quotes it stands in; where it has none, it gets some or needs none. */
export function attributeEscape({ text }: XmlDocument, attribute: XmlAttribute): Escape {
  const quote = text.charAt(attribute.valueStart - 1);
  if (quote === '"' || quote === "'") return (value) => escapeAttribute(value, quote);
  if (attribute.valueStart < attribute.valueEnd) return (value) => value.replace(/[&<>"'`=\s]/g, numericReference);
  const hasEquals = text.slice(attribute.start, attribute.valueStart).includes("=");
  return (value) => `${hasEquals ? "" : "="}"${escapeAttribute(value, '"')}"`;
}

function escapeAttribute(value: string, quote: string): string {
  const escaped = escapeMarkup(value).replace(/[\t\n]/g, numericReference);
  return escaped.replaceAll(quote, quote === '"' ? "&quot;" : "&apos;");
}

function numericReference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
