import type { Attributes, Vocabulary } from "./form.ts";
import {
  email,
  id,
  language,
  mimeType,
  optional,
  orEmpty,
  own,
  reference,
  required,
  text,
  textConstruct,
  w3cdtf,
  word,
} from "./values.ts";

const common: Attributes = { "xml:base": optional(reference), "xml:lang": optional(orEmpty(language)) };
const content = {
  value: orEmpty(textConstruct),
  attributes: { ...common, type: optional(mimeType), mode: optional(word("xml escaped base64")) },
  open: true,
} as const;
const person = { attributes: common, children: { "atom:name": "1", "atom:url": "?", "atom:email": "?" } } as const;

/** Atom 0.3 of December 2003, which Atom 1.0 made obsolete: enough to tell what is wrong by its own names. */
export const atom03: Vocabulary = {
  feed: {
    "atom:title": "1",
    "atom:link": "+",
    "atom:author": "?",
    "atom:contributor": "*",
    "atom:tagline": "?",
    "atom:id": "?",
    "atom:generator": "?",
    "atom:copyright": "?",
    "atom:info": "?",
    "atom:modified": "1",
    "atom:entry": "*",
  },
  entry: {
    "atom:title": "1",
    "atom:link": "+",
    "atom:author": "?",
    "atom:contributor": "*",
    "atom:id": "1",
    "atom:modified": "1",
    "atom:issued": "1",
    "atom:created": "?",
    "atom:summary": "?",
    "atom:content": "*",
  },
  elements: {
    "atom:feed": { attributes: { ...common, version: required(own) } },
    "atom:entry": { attributes: common },
    "atom:title": content,
    "atom:tagline": content,
    "atom:copyright": content,
    "atom:info": content,
    "atom:summary": content,
    "atom:content": content,
    "atom:author": person,
    "atom:contributor": person,
    "atom:name": { value: text },
    "atom:url": { value: reference },
    "atom:email": { value: email },
    "atom:link": {
      attributes: {
        ...common,
        // Of relations it knows other words than IANA: service.post, service.edit, service.feed.
        rel: required(own),
        type: required(mimeType),
        href: required(reference),
        title: optional(orEmpty(text)),
      },
    },
    "atom:id": { value: id },
    "atom:generator": { value: text, attributes: { ...common, url: optional(reference), version: optional(text) } },
    "atom:modified": { value: w3cdtf },
    "atom:issued": { value: w3cdtf },
    "atom:created": { value: w3cdtf },
  },
};
