import type { Fault } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";
import { jsonSyntaxExamples } from "./json-syntax.examples.ts";

export default defineRule({
  scope: "feed",
  summary: "A JSON Feed is valid JSON.",
  why: "Readers stop at the first mistake in JSON and show nothing of the feed.",
  source: "RFC 8259, The JavaScript Object Notation (JSON) Data Interchange Format.",
  severity: "error",
  options: {},
  messages: {
    trailingComma: "A comma stands behind the last value. Remove it.",
    missingComma: "A comma is missing before “{found}”. Add one.",
    quotes: "“{found}” is in quotes that JSON does not know. Write straight double quotes around it.",
    unquoted: "“{found}” has no quotes. Write double quotes around it.",
    unclosed: "The text “{found}” is not closed on its line. Add the closing quote.",
    innerQuote: "A double quote stands within a text. Write {expected}.",
    character: "{found} stands in a text as it is. Write {expected}.",
    surrogate: "“{found}” is half of a character. Write both halves, or leave it out.",
    notJson: "JSON does not know “{found}”. Write {expected}.",
    comment: "JSON has no comments. Remove “{found}”.",
    space: "{found} stands between the values, which JSON does not take for white space. Remove it.",
    bracket: "“{found}” does not close what is open here. Expected {expected}.",
    cutOff: "The file is cut off behind “{found}”: {expected} is missing.",
    outside: "“{found}” stands outside the JSON. Remove it.",
    duplicate: "The key “{found}” stands twice in this object, and most readers take the last one. Remove one of them.",
    depth: "Lists and objects lie more than 500 deep here, which readers may refuse. What is deeper was not read.",
    fault: "The JSON is broken at “{found}”. Expected {expected}.",
  },
  examples: jsonSyntaxExamples,

  check({ format, faults }, { report }) {
    if (format !== "json") return;
    for (const fault of faults) {
      const message = messageOf[fault.code] ?? "fault";
      const note = message === "duplicate" ? "It stands here first." : "It belongs to this.";
      report({
        at: fault,
        message,
        data: { found: shown(fault), expected: missing(fault) },
        related: fault.related.map((at) => ({ at, note })),
        fix: fault.fix?.edits,
        fixSafe: fault.fix?.safe,
        // Slips of the program that wrote it, mended all at once.
        subject: fault.fix?.safe ? fault.code : undefined,
      });
    }
  },
});

type MessageName =
  | "trailingComma"
  | "missingComma"
  | "quotes"
  | "unquoted"
  | "unclosed"
  | "innerQuote"
  | "character"
  | "surrogate"
  | "notJson"
  | "comment"
  | "space"
  | "bracket"
  | "cutOff"
  | "outside"
  | "duplicate"
  | "depth";

/** Which message tells of which fault of the parser; the others are rare, and say what is expected. */
const messageOf: Readonly<Record<string, MessageName>> = {
  "trailing-comma": "trailingComma",
  "missing-comma": "missingComma",
  "wrong-quotes": "quotes",
  "unquoted-name": "unquoted",
  "unquoted-string": "unquoted",
  "unclosed-string": "unclosed",
  "unescaped-quote": "innerQuote",
  "control-character": "character",
  "lone-surrogate": "surrogate",
  "bad-escape": "notJson",
  "unknown-word": "notJson",
  "number-format": "notJson",
  comment: "comment",
  "foreign-space": "space",
  "missing-bracket": "bracket",
  "wrong-bracket": "bracket",
  "extra-bracket": "bracket",
  "cut-off": "cutOff",
  "text-before-value": "outside",
  "text-after-value": "outside",
  "duplicate-name": "duplicate",
  "too-deep": "depth",
};

/** What cannot be seen is named; of a row of halves the first is shown. */
function shown({ code, found }: Fault): string {
  if (code === "lone-surrogate") return found.slice(0, "\\ud800".length);
  if (code === "control-character" && /^[\r\n]/.test(found)) return "A line break";
  if (code === "control-character" && found.startsWith("\t")) return "A tab";
  if (code !== "control-character" && code !== "foreign-space") return found.replace(/^["'`“](?=.)|(?<=.)["'`”]$/g, "");
  return `The character U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The parser tells of a cut-off text what it expected there; the message says so itself. */
function missing({ code, expected }: Fault): string {
  return code === "cut-off" ? expected.replace(/ after .*|, but .*/, "") : expected;
}
