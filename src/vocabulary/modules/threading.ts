import type { Vocabulary } from "../form.ts";
import { id, integer, mimeType, optional, own, reference, required, rfc3339 } from "../values.ts";

/** Atom Threading Extensions: RFC 4685. */
export const threading: Vocabulary = {
  entry: { "thr:in-reply-to": "*", "thr:total": "?" },
  elements: {
    "thr:in-reply-to": {
      attributes: {
        ref: required(id),
        href: optional(reference),
        type: optional(mimeType),
        source: optional(reference),
      },
      open: true,
    },
    "thr:total": { value: integer(0) },
  },
  additions: {
    "atom:link": {
      // A draft had thr:when; feed/threading says so.
      attributes: { "thr:count": optional(integer(0)), "thr:updated": optional(rfc3339), "thr:when": optional(own) },
    },
  },
};
