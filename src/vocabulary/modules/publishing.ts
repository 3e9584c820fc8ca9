import type { Vocabulary } from "../form.ts";
import { reference, required, rfc3339, tight, word } from "../values.ts";

/** The Atom Publishing Protocol, RFC 5023: what it adds to the entries of feeds. */
export const publishing: Vocabulary = {
  feed: { "app:collection": "*" },
  entry: { "app:control": "?", "app:edited": "?" },
  elements: {
    "app:control": { children: { "app:draft": "?" } },
    "app:draft": { value: word("yes no") },
    "app:edited": { value: tight(rfc3339) },
    "app:collection": { attributes: { href: required(reference) }, open: true },
  },
};
