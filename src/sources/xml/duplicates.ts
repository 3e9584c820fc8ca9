import { removal } from "./faults.ts";
import type { AttributeNode } from "./node.ts";
import type { Parser } from "./state.ts";

/** The same name twice in one start tag. */
export function reportRepeatedNames(parser: Parser, attributes: readonly AttributeNode[]): void {
  const seen = new Map<string, AttributeNode>();
  let before: AttributeNode | undefined;
  for (const attribute of attributes) {
    const first = seen.get(attribute.name);
    if (first === undefined) seen.set(attribute.name, attribute);
    else reportRepeated(parser, { first, before: before ?? first, attribute });
    before = attribute;
  }
}

interface Repetition {
  readonly first: AttributeNode;
  /** The attribute right before the repeated one. */
  readonly before: AttributeNode;
  readonly attribute: AttributeNode;
}

function reportRepeated({ faults, text }: Parser, { first, before, attribute }: Repetition): void {
  const { start, end, valueStart, valueEnd } = attribute;
  const sameValue = text.slice(first.valueStart, first.valueEnd) === text.slice(valueStart, valueEnd);
  const edits = [removal(before.end, end)];
  const expected = "each attribute once";
  faults.add({ code: "duplicate-attribute", start, end, expected, related: [first], edits, safe: sameValue });
}

/** Attributes whose prefixes differ but mean one namespace are the same, too. */
export function reportSameAttributes(parser: Parser, prefixed: readonly AttributeNode[]): void {
  const seen = new Map<string, AttributeNode>();
  for (const attribute of prefixed) {
    const key = `${attribute.namespace} ${attribute.local}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, attribute);
    else if (first.name !== attribute.name) {
      const { start, end } = attribute;
      const expected = "each attribute once (both prefixes are one namespace)";
      parser.faults.add({ code: "duplicate-attribute", start, end, expected, related: [first] });
    }
  }
}
