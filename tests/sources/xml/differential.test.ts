import { decodeXML } from "entities";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { attributeText, parseXml, textOf, type XmlDocument, type XmlElement } from "../../../src/sources/xml/index.ts";
import fc from "../../fast-check.ts";
import { trees, write } from "./trees.ts";

/** What both parsers have to agree on. */
interface Shape {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly text: string;
  readonly children: readonly Shape[];
}

/** fast-xml-parser with everything off that changes names, values or white space. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: "#section",
  maxNestedTags: Number.POSITIVE_INFINITY,
  strictReservedNames: false,
  onDangerousProperty: (name) => name,
});

/** What it makes of an ordered document: one key for each kind of node. */
type Ordered = Readonly<Record<string, unknown>>;

function orderedList(value: unknown): Ordered[] {
  return Array.isArray(value) ? value : [];
}

function shapesOf(nodes: readonly Ordered[]): Shape[] {
  return nodes.flatMap((node) => {
    const [name] = Object.keys(node).filter((key) => key !== ":@");
    if (name === undefined || name.startsWith("#") || name.startsWith("?")) return [];
    const children = orderedList(node[name]);
    const attributes = Object.entries(Object(node[":@"]) as Record<string, unknown>);
    return [
      {
        name,
        attributes: attributes.map(([key, value]) => [key, decodeXML(String(value).replace(/[\t\n]/g, " "))] as const),
        text: textOfNodes(children),
        children: shapesOf(children),
      },
    ];
  });
}

function textOfNodes(nodes: readonly Ordered[]): string {
  return nodes
    .map((node) => {
      const [name = ""] = Object.keys(node).filter((key) => key !== ":@");
      if (name === "#text") return decodeXML(String(node["#text"]));
      if (name === "#section")
        return orderedList(node[name])
          .map((inner) => String(inner["#text"]))
          .join("");
      return name.startsWith("?") ? "" : textOfNodes(orderedList(node[name]));
    })
    .join("");
}

/** It reads instructions as tags, and so fails at a lone quote in one. */
function withoutNotes(source: string): string {
  return source.replace(/<\?note .*?\?>/gs, "<?note?>");
}

function shapeOf(document: XmlDocument, element: XmlElement): Shape {
  return {
    name: element.name,
    attributes: element.attributes.map((one) => [one.name, attributeText(document, one).value] as const),
    text: textOf(document, element).value,
    children: element.children.map((child) => shapeOf(document, child)),
  };
}

describe("fast-xml-parser", () => {
  it("reads the same names, attributes and text from well-formed documents", () => {
    fc.assert(
      fc.property(trees, fc.constantFrom("\n", "\r\n"), (tree, lineEnd) => {
        const source = withoutNotes(write(tree)).replaceAll("\n", lineEnd);
        const document = parseXml("feed.xml", source);
        expect([shapeOf(document, document.root!)]).toEqual(shapesOf(orderedList(parser.parse(source))));
      }),
      { numRuns: 300 },
    );
  });
});
