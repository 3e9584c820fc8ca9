import type { Vocabulary } from "../form.ts";
import { id, integer, orEmpty, required, text, url, w3cdtf, word } from "../values.ts";

/** RDF Site Summary 1.0 Modules: Syndication. */
export const syndication: Vocabulary = {
  feed: { "sy:updatePeriod": "?", "sy:updateFrequency": "?", "sy:updateBase": "?" },
  elements: {
    "sy:updatePeriod": { value: word("hourly daily weekly monthly yearly") },
    "sy:updateFrequency": { value: integer(1) },
    "sy:updateBase": { value: w3cdtf },
  },
};

const resource = { value: orEmpty(text), attributes: { "rdf:resource": required(id) } };

/** RDF Site Summary 1.0 Modules: Administrative. */
export const admin: Vocabulary = {
  feed: { "admin:generatorAgent": "?", "admin:errorReportsTo": "?" },
  elements: {
    "admin:generatorAgent": { value: orEmpty(text), attributes: { "rdf:resource": required(url) } },
    "admin:errorReportsTo": resource,
  },
};
