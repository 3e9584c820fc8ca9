import type { Vocabulary } from "../form.ts";

/** Feed Paging and Archiving: RFC 5005. Both elements are empty; what they mean is up to feed/feed-history. */
export const feedHistory: Vocabulary = {
  feed: { "fh:complete": "?", "fh:archive": "?" },
  elements: { "fh:complete": {}, "fh:archive": {} },
};
