import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { type Kin, structureOf } from "../../vocabulary/structure.ts";

const atom = (inside: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`;

export default defineRule({
  scope: "feed",
  summary: "Atom's ids, addresses, dates and types have no white space around them.",
  why: "Readers compare ids character by character: with a line break around it the same entry counts as another one.",
  source:
    "RFC 4287, section 2: there must not be any white space in a date construct or in any IRI; sections 3.1.1 and 4.2.7: type, rel and hreflang.",
  severity: "error",
  options: {},
  messages: {
    around: "The {name} has white space around it, which Atom forbids. Remove it.",
  },
  examples: [
    { good: { "feed.xml": atom("<id>tag:a.example,2025:1</id>") } },
    { good: '<rss version="2.0"><channel><link> https://a.example/ </link></channel></rss>' },
    {
      bad: { "feed.xml": atom('<link rel="⟦ self⟧" href="https://a.example/"/>') },
      says: "The rel of <link> has white space around it, which Atom forbids. Remove it.",
      fixed: atom('<link rel="self" href="https://a.example/"/>'),
    },
    {
      bad: { "feed.xml": atom("<entry><id>⟦\n  tag:a.example,2025:1\n⟧</id></entry>") },
      says: "The <id> has white space around it, which Atom forbids. Remove it.",
      fixed: atom("<entry><id>tag:a.example,2025:1</id></entry>"),
    },
  ],

  check(feed, { report }) {
    for (const { whole, name } of structureOf(feed).flatMap(tightValues)) {
      const text = whole.trim();
      if (whole.value.length === text.value.length || text.value === "") continue;
      const fix = [whole.replace(0, whole.value.length, text.value)];
      report({ at: whole, message: "around", data: { name }, fix, subject: name });
    }
  },
});

interface Value {
  readonly whole: Text;
  readonly name: string;
}

/** The texts and attributes that may have no white space around them; others are not even read. */
function tightValues({ form, elements, attributed }: Kin): Value[] {
  const found: Value[] = [];
  if (form?.value?.tight) {
    for (const element of elements) found.push({ whole: element.text, name: `<${element.written}>` });
  }
  if (!form?.attributes || attributed.length === 0) return found;
  for (const [known, { value }] of Object.entries(form.attributes)) {
    for (const element of value.tight ? attributed : []) {
      const attribute = element.attribute(known);
      if (attribute) found.push({ whole: attribute.value, name: `${attribute.written} of <${element.written}>` });
    }
  }
  return found;
}
