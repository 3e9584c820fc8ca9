import { isIndexable } from "../../facts/robots.ts";
import type { Fault } from "../../model/feed.ts";
import type { Span } from "../../model/source.ts";
import { defineRule } from "../../rule.ts";

const page = (json: string) => ({
  "page.html": `<head><title>Rye</title>\n<script type="application/ld+json">${json}</script></head>`,
});
const rye = page('{ "@type": "Recipe", "name": "Rye" }')["page.html"];

export default defineRule({
  scope: "post",
  summary: "The structured data of a page is valid JSON.",
  why: "Search engines stop at the first mistake and use nothing of the whole script: no author, no date, no rich result.",
  source: "RFC 8259; JSON-LD 1.1, section 7.3.",
  severity: "error",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    missingComma: "A comma is missing behind this, before “{found}”. Add one.",
    trailingComma: "A comma stands behind the last value. Remove it.",
    innerQuote:
      "A double quote stands within a text. Write {expected}, or have the template escape its values as JSON.",
    lineBreak:
      "A line break or tab stands in a text as it is. Write {expected}, or have the template escape its values as JSON.",
    empty: "The script of structured data is empty. Fill it or leave it out.",
    cutOff: "The structured data ends too early: {expected} is missing.",
    duplicate: {
      text: "The key “{found}” stands twice in this object, and most readers take the last one. Remove one of them.",
      severity: "warning",
    },
    fault: "The structured data is broken at “{found}”. Expected {expected}.",
  },
  examples: [
    { good: { "page.html": rye } },
    { good: page('<!--\n{ "@type": "Recipe", "name": "Salt &amp; rye", "url": "https:\\/\\/a.example" }\n-->') },
    {
      bad: page('{ "@type": "Recipe⟦"⟧ "name": "Rye" }'),
      says: "A comma is missing behind this, before “name”. Add one.",
      fixed: rye,
    },
    {
      bad: page('{ "@type": "Recipe", "name": "Rye"⟦,⟧ }'),
      says: "A comma stands behind the last value. Remove it.",
      fixed: rye,
    },
    {
      bad: page('{ "@type": "Recipe", "name": "The ⟦"⟧black⟦"⟧ rye" }'),
      says: [
        'A double quote stands within a text. Write \\", or have the template escape its values as JSON.',
        'A double quote stands within a text. Write \\", or have the template escape its values as JSON.',
      ],
      fixed: page('{ "@type": "Recipe", "name": "The \\"black\\" rye" }')["page.html"],
    },
    {
      bad: page('{ "@type": "Recipe", "name": "Rye⟦\n⟧bread" }'),
      says: "A line break or tab stands in a text as it is. Write \\n, or have the template escape its values as JSON.",
      fixed: page('{ "@type": "Recipe", "name": "Rye\\nbread" }')["page.html"],
    },
    { bad: page("⟦⟧"), says: "The script of structured data is empty. Fill it or leave it out." },
    {
      bad: page('{ "@type": "Recipe", "name": "Rye⟦"⟧ '),
      says: "The structured data ends too early: } is missing.",
    },
    {
      bad: page('{ "@type": "Recipe", "name": "Rye", ⟦"name"⟧: "Spelt" }'),
      says: "The key “name” stands twice in this object, and most readers take the last one. Remove one of them.",
    },
    {
      bad: page('{ "@type": "Recipe", "name": ⟦undefined⟧ }'),
      says: "The structured data is broken at “undefined”. Expected null.",
      fixed: page('{ "@type": "Recipe", "name": null }')["page.html"],
    },
  ],

  check(post, { report }) {
    if (post.structured.length === 0 || !isIndexable(post)) return;
    for (const fault of post.structured.flatMap(({ faults }) => faults)) {
      report({
        at: placeOf(fault),
        message: messageOf[fault.code] ?? "fault",
        data: { found: fault.found.replace(/^["'`“](?=.)|(?<=.)["'`”]$/g, ""), expected: expected(fault) },
        fix: fault.fix?.edits,
        fixSafe: fault.fix?.safe,
        // A template writes the same mistake into every page.
        subject: fault.code,
      });
    }
  },
});

type MessageName = "missingComma" | "trailingComma" | "innerQuote" | "lineBreak" | "empty" | "cutOff" | "duplicate";

/** Which message tells of which fault of the parser; the others say what is expected. */
const messageOf: Readonly<Record<string, MessageName>> = {
  empty: "empty",
  "missing-comma": "missingComma",
  "trailing-comma": "trailingComma",
  "unescaped-quote": "innerQuote",
  "control-character": "lineBreak",
  "cut-off": "cutOff",
  "duplicate-name": "duplicate",
};

/** Where a comma is missing, the character that it belongs behind: a line may end there. */
function placeOf(fault: Fault): Span {
  const [edit] = fault.fix?.edits ?? [];
  if (fault.code !== "missing-comma" || !edit || edit.start === 0) return fault;
  return { file: edit.file, start: edit.start - 1, end: edit.start };
}

function expected({ code, expected }: Fault): string {
  return code === "cut-off" ? expected.replace(/ after .*|, but .*/, "") : expected;
}
