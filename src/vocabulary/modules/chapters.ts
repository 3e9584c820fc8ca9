import type { Vocabulary } from "../form.ts";
import { nptTime, optional, required, text, url } from "../values.ts";

/** Podlove Simple Chapters 1.2 (podlove.org/simple-chapters). */
export const chapters: Vocabulary = {
  entry: { "psc:chapters": "?" },
  elements: {
    "psc:chapters": { attributes: { version: optional(text) }, children: { "psc:chapter": "+" } },
    "psc:chapter": {
      attributes: {
        start: required(nptTime),
        title: required(text),
        href: optional(url),
        image: optional(url),
      },
    },
  },
};
