import type { Vocabulary } from "./form.ts";
import { html, optional, own, reference, required, text, url } from "./values.ts";

const named = { title: "1", link: "1" } as const;

/** RSS 1.0, which is RDF; of 0.90 and 1.1 what they have in common with it. */
export const rdf: Vocabulary = {
  feed: { ...named, description: "1", image: "?", items: "1", textinput: "?" },
  entry: { ...named, description: "?" },
  elements: {
    "rdf:RDF": { children: { channel: "1", image: "?", item: "*", textinput: "?" } },
    channel: { attributes: { "rdf:about": required(reference) } },
    item: { attributes: { "rdf:about": required(reference) } },
    title: { value: text },
    link: { value: url },
    description: { value: html },
    items: { children: { "rdf:Seq": "1" } },
    "rdf:Seq": { children: { "rdf:li": "*" } },
    "rdf:li": { attributes: { "rdf:resource": optional(reference), resource: optional(reference) } },
    "channel/image": { attributes: { "rdf:resource": required(reference) } },
    "channel/textinput": { attributes: { "rdf:resource": required(reference) } },
    image: { attributes: { "rdf:about": required(reference) }, children: { ...named, url: "1" } },
    "image/url": { value: url },
    textinput: {
      attributes: { "rdf:about": required(reference) },
      children: { ...named, description: "1", name: "1" },
    },
    "textinput/name": { value: own },
  },
};
