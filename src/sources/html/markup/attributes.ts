import { trimSpace } from "../white-space.ts";
import type { MarkupFaults } from "./faults.ts";
import type { RawAttribute, RawTag } from "./tokens.ts";

/** What typewriters and word processors make of `"` and `'`. */
const typographic = /^[“”„″‘’‚′]/;
const betweenTypographic = /^[“”„″‘’‚′]([^“”„″‘’‚′"'<>`\s]*)[“”„″‘’‚′]$/;

/** Checks the attributes of a start tag. False where the tag is not what its author meant, so that more would follow. */
export function checkAttributes(faults: MarkupFaults, source: string, tag: RawTag): boolean {
  const { attributes } = tag;
  for (const [index, attribute] of attributes.entries()) {
    if (isBroken(source, attribute)) {
      reportBroken(faults, source, { tag, index });
      return false;
    }
  }
  if (attributes.length > 1) reportRepeated(faults, source, attributes);
  return true;
}

interface Broken {
  readonly tag: RawTag;
  /** Of the attribute at which it shows. */
  readonly index: number;
}

function isUnquoted(source: string, { nameEnd, valueStart, valueEnd }: RawAttribute): boolean {
  return valueStart > nameEnd && valueStart < valueEnd && !/["']/.test(source.charAt(valueStart - 1));
}

function isBroken(source: string, attribute: RawAttribute): boolean {
  if (/["'<]/.test(attribute.name)) return true;
  if (!isUnquoted(source, attribute)) return false;
  const value = source.slice(attribute.valueStart, attribute.valueEnd);
  return /["'<]/.test(value) || typographic.test(value);
}

function reportBroken(faults: MarkupFaults, source: string, { tag, index }: Broken): void {
  const attribute = tag.attributes[index];
  if (!attribute) return;
  const { start, end } = attribute;
  const before = tag.attributes[index - 1];
  const swallowed = before ? valueOf(source, before).search(/[<>]/) : -1;
  const bracket = source.slice(start, end).indexOf("<");
  if (typographic.test(valueOf(source, attribute))) reportTypographic(faults, source, attribute);
  else if (before && swallowed >= 0) {
    const place = { start: before.start, end: before.valueStart + swallowed };
    faults.add({ code: "unclosed-quote", ...place, expected: "a quote" });
  } else if (bracket >= 0) {
    const place = { start: tag.start, end: trimSpace(source, tag.start, start + bracket) };
    faults.add({ code: "unclosed-tag", ...place, expected: "`>`" });
  } else faults.add({ code: "quote-in-value", start, end, expected: "`&quot;` for a quote within a value" });
}

function reportTypographic(faults: MarkupFaults, source: string, attribute: RawAttribute): void {
  const { start, end, valueStart, valueEnd } = attribute;
  const inner = betweenTypographic.exec(valueOf(source, attribute))?.[1];
  const changes = inner === undefined ? undefined : [{ start: valueStart, end: valueEnd, text: `"${inner}"` }];
  faults.add({ code: "typographic-quotes", start, end, expected: 'straight quotes (`"`)', changes, safe: true });
}

/** Of two attributes with one name browsers drop the second. */
function reportRepeated(faults: MarkupFaults, source: string, attributes: readonly RawAttribute[]): void {
  const seen = new Map<string, RawAttribute>();
  let before = attributes[0];
  for (const attribute of attributes) {
    const first = seen.get(attribute.name);
    if (!first) seen.set(attribute.name, attribute);
    else {
      const { start, end } = attribute;
      const safe = valueOf(source, first) === valueOf(source, attribute);
      const changes = [{ start: before?.end ?? start, end, text: "" }];
      faults.add({ code: "duplicate-attribute", start, end, expected: "once", related: [first], changes, safe });
    }
    before = attribute;
  }
}

function valueOf(source: string, { valueStart, valueEnd }: RawAttribute): string {
  return source.slice(valueStart, valueEnd);
}
