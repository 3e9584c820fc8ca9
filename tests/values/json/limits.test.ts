import { describe, expect, it } from "vitest";
import { parseJson, plainValue } from "../../../src/values/json.ts";

const codesOf = (text: string) => parseJson("a.json", text).faults.map((fault) => fault.code);

describe("depth", () => {
  it("is 500 levels at most, and what lies deeper is left out", () => {
    expect(codesOf("[".repeat(500) + "]".repeat(500))).toEqual([]);
    expect(codesOf("[".repeat(501) + "]".repeat(501))).toEqual(["too-deep"]);
    const nested = `${"[".repeat(10_000)}"]"${"]".repeat(10_000)}`;
    const document = parseJson("a.json", `[${nested}, 1]`);
    expect(document.faults.map((fault) => fault.code)).toEqual(["too-deep"]);
    expect(plainValue(document, document.root!)).toMatchObject({ 1: 1 });
  });

  it("does not overflow when nothing is closed", () => {
    expect(codesOf("[".repeat(100_000))).toEqual(["too-deep", "cut-off"]);
    expect(codesOf('{"a":'.repeat(100_000))).toEqual(["too-deep", "cut-off"]);
  });
});

describe("faults", () => {
  it("are 5,000 at most", () => {
    expect(codesOf(`[${"+1,".repeat(20_000)}1]`)).toHaveLength(5_000);
  });
});

describe("keys that stand twice", () => {
  it.each([1, 12, 13, 14, 5000])("are found among %i others", (count) => {
    const others = Array.from({ length: count }, (_, index) => `"k${index}": 0`).join(", ");
    const faults = parseJson("a.json", `{${others}, "k0": 1, "\\u006b0": 2, "new": 3, "new": 4}`).faults;
    expect(faults.map(({ code, found }) => `${code} ${found}`)).toEqual([
      'duplicate-name "k0"',
      'duplicate-name "\\u006b0"',
      'duplicate-name "new"',
    ]);
    expect(faults[1]?.related).toEqual([{ file: "a.json", start: 1, end: 5 }]);
  });

  it("are found in linear time", () => {
    const members = Array.from({ length: 100_000 }, (_, index) => `"k${index % 50_000}": 0`).join(",");
    expect(codesOf(`{${members}}`)).toHaveLength(5_000);
  });
});

/** Texts that make a reader look ahead again and again; with a quadratic one this file does not end. */
const repeated = [
  '"a"b',
  `"a"b 'c'd `,
  '"\n',
  `'\n"\n`,
  "“\n",
  '["x" y ',
  '" ',
  "/*",
  "//",
  "\\",
  "[}",
  "} ",
  "1;",
  "a ",
  "x   \t",
  '"a":1,',
  "/**/",
  "\u00a0",
  "0",
];

describe("time", () => {
  it.each(repeated)("is linear for %j without end", (part) => {
    for (const before of ["", "[", `["`]) {
      const text = before + part.repeat(100_000 / part.length);
      expect(parseJson("a.json", text).faults.length).toBeGreaterThan(0);
    }
  });
});
