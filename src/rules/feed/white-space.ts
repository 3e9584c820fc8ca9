import { defineRule } from "../../rule.ts";
import { fieldsOf } from "../../vocabulary/fields.ts";

const atom = (inside: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`;

export default defineRule({
  scope: "feed",
  summary: "Atom's ids, addresses, relations and dates have no white space around them.",
  why: "Readers compare ids character by character: with a line break around it the same entry counts as another one.",
  source: "RFC 4287, section 2: there must not be any white space in a date construct or in any IRI.",
  severity: "error",
  options: {},
  messages: {
    around: "The {name} has white space around it, which Atom forbids. Remove it.",
  },
  examples: [
    { good: { "feed.xml": atom("<id>tag:a.example,2025:1</id>") } },
    { good: '<rss version="2.0"><channel><link> https://a.example/ </link></channel></rss>' },
    {
      bad: { "feed.xml": atom('<link rel="⟦self ⟧" href="https://a.example/feed"/>') },
      says: "The rel of <link> has white space around it, which Atom forbids. Remove it.",
      fixed: atom('<link rel="self" href="https://a.example/feed"/>'),
    },
    {
      bad: { "feed.xml": atom("<entry><id>⟦\n  tag:a.example,2025:1\n⟧</id></entry>") },
      says: "The <id> has white space around it, which Atom forbids. Remove it.",
      fixed: atom("<entry><id>tag:a.example,2025:1</id></entry>"),
    },
  ],

  check(feed, { report }) {
    for (const { name, form, text, whole } of fieldsOf(
      feed,
      "id",
      "reference",
      "relation",
      "rfc3339",
      "email",
      "language",
    )) {
      if (!form.tight || whole.value.length === text.value.length) continue;
      const fix = [whole.replace(0, whole.value.length, text.value)];
      report({ at: whole, message: "around", data: { name }, fix, subject: name });
    }
  },
});
