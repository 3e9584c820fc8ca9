import type { Vocabulary } from "../form.ts";
import { id, language, optional, orEmpty, reference, required, rfc3339, textConstruct, word } from "../values.ts";

const common = { "xml:base": optional(reference), "xml:lang": optional(orEmpty(language)) } as const;

/** The Atom "deleted-entry" element: RFC 6721. */
export const tombstones: Vocabulary = {
  feed: { "at:deleted-entry": "*" },
  elements: {
    "at:deleted-entry": {
      attributes: { ...common, ref: required(id), when: required(rfc3339) },
      children: { "at:by": "?", "at:comment": "?", "atom:link": "*", "atom:source": "?" },
    },
    "at:by": { attributes: common, children: { "atom:name": "1", "atom:uri": "?", "atom:email": "?" } },
    "at:comment": {
      value: textConstruct,
      attributes: { ...common, type: optional(word("text html xhtml")) },
      open: true,
    },
  },
};
