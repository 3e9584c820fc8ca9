import type { Vocabulary } from "../form.ts";
import { integer, optional, orEmpty, own, reference, text, url } from "../values.ts";

/** RDF Site Summary 1.0 Modules: Slash. */
export const slash: Vocabulary = {
  entry: { "slash:section": "?", "slash:department": "?", "slash:comments": "?", "slash:hit_parade": "?" },
  elements: {
    "slash:section": { value: text },
    "slash:department": { value: orEmpty(text) },
    "slash:comments": { value: integer(0) },
    "slash:hit_parade": { value: own },
  },
};

/** The Well-Formed Web, CommentAPI; commentRSS is how its first edition was misread. */
export const wfw: Vocabulary = {
  feed: { "wfw:commentRss": "?" },
  entry: { "wfw:comment": "?", "wfw:commentRss": "?", "wfw:commentRSS": "?" },
  elements: {
    "wfw:comment": { value: url },
    "wfw:commentRss": { value: url },
    "wfw:commentRSS": { value: url },
  },
};

const address = { value: orEmpty(url), attributes: { "rdf:resource": optional(reference) } };

/** The TrackBack module for RSS: a resource in RSS 1.0, text in RSS 2.0. */
export const trackback: Vocabulary = {
  entry: { "trackback:ping": "?", "trackback:about": "*" },
  elements: { "trackback:ping": address, "trackback:about": address },
};
