import type { Attributes, Vocabulary } from "./form.ts";
import { html, optional, own, reference, required, text, url, word, xmlAttributes } from "./values.ts";

const named = { title: "1", link: "1" } as const;
const textinput = { ...named, description: "1", name: "1" } as const;
const about: Attributes = { "rdf:about": required(reference) };
const resource: Attributes = { "rdf:resource": required(reference) };

const values = {
  title: { value: text },
  link: { value: url },
  description: { value: html },
  "channel/description": { value: text },
  "image/url": { value: url },
} as const;
const oldValues = {
  ...values,
  "textinput/description": { value: text },
  "textinput/name": { value: own },
  "rdf:RDF": { children: { channel: "1", image: "?", item: "*", textinput: "?", "rdf:Description": "*" } },
  "rdf:Description": { open: true },
} as const;

/** RSS 1.0, which is RDF. */
export const rdf: Vocabulary = {
  everywhere: xmlAttributes,
  feed: { ...named, description: "1", image: "?", items: "1", textinput: "?" },
  entry: { ...named, description: "?" },
  elements: {
    ...oldValues,
    channel: { attributes: about },
    item: { attributes: about },
    items: { children: { "rdf:Seq": "1" } },
    "rdf:Seq": { children: { "rdf:li": "*" } },
    // The specification's own example has no prefix here.
    "rdf:li": { attributes: { resource: optional(reference), "rdf:resource": optional(reference) } },
    "channel/image": { attributes: resource },
    "channel/textinput": { attributes: resource },
    image: { attributes: about, children: { ...named, url: "1" } },
    textinput: { attributes: about, children: textinput },
  },
};

/** RSS 0.90: RDF without addresses of its own. */
export const rdf090: Vocabulary = {
  everywhere: xmlAttributes,
  feed: { ...named, description: "1" },
  entry: named,
  elements: {
    ...oldValues,
    channel: {},
    item: {},
    image: { children: { ...named, url: "1" } },
    textinput: { children: textinput },
  },
};

/** RSS 1.1: RDF whose items stand in the channel. */
export const rdf11: Vocabulary = {
  everywhere: xmlAttributes,
  feed: { ...named, description: "1", image: "?", items: "1" },
  entry: { ...named, description: "?", image: "?" },
  elements: {
    ...values,
    Channel: { attributes: about },
    "Channel/description": { value: text },
    items: { attributes: { "rdf:parseType": required(word("Collection")) }, children: { item: "*" } },
    item: { attributes: about },
    image: {
      attributes: { "rdf:parseType": required(word("Resource")) },
      children: { title: "1", link: "?", url: "1" },
    },
  },
};
