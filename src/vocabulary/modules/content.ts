import type { Vocabulary } from "../form.ts";
import { html } from "../values.ts";

/** RDF Site Summary 1.0 Modules: Content. */
export const content: Vocabulary = {
  feed: { "content:items": "?" },
  entry: { "content:encoded": "?", "content:items": "?" },
  elements: {
    "content:encoded": { value: html },
    "content:items": { open: true },
  },
};
