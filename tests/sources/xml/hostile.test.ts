import { describe, expect, it } from "vitest";
import { parseXml, textOf } from "../../../src/sources/xml/index.ts";
import { elementsOf } from "./marked.ts";

/** Far above what a linear reading needs, far below what a quadratic one would take. */
const TIMEOUT = 60_000;
const many = 100_000;

const bomb = [
  "<!DOCTYPE a [<!ENTITY b0 'lol'>",
  ...Array.from({ length: 30 }, (_, index) => `<!ENTITY b${index + 1} '${`&b${index};`.repeat(10)}'>`),
  "]><a>&b30;</a>",
].join("");

const inputs: Readonly<Record<string, string>> = {
  "an entity bomb": bomb,
  "entities used without end": `<!DOCTYPE a [<!ENTITY b '${"x".repeat(9000)}'>]><a>${"&b;".repeat(many)}</a>`,
  "entities that hold each other": `<!DOCTYPE a [${Array.from({ length: 2000 }, (_, i) => `<!ENTITY b${i} '&b${i + 1};'>`).join("")}]><a>&b0;</a>`,
  "an entity of `<`": `<!DOCTYPE a [<!ENTITY b '${"<".repeat(90_000)}'>]><a>&b;</a>`,
  "nested elements": "<a>".repeat(10_000) + "</a>".repeat(10_000),
  "elements nested beyond the limit": "<a>".repeat(2 * many),
  "unclosed elements": `<r>${"<a>".repeat(many)}</r>`,
  "unclosed elements before white space": `<r>${"<a>".repeat(many)}${" ".repeat(many)}</r>`,
  "unclosed elements with text": `<r>${"<a>x<b>y".repeat(many)}</r>`,
  "unclosed elements of HTML": `<r>${"<br>".repeat(many)}${"<![CDATA[<![CDATA[]]>".repeat(many)}</r>`,
  "crossed elements": `<r>${"<b><i></b></i>".repeat(many)}</r>`,
  "stray end tags": `<r>${"</a>".repeat(many)}</r>`,
  "stray end tags deep inside": `${"<a>".repeat(10_000)}${"</b>".repeat(many)}`,
  "misspelt end tags": `<r>${`<${"a".repeat(50)}bc></${"a".repeat(50)}defg>`.repeat(10_000)}</r>`,
  "end tags without `>`": `<r>${"</a".repeat(many)}`,
  "start tags without `>`": `<r>${"<a".repeat(many)}`,
  "empty tags of HTML without `>`": `<r>${"<br ".repeat(many)}</r>`,
  attributes: `<a${Array.from({ length: many }, (_, index) => ` b${index}="c"`).join("")}/>`,
  "the same attribute": `<a${' b="c"'.repeat(many)}/>`,
  "attributes without values": `<a${" b".repeat(many)}/>`,
  "quotes that never close": `<r>${'<a b="'.repeat(many)}`,
  "a quote before white space": `<a b="<${" ".repeat(many)}`,
  "quotes behind equals signs": `<a ${'b="= '.repeat(many)}>`,
  "`<` in an attribute": `<a b="${"<".repeat(many)}"/>`,
  "junk in a tag": `<a ${"= ".repeat(many)}/>`,
  "comments with hyphens": `<r>${"<!-- a -- b>".repeat(many)}</r>`,
  "comments in a text": `<r>${"<!-- a>b".repeat(many)}</r>`,
  "instructions that never close": `<r>${"<?a>".repeat(many)}</r>`,
  "a declaration of white space": `<?xml encoding${" ".repeat(many)}?><a/>`,
  declarations: `<r>${"<?xml version='1.0'?>".repeat(many)}</r>`,
  "sections that never close": `<r>${"<a><![CDATA[</a>".repeat(many)}</r>`,
  "sections inside sections": `<r>${"<a><![CDATA[<![CDATA[</a>".repeat(many)}]]></r>`,
  "sections that swallow": `<r>${"<a><![CDATA[x</a>".repeat(many)}<b><![CDATA[${"y".repeat(many)}]]></b></r>`,
  "unknown declarations": `<r>${"<!x".repeat(many)}</r>`,
  DOCTYPEs: "<!DOCTYPE a>".repeat(many),
  "DOCTYPEs that never close": "<!DOCTYPE a [".repeat(many),
  "quotes in a DOCTYPE": `<!DOCTYPE a [${"<!ENTITY b \"'".repeat(many)}`,
  ampersands: `<a>${"&".repeat(many)}</a>`,
  "names without semicolon": `<a>&${"b".repeat(many)}&${"c".repeat(many)}</a>`,
  "digits without end": `<a>&#${"9".repeat(many)};</a>`,
  references: `<a>${"&#65;".repeat(many)}</a>`,
  "undeclared prefixes": `<r>${Array.from({ length: many }, (_, index) => `<p${index}:a/>`).join("")}</r>`,
  namespaces: `<r>${'<a xmlns:b="u:b">'.repeat(many)}</r>`,
  roots: "<a/>".repeat(many),
  "control characters": `<a>${"\u0001".repeat(many)}</a>`,
  "half characters": `<a>${"\uD800".repeat(many)}</a>`,
  "a line of 5 MB": `<a>${"word ".repeat(1_000_000)}</a>`,
  "5 MB of line ends": `<a>${"\r".repeat(5_000_000)}</a>`,
};

describe("hostile input", () => {
  it.each(Object.entries(inputs))(
    "%s: it is read to its end",
    (_, source) => {
      const { text, faults, roots, ...document } = parseXml("feed.xml", source);
      expect(text).toHaveLength(source.length);
      expect(faults.length).toBeLessThanOrEqual(5_000);
      expect(faults.every(({ start, end }) => 0 <= start && start <= end && end <= source.length)).toBe(true);
      for (const root of roots.slice(0, 10)) {
        const { value } = textOf({ text, faults, roots, ...document }, root);
        expect(value.length).toBeLessThanOrEqual(source.length + 1_000_000);
      }
    },
    TIMEOUT,
  );

  it("reports an entity bomb", () => {
    const { faults } = parseXml("feed.xml", bomb);
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(["entity-too-large"]));
  });

  it(
    "keeps deep nesting",
    () => {
      const document = parseXml("feed.xml", `${"<a>".repeat(10_000)}x${"</a>".repeat(10_000)}`);
      expect(document.faults).toEqual([]);
      expect(elementsOf(document.root!)).toHaveLength(10_000);
      expect(textOf(document, document.root!).value).toBe("x");
    },
    TIMEOUT,
  );

  it("keeps every attribute", () => {
    const { root, faults } = parseXml("feed.xml", inputs["attributes"]!);
    expect(faults).toEqual([]);
    expect(root?.attributes).toHaveLength(many);
  });
});
