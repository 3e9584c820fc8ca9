import type { Attributes, Vocabulary } from "./form.ts";
import {
  email,
  id,
  integer,
  language,
  mimeType,
  optional,
  orEmpty,
  own,
  reference,
  relation,
  required,
  rfc3339,
  text,
  textConstruct,
  tight,
  word,
} from "./values.ts";

/** RFC 4287, section 2: these may stand on every element. */
const common: Attributes = { "xml:base": optional(reference), "xml:lang": optional(orEmpty(language)) };
const construct = {
  value: textConstruct,
  attributes: { ...common, type: optional(word("text html xhtml")) },
  open: true,
} as const;
const person = {
  attributes: common,
  children: { "atom:name": "1", "atom:uri": "?", "atom:email": "?" },
} as const;
const metadata = {
  "atom:author": "*",
  "atom:category": "*",
  "atom:contributor": "*",
  "atom:link": "*",
  "atom:rights": "?",
} as const;
const feedMetadata = {
  ...metadata,
  "atom:generator": "?",
  "atom:icon": "?",
  "atom:logo": "?",
  "atom:subtitle": "?",
} as const;

/** Atom 1.0: RFC 4287, sections 3 and 4. */
export const atom: Vocabulary = {
  feed: { ...feedMetadata, "atom:id": "1", "atom:title": "1", "atom:updated": "1", "atom:entry": "*" },
  entry: {
    ...metadata,
    "atom:content": "?",
    "atom:id": "1",
    "atom:published": "?",
    "atom:source": "?",
    "atom:summary": "?",
    "atom:title": "1",
    "atom:updated": "1",
  },
  elements: {
    "atom:feed": { attributes: common },
    "atom:entry": { attributes: common },
    "atom:source": {
      attributes: common,
      children: { ...feedMetadata, "atom:id": "?", "atom:title": "?", "atom:updated": "?" },
    },
    "atom:author": person,
    "atom:contributor": person,
    "atom:name": { value: text },
    "atom:uri": { value: tight(reference) },
    "atom:email": { value: tight(email) },
    "atom:title": construct,
    "atom:subtitle": construct,
    "atom:rights": construct,
    "atom:summary": construct,
    "atom:content": {
      value: orEmpty(textConstruct),
      attributes: { ...common, type: optional(own), src: optional(tight(reference)) },
      open: true,
    },
    "atom:category": {
      attributes: { ...common, term: required(text), scheme: optional(id), label: optional(text) },
    },
    "atom:link": {
      attributes: {
        ...common,
        href: required(tight(reference)),
        rel: optional(tight(relation)),
        type: optional(mimeType),
        hreflang: optional(tight(language)),
        title: optional(orEmpty(text)),
        length: optional(integer(0)),
      },
    },
    "atom:generator": { value: text, attributes: { ...common, uri: optional(reference), version: optional(text) } },
    "atom:icon": { value: tight(reference), attributes: common },
    "atom:logo": { value: tight(reference), attributes: common },
    "atom:id": { value: tight(id), attributes: common },
    "atom:published": { value: tight(rfc3339), attributes: common },
    "atom:updated": { value: tight(rfc3339), attributes: common },
  },
};
