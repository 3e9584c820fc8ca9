import type { Fault, Feed } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";
import { wellFormedExamples } from "./xml-well-formed.examples.ts";

export default defineRule({
  scope: "feed",
  summary: "The feed is well-formed XML.",
  why: "One misplaced character makes strict feed readers reject the whole feed; lenient ones lose or garble entries.",
  source: "Extensible Markup Language (XML) 1.0, fifth edition; Namespaces in XML 1.0.",
  severity: "error",
  options: {},
  messages: {
    ampersand: "A bare “&” begins an entity in XML. Write &amp;.",
    lessThan: "A bare “<” begins a tag in XML. Write &lt;.",
    entity: "XML does not know the entity “{found}”. Write {expected}.",
    reference: "“{found}” is no proper character reference. Write {expected}.",
    entitySize: "The entity “{found}” grows too large, or holds itself. Entities may give {expected}.",
    character: "XML does not allow this character ({found}). Remove it.",
    sectionEnd: "“]]>” may stand only at the end of a CDATA section. Write ]]&gt;.",
    attribute: "An attribute is broken at “{found}”. Expected {expected}.",
    prefix: "The prefix “{found}” is not declared. Add {expected}.",
    namespace: "The namespace declaration “{found}” is not allowed. Expected {expected}.",
    tag: "A tag is broken at “{found}”. Expected {expected}.",
    unclosed: "{found} is never closed. Expected {expected}.",
    endTag: "The end tag “{found}” closes nothing that is open here. Expected {expected}.",
    cutOff: "The file ends in the middle: {expected} missing.",
    outside: "“{found}” stands outside the root element. Expected {expected}.",
    version: {
      text: "The declaration asks for XML {found}, which many parsers refuse to read. Write {expected}.",
      severity: "warning",
    },
    markup: "“{found}” is no proper declaration, comment or instruction. Expected {expected}.",
  },
  examples: wellFormedExamples,

  check(feed, { report }) {
    if (feed.format === "json" || feed.format === "unknown") return;
    feed.faults.forEach((fault, index) => {
      const related = fault.related.map((at) => ({ at, note: "It belongs to this." }));
      const note = index === 0 ? otherReaders(feed) : undefined;
      report({
        at: fault,
        message: messageOf[fault.code] ?? "markup",
        data: { found: shown(fault), expected: quoted(fault.expected) },
        related: note === undefined ? related : [{ at: fault, note }, ...related],
        fix: fault.fix?.edits,
        fixSafe: fault.fix?.safe,
      });
    });
  },
});

type MessageName =
  | "ampersand"
  | "lessThan"
  | "entity"
  | "reference"
  | "entitySize"
  | "character"
  | "sectionEnd"
  | "attribute"
  | "prefix"
  | "namespace"
  | "tag"
  | "unclosed"
  | "endTag"
  | "cutOff"
  | "outside"
  | "version"
  | "markup";

/** Which message tells of which fault of the parser; what is not here is broken markup. */
const messageOf: Readonly<Record<string, MessageName>> = {
  "bare-ampersand": "ampersand",
  "bare-less-than": "lessThan",
  "less-than-in-attribute": "lessThan",
  "undeclared-entity": "entity",
  "reference-without-semicolon": "reference",
  "uppercase-x-reference": "reference",
  "illegal-character-reference": "reference",
  "entity-too-large": "entitySize",
  "illegal-character": "character",
  "section-end-in-text": "sectionEnd",
  "attribute-without-value": "attribute",
  "duplicate-attribute": "attribute",
  "no-space-before-attribute": "attribute",
  "unclosed-quote": "attribute",
  "unquoted-attribute": "attribute",
  "unbound-prefix": "prefix",
  "bad-namespace": "namespace",
  "empty-namespace": "namespace",
  "reserved-namespace": "namespace",
  "bad-name": "tag",
  "junk-in-tag": "tag",
  "junk-in-end-tag": "tag",
  "space-in-end-tag": "tag",
  "unclosed-tag": "tag",
  "too-deep": "tag",
  "unclosed-element": "unclosed",
  "unclosed-cdata": "unclosed",
  "unclosed-comment": "unclosed",
  "unclosed-doctype": "unclosed",
  "unclosed-instruction": "unclosed",
  "crossed-elements": "endTag",
  "mismatched-end-tag": "endTag",
  "misspelt-end-tag": "endTag",
  "nameless-end-tag": "endTag",
  "stray-end-tag": "endTag",
  "cut-off": "cutOff",
  "second-root": "outside",
  "text-after-root": "outside",
  "newer-version": "version",
  "text-before-root": "outside",
  "cdata-outside-root": "outside",
};

/** The parser sets code in backticks; in a message it stands in quotes. */
function quoted(expected: string): string {
  return expected.replace(/`([^`]*)`/g, "“$1”");
}

/** Control characters are named, since nobody would see them. */
function shown({ code, found }: Fault): string {
  if (code !== "illegal-character") return found.trim() === "" ? "white space" : found;
  return `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** What strict and lenient readers make of the broken feed, in one sentence. */
function otherReaders({ readers, entries }: Feed): string | undefined {
  if (!readers || entries.length === 0) return undefined;
  const strict = `Strict readers stop here, after ${readers.strictEntries} of ${entries.length} entries`;
  if (readers.lenientEntries === undefined) return `${strict}; lenient ones (fast-xml-parser) give up as well.`;
  const lenient = readers.lenientEntries === entries.length ? "all of them" : `${readers.lenientEntries}`;
  return `${strict}; lenient ones (fast-xml-parser) show ${lenient}.`;
}
