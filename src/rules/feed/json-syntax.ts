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
    end: "The JSON ends in the middle. Expected {expected}.",
  },
  examples: [
    { good: { "feed.json": json('{ "id": "1" }') } },
    { good: { "feed.json": json("") } },
    {
      bad: { "feed.json": json('{ "id": "1"⟦,⟧ }') },
      says: "The JSON is broken at “,”. Expected no comma after the last member.",
      fixed: json('{ "id": "1" }'),
    },
  ],

  check({ format, faults }, { report }) {
    if (format !== "json") return;
    for (const fault of faults) {
      const { found, expected, related } = fault;
      report({
        at: fault,
        message: found === "" ? "end" : "fault",
        data: { found, expected },
        related: related.map((at) => ({ at, note: "It belongs to this." })),
        fix: fault.fix?.edits,
        fixSafe: fault.fix?.safe,
      });
    }
  },
});
