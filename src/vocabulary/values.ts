import type { AttributeForm, Attributes, ValueForm } from "./form.ts";

/** The kinds of values, to be named in vocabularies. */
export const text: ValueForm = { kind: "text" };
export const html: ValueForm = { kind: "html" };
export const textConstruct: ValueForm = { kind: "text-construct" };
export const url: ValueForm = { kind: "url" };
export const reference: ValueForm = { kind: "reference" };
export const id: ValueForm = { kind: "id" };
export const rfc822: ValueForm = { kind: "rfc822" };
export const rfc3339: ValueForm = { kind: "rfc3339" };
export const w3cdtf: ValueForm = { kind: "w3cdtf" };
export const language: ValueForm = { kind: "language" };
export const mimeType: ValueForm = { kind: "mime-type" };
export const relation: ValueForm = { kind: "relation" };
export const contact: ValueForm = { kind: "contact" };
export const email: ValueForm = { kind: "email" };
export const duration: ValueForm = { kind: "duration" };
export const nptTime: ValueForm = { kind: "npt-time" };
/** Judged by a rule of its own. */
export const own: ValueForm = { kind: "own" };

/** A whole number; both limits may be reached. */
export function integer(min?: number, max?: number): ValueForm {
  return { kind: "integer", ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** A decimal number; both limits may be reached. */
export function decimal(min?: number, max?: number): ValueForm {
  return { ...integer(min, max), kind: "number" };
}

/** One of some words, parted by spaces here. */
export function word(list: string): ValueForm {
  return { kind: "word", words: list.split(" ") };
}

/** One of some words, in any letter case. */
export function wordInAnyCase(list: string): ValueForm {
  return { ...word(list), anyCase: true };
}

/** No white space may stand around it. */
export function tight(value: ValueForm): ValueForm {
  return { ...value, tight: true };
}

/** The value may be missing though the element is there. */
export function orEmpty(value: ValueForm): ValueForm {
  return { ...value, mayBeEmpty: true };
}

export function required(value: ValueForm): AttributeForm {
  return { value, need: "required" };
}

export function recommended(value: ValueForm): AttributeForm {
  return { value, need: "recommended" };
}

export function optional(value: ValueForm): AttributeForm {
  return { value };
}

/** XML 1.0, sections 2.10 and 2.12, and XML Base: these may stand on any element. */
export const xmlAttributes: Attributes = {
  "xml:base": optional(reference),
  "xml:lang": optional(orEmpty(language)),
  "xml:space": optional(word("default preserve")),
};
