import { describe, expect, it } from "vitest";
import { parseJson, plainValue } from "../../../src/values/json.ts";
import { mended } from "./mended.ts";

function read(text: string) {
  const document = parseJson("feed.json", text);
  const value = document.root && plainValue(document, document.root);
  const fixed = mended(
    text,
    document.faults.flatMap((fault) => fault.fix?.edits ?? []),
  );
  return { faults: document.faults, value, fixed };
}

/** What is wrong, the fault as `code found` for each, and what the text reads like with every fix. */
const repairable: readonly (readonly [string, readonly string[], string])[] = [
  ["[1, 2,]", ["trailing-comma ,"], "[1, 2]"],
  ['{"a": 1,\n}', ["trailing-comma ,"], '{"a": 1\n}'],
  ["[1,, 2]", ["extra-comma ,"], "[1, 2]"],
  ["[, 1]", ["extra-comma ,"], "[ 1]"],
  ["[1,,]", ["trailing-comma ,", "extra-comma ,"], "[1]"],
  ["[1 2]", ["missing-comma 2"], "[1, 2]"],
  ['{"a": 1\n "b": 2}', ['missing-comma "b"'], '{"a": 1,\n "b": 2}'],
  ["[1; 2;]", ["wrong-separator ;", "wrong-separator ;"], "[1, 2]"],
  ['["a": 1]', ["wrong-separator :"], '["a", 1]'],
  ["['it\\'s \"so\"']", ["wrong-quotes 'it\\'s \"so\"'"], '["it\'s \\"so\\""]'],
  ["{“a”: `b`}", ["wrong-quotes “a”", "wrong-quotes `b`"], '{"a": "b"}'],
  ["{a: 1, first name: 2}", ["unquoted-name a", "unquoted-name first name"], '{"a": 1, "first name": 2}'],
  ['{"a" 1}', ["missing-colon 1"], '{"a": 1}'],
  ['{"a" = 1, "b" => 2}', ["wrong-colon =", "wrong-colon =>"], '{"a" : 1, "b" : 2}'],
  ['{"a":: 1}', ["extra-colon :"], '{"a": 1}'],
  ['{"a": , "b"}', ["missing-value ,", "missing-value }"], '{"a": null, "b": null}'],
  ["[1, // one\n 2 /* two */]", ["comment // one", "comment /* two */"], "[1, \n 2 ]"],
  ["[1\u00a0, 2]", ["foreign-space \u00a0"], "[1 , 2]"],
  ['["a\tb"]', ["control-character \t"], '["a\\tb"]'],
  ['["one\r\n\r\ntwo"]', ["control-character \r\n\r\n"], '["one\\r\\n\\r\\ntwo"]'],
  ['["\\x41"]', ["bad-escape \\x41"], '["\\u0041"]'],
  ['["\\\'"]', ["bad-escape \\'"], '["\'"]'],
  ['["a\\\nb"]', ["bad-escape \\\n"], '["ab"]'],
  ['["C:\\dir \\u12"]', ["bad-escape \\d", "bad-escape \\u"], '["C:\\\\dir \\\\u12"]'],
  ['{"a": "b,\n "c": 1}', ['unclosed-string "b'], '{"a": "b",\n "c": 1}'],
  ['["a\t,\n1]', ['unclosed-string "a\t', "control-character \t"], '["a\\t",\n1]'],
  ['["He said "no" to me", 1]', ['unescaped-quote "', 'unescaped-quote "'], '["He said \\"no\\" to me", 1]'],
  ["[True, FALSE, None]", ["unknown-word True", "unknown-word FALSE", "unknown-word None"], "[true, false, null]"],
  [
    "[NaN, -Infinity, undefined]",
    ["unknown-word NaN", "unknown-word -Infinity", "unknown-word undefined"],
    "[null, null, null]",
  ],
  ["[007, -01.50]", ["number-format 007", "number-format -01.50"], "[7, -1.50]"],
  [
    "[+1, .5, -.5, 2.]",
    ["number-format +1", "number-format .5", "number-format -.5", "number-format 2."],
    "[1, 0.5, -0.5, 2]",
  ],
  ["[0xFF, -0x10]", ["number-format 0xFF", "number-format -0x10"], "[255, -16]"],
  ["[1e, two words]", ["unquoted-string 1e", "unquoted-string two words"], '["1e", "two words"]'],
  ['{"url": https://a.test/?b=c}', ["unquoted-string https://a.test/?b=c"], '{"url": "https://a.test/?b=c"}'],
  ['{"a": [1, 2}', ["missing-bracket }"], '{"a": [1, 2]}'],
  ["[1, 2}", ["wrong-bracket }"], "[1, 2]"],
  ['{"a": [1]]}', ["extra-bracket ]"], '{"a": [1]}'],
];

describe("what can be mended", () => {
  it.each(repairable)("%j", (text, expected, fixed) => {
    const result = read(text);
    expect(result.faults.map((fault) => `${fault.code} ${fault.found}`)).toEqual(expected);
    expect(result.fixed).toBe(fixed);
    expect(result.value).toEqual(JSON.parse(fixed));
  });
});

/** What is wrong, the faults, and the value that is left. */
const unrepairable: readonly (readonly [string, readonly string[], unknown])[] = [
  ["", ["empty "], undefined],
  [" \n", ["empty  \n"], undefined],
  ["/* one", ["cut-off /* one"], undefined],
  ["]", ["text-before-value ]"], undefined],
  ['{"a": 1} x', ["text-after-value x"], { a: 1 }],
  ["[1] [2]", ["text-after-value [2]"], [1]],
  ['show({"a": 1})', ["text-before-value show(", "text-after-value )"], { a: 1 }],
  ['{"a": 1, "b": 2, "a": 3}', ['duplicate-name "a"'], { a: 3, b: 2 }],
  ['{"a": [{"b": "c', ['cut-off "c'], { a: [{ b: "c" }] }],
  ['{"a": [1,\n', ["cut-off ,"], { a: [1] }],
  ['{"a":', ["cut-off :"], { a: null }],
  ['{"a": "b\n', ['cut-off "b'], { a: "b" }],
  ["[1, /* two", ["cut-off /* two"], [1]],
  ["{[1], : 2}", ["missing-name [", "missing-name :"], {}],
  ['["\\ud83d"]', ["lone-surrogate \\ud83d"], ["\ud83d"]],
  [
    '["\\ud83d\\ud83d\\ud83d\\ude00\\ude00a"]',
    ["lone-surrogate \\ud83d\\ud83d", "lone-surrogate \\ude00"],
    ["\ud83d\ud83d\ud83d\ude00\ude00a"],
  ],
  ['["\\\\ud83d\\ude00"]', ["lone-surrogate \\ude00"], ["\\ud83d\ude00"]],
];

describe("what cannot be mended", () => {
  it.each(unrepairable)("%j", (text, expected, value) => {
    const result = read(text);
    expect(result.faults.map((fault) => `${fault.code} ${fault.found}`)).toEqual(expected);
    expect(result.faults.every((fault) => fault.fix === undefined)).toBe(true);
    expect(result.value).toEqual(value);
  });
});

describe("a fault", () => {
  it("has its place, what is expected and the related place", () => {
    const text = '{"title": 1, "title": 2}';
    const [fault] = parseJson("feed.json", text).faults;
    expect(fault).toMatchObject({ file: "feed.json", start: 13, end: 20, found: '"title"' });
    expect(fault?.expected).toBe("another name; this one stands here already");
    expect(fault?.related).toEqual([{ file: "feed.json", start: 1, end: 8 }]);
  });

  it("points at the bracket that is not closed", () => {
    const [fault] = parseJson("feed.json", '{"items": [1, 2').faults;
    expect(fault).toMatchObject({
      code: "cut-off",
      start: 14,
      end: 15,
      expected: "] after it, but the text ends here",
    });
    expect(fault?.related).toEqual([{ file: "feed.json", start: 10, end: 11 }]);
  });

  it("says whether its fix keeps what the author meant", () => {
    const safety = (text: string) => parseJson("feed.json", text).faults.map((fault) => fault.fix?.safe);
    expect(safety("[1,]")).toEqual([true]);
    expect(safety("['a']")).toEqual([true]);
    expect(safety("{a: 1, b c: 1}")).toEqual([true, false]);
    expect(safety("[+1, 01]")).toEqual([true, false]);
    expect(safety("[1 /* one */]")).toEqual([false]);
    expect(safety("[True, NaN]")).toEqual([true, false]);
  });

  it("quotes at most 80 characters and no half of one", () => {
    const [long] = parseJson("feed.json", `{} ${"x".repeat(200)}`).faults;
    expect(long?.found).toBe("x".repeat(80));
    const [emoji] = parseJson("feed.json", `{} x${"😀".repeat(100)}`).faults;
    expect(emoji?.found).toBe(`x${"😀".repeat(39)}`);
  });
});

describe("comments", () => {
  const text = '// first\n{"a": 1 /* one */}';

  it("are no fault where they are allowed", () => {
    const document = parseJson("config.json", text, { allowComments: true });
    expect(document.faults).toEqual([]);
    expect(document.root && plainValue(document, document.root)).toEqual({ a: 1 });
  });

  it("are no value", () => {
    const codes = (allowComments: boolean) =>
      parseJson("a.json", "// one", { allowComments }).faults.map(({ code }) => code);
    expect(codes(true)).toEqual(["empty"]);
    expect(codes(false)).toEqual(["comment", "empty"]);
  });

  it("must be closed all the same", () => {
    const { faults } = parseJson("config.json", "{} /* one", { allowComments: true });
    expect(faults.map((fault) => fault.code)).toEqual(["cut-off"]);
  });
});
