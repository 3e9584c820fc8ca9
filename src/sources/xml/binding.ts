import { customaryNamespace, namespaces } from "../../values/namespaces.ts";
import { reportSameAttributes } from "./duplicates.ts";
import { insertion, MAX_RELATED, quoted } from "./faults.ts";
import type { AttributeNode, ElementNode } from "./node.ts";
import { resolveReferences } from "./references.ts";
import type { Parser } from "./state.ts";
import type { Range } from "./tree.ts";

/** Namespaces in XML 1.0: reads the declarations of a start tag, then resolves its own prefix and its attributes'. */
export function bindNamespaces(parser: Parser, element: ElementNode): void {
  const { attributes } = element;
  for (const attribute of attributes) {
    const { name, prefix, local } = attribute;
    if (name === "xmlns" || (prefix === "xmlns" && local !== "")) declare(parser, element, attribute);
  }
  const { scope } = parser;
  const { prefix, start } = element;
  element.namespace = scope.namespaceOf(prefix) ?? resolveUnbound(parser, element, prefixAt(prefix, start + 1));
  if (attributes.length === 0) return;
  const prefixed = attributes.filter((attribute) => attribute.prefix !== "" && attribute.prefix !== "xmlns");
  for (const attribute of prefixed) {
    const placed = prefixAt(attribute.prefix, attribute.start);
    attribute.namespace = scope.namespaceOf(placed.prefix) ?? resolveUnbound(parser, element, placed);
  }
  if (prefixed.length > 1) reportSameAttributes(parser, prefixed);
}

interface PlacedPrefix extends Range {
  readonly prefix: string;
}

function prefixAt(prefix: string, start: number): PlacedPrefix {
  return { prefix, start, end: start + prefix.length };
}

function declare(parser: Parser, element: ElementNode, attribute: AttributeNode): void {
  const { faults, scope } = parser;
  const { start, end, valueStart, valueEnd } = attribute;
  const prefix = attribute.name === "xmlns" ? "" : attribute.local;
  const namespace = attributeValue(parser, attribute);
  attribute.namespace = namespaces.xmlns;
  if (/[\s<>"{}|\\^`]/.test(namespace)) {
    const expected = "a namespace URI without white space";
    faults.add({ code: "bad-namespace", start: valueStart, end: valueEnd, expected });
  }
  if (prefix !== "" && namespace === "") {
    faults.add({ code: "empty-namespace", start, end, expected: "a namespace URI" });
  }
  if (isReserved(prefix, namespace)) {
    faults.add({ code: "reserved-namespace", start, end, expected: "xml and xmlns to keep their own namespaces" });
    return;
  }
  scope.declare(element, prefix, namespace);
}

function isReserved(prefix: string, namespace: string): boolean {
  if (prefix === "xmlns" || namespace === namespaces.xmlns) return true;
  return (prefix === "xml") !== (namespace === namespaces.xml);
}

function attributeValue({ text, entities }: Parser, { valueStart, valueEnd }: AttributeNode): string {
  return resolveReferences(text.slice(valueStart, valueEnd).replace(/[\t\n\r]/g, " "), entities);
}

/** One fault for each prefix, at its first use; other uses are related places. */
function resolveUnbound(parser: Parser, element: ElementNode, placed: PlacedPrefix): string {
  const { faults, scope } = parser;
  const { prefix, start, end } = placed;
  const customary = customaryNamespace(prefix);
  if (scope.unbound.has(prefix)) {
    const related = scope.unbound.get(prefix)?.related;
    if (related && related.length < MAX_RELATED) related.push(faults.span(placed));
    return customary ?? "";
  }
  const root = rootOf(parser, element);
  // Where the nesting is broken, what follows may stand outside of this element.
  const isWhole = parser.top.children.length === 0 || parser.top.children[0] === root;
  const declaration = `xmlns:${prefix}="${customary ?? "…"}"`;
  const fault = faults.add({
    code: "unbound-prefix",
    start,
    end,
    expected: `${quoted(declaration)} on ${quoted(`<${root.name}>`)}`,
    edits: customary === undefined ? undefined : [insertion(root.start + 1 + root.name.length, ` ${declaration}`)],
    safe: customary !== undefined && isWhole,
  });
  scope.unbound.set(prefix, fault);
  return customary ?? "";
}

/** The root that the element, whose start tag is being read, stands in. */
function rootOf({ current, top }: Parser, element: ElementNode): ElementNode {
  return current === top ? element : (top.children.at(-1) ?? element);
}
