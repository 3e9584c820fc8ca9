import { defineRule } from "../../rule.ts";

const json = (items: string): string =>
  `{ "version": "https://jsonfeed.org/version/1.1", "title": "Bread", "items": [${items}] }`;

export default defineRule({
  scope: "feed",
  summary: "A JSON Feed is valid JSON.",
  why: "Readers stop at the first mistake in JSON and show nothing of the feed.",
  source: "RFC 8259, The JavaScript Object Notation (JSON) Data Interchange Format.",
  severity: "error",
  options: {},
  messages: {
    fault: "The JSON is broken at “{found}”. Expected {expected}.",
  },
  examples: [
    { good: { "feed.json": json('{ "id": "1" }') } },
    { good: { "feed.json": json("") } },
    {
      bad: { "feed.json": json('{ "id": "1"⟦,⟧ }') },
      says: "The JSON is broken at “,”. Expected no comma behind the last value.",
      fixed: json('{ "id": "1" }'),
    },
    {
      bad: {
        "feed.json": '{ "version": "https://jsonfeed.org/version/1.1", "title": "Bread", "items": [{ "id": "1" ⟦}⟧',
      },
      says: "The JSON is broken at “}”. Expected ] after it, but the text ends here.",
    },
  ],

  check({ format, faults }, { report }) {
    if (format !== "json") return;
    for (const fault of faults) {
      const { found, expected, related } = fault;
      report({
        at: fault,
        message: "fault",
        data: { found, expected },
        related: related.map((at) => ({ at, note: "It belongs to this." })),
        fix: fault.fix?.edits,
        fixSafe: fault.fix?.safe,
      });
    }
  },
});
