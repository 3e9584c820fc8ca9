import { describe, expect, it } from "vitest";
import { type JsonString, type JsonValue, parseJson, plainValue, textOfString } from "../../../src/values/json.ts";
import fc from "../../fast-check.ts";
import { mended } from "./mended.ts";

/** Faults of texts that JSON.parse accepts all the same. */
const accepted = new Set(["duplicate-name", "lone-surrogate", "too-deep"]);

const anyString = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
const jsonText = fc
  .record({ value: fc.jsonValue({ stringUnit: "binary", maxDepth: 3 }), indent: fc.constantFrom(undefined, 2, "\t") })
  .map(({ value, indent }) => JSON.stringify(value, null, indent));
const pieces = fc.constantFrom(
  ..."{}[],:;\"'`“”\\/\n\r\t \u00a0\u0000*=+-.e019xua",
  "\\u00",
  "\\ud83d",
  "\\ude00",
  "//",
  "/*",
  "true",
  "null",
  "NaN",
  '"a"',
  '"a":',
  "😀",
  "\ud83d",
);
const scraps = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(""));
const mutated = fc
  .record({ text: jsonText, at: fc.nat(), drop: fc.nat(3), insert: fc.oneof(fc.constant(""), pieces) })
  .map(({ text, at, drop, insert }) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + insert + text.slice(place + drop);
  });
const hostile = fc.oneof(scraps, mutated, anyString);

function isAccepted(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function valuesOf(node: JsonValue): JsonValue[] {
  if (node.type === "array") return [node, ...node.items.flatMap(valuesOf)];
  if (node.type === "object") return [node, ...node.members.flatMap(({ name, value }) => [name, ...valuesOf(value)])];
  return [node];
}

describe("JSON that is well-formed", () => {
  it("has no fault and the value that JSON.parse gives", () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const document = parseJson("a.json", text);
        expect(document.faults).toEqual([]);
        expect(plainValue(document, document.root!)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("is what JSON.parse takes for it, and nothing else", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { faults } = parseJson("a.json", text);
        const verdict = faults.every((fault) => accepted.has(fault.code));
        expect(verdict).toBe(isAccepted(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("any text", () => {
  it("is read without a throw, with every place inside it and the faults in order", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const document = parseJson("a.json", text);
        const nodes = document.root ? valuesOf(document.root) : [];
        const edits = document.faults.flatMap((fault) => fault.fix?.edits ?? []);
        for (const { start, end } of [...nodes, ...document.faults, ...edits]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        const starts = document.faults.map((fault) => fault.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        if (document.root) plainValue(document, document.root);
      }),
      { numRuns: 1000 },
    );
  });

  it("has, once mended, the value that was read, when every fault can be mended", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const document = parseJson("a.json", text);
        fc.pre(document.faults.length > 0 && document.faults.every((fault) => fault.fix));
        const edits = document.faults.flatMap((fault) => fault.fix?.edits ?? []);
        const value = document.root && plainValue(document, document.root);
        expect(JSON.parse(mended(text, edits))).toEqual(value);
      }),
      { numRuns: 1000, maxSkipsPerRun: 50 },
    );
  });
});

describe("the text of a string", () => {
  /** A string written with needless escapes here and there. */
  const written = fc.array(
    fc.record({ unit: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }), escaped: fc.boolean() }),
  );
  const escapeAll = (value: string) =>
    [...Array(value.length).keys()].map((at) => `\\u${value.charCodeAt(at).toString(16).padStart(4, "0")}`).join("");

  it("gives every character the stretch it was read from", () => {
    fc.assert(
      fc.property(written, (units) => {
        const parts = units.map(({ unit, escaped }) => (escaped ? escapeAll(unit) : JSON.stringify(unit).slice(1, -1)));
        const json = `"${parts.join("")}"`;
        const document = parseJson("a.json", json);
        const text = textOfString(document, document.root as JsonString);
        expect(text.value).toBe(units.map(({ unit }) => unit).join(""));
        let at = 0;
        let start = 1;
        for (const [index, { unit }] of units.entries()) {
          const end = start + parts[index]!.length;
          expect(text.span(at, at + unit.length)).toEqual({ file: "a.json", start, end });
          at += unit.length;
          start = end;
        }
      }),
    );
  });

  it("writes an edit that reads as the replaced text", () => {
    const replaced = fc.record({ value: anyString, insert: anyString, from: fc.nat(), length: fc.nat(5) });
    fc.assert(
      fc.property(replaced, ({ value, insert, from, length }) => {
        const json = ` ${JSON.stringify(value)}`;
        const document = parseJson("a.json", json);
        const text = textOfString(document, document.root as JsonString);
        const start = from % (value.length + 1);
        const end = Math.min(start + length, value.length);
        const edited = mended(json, [text.replace(start, end, insert)]);
        expect(JSON.parse(edited)).toBe(value.slice(0, start) + insert + value.slice(end));
      }),
    );
  });
});
