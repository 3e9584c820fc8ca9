import type { Vocabulary } from "../form.ts";
import { optional, orEmpty, reference, text, url } from "../values.ts";

/** The creativeCommons module of RSS 2.0 (backend.userland.com). */
export const creativeCommons: Vocabulary = {
  feed: { "creativeCommons:license": "*" },
  entry: { "creativeCommons:license": "*" },
  elements: { "creativeCommons:license": { value: url } },
};

/** RDF Site Summary 1.0 Modules: Creative Commons. */
export const cc: Vocabulary = {
  feed: { "cc:license": "*", "cc:License": "*" },
  entry: { "cc:license": "*" },
  elements: {
    "cc:license": { value: orEmpty(text), attributes: { "rdf:resource": optional(reference) } },
    "cc:License": { attributes: { "rdf:about": optional(reference) }, open: true },
  },
  additions: { "rdf:RDF": { children: { "cc:License": "*" } } },
};
