import { defineRule } from "../../rule.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";

const atom = (inside: string): string => `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${inside}</entry></feed>`;
const author = "<author><name>Ada</name></author>";
const named = "<id>tag:b.example,2025:feed</id><title>Rye</title><updated>2025-05-02T10:00:00Z</updated>";

/** RFC 4287, section 4.2.11: what should be preserved of the feed. */
const wanted = ["id", "title", "updated"];

export default defineRule({
  scope: "feed",
  summary: "An entry that was taken from another feed says from which, and who wrote it.",
  why: "Readers show the source as where the post comes from; without an author they name that of the wrong feed.",
  source: "RFC 4287, sections 4.1.2 and 4.2.11.",
  severity: "warning",
  options: {},
  messages: {
    missing: "The <{name}> has no {what}. Copy it from the feed that the entry was taken from.",
    author:
      "Neither the entry nor its <{name}> has an author, so that of this feed counts. Copy the author of the feed it was taken from.",
  },
  examples: [
    { good: atom(`<source>${named}${author}</source>`) },
    { good: atom(`<a:source xmlns:a="http://www.w3.org/2005/Atom">${named}</a:source>${author}`) },
    {
      bad: atom(`⟦<source>⟧<title>Rye</title>${author}</source>`),
      says: "The <source> has no id and no updated. Copy it from the feed that the entry was taken from.",
    },
    {
      bad: atom(`⟦<source>⟧${named}</source>`),
      says: "Neither the entry nor its <source> has an author, so that of this feed counts. Copy the author of the feed it was taken from.",
    },
  ],

  check(feed, { report }) {
    for (const element of elementsNamed(feed, "atom:source")) {
      const { written: name, opening: at, parent } = element;
      const missing = wanted.filter((child) => !element.child(`atom:${child}`));
      const what = missing.join(" and no ");
      if (what !== "") report({ at, message: "missing", data: { name, what } });
      const isAnonymous = !element.child("atom:author") && !parent?.child("atom:author");
      if (parent?.name === "atom:entry" && isAnonymous) report({ at, message: "author", data: { name } });
    }
  },
});
