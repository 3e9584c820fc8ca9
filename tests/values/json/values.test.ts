import { describe, expect, it } from "vitest";
import { type JsonString, memberOf, parseJson, plainValue, textOfString } from "../../../src/values/json.ts";
import { mended } from "./mended.ts";

describe("a value", () => {
  it("knows its place", () => {
    const text = '{"a": [true, null, -1.5e3], "b": {"c": "d"}}';
    const { root } = parseJson("a.json", text);
    if (root?.type !== "object") throw new Error("no object");
    const list = memberOf(root, "a")?.value;
    if (list?.type !== "array") throw new Error("no array");
    expect(text.slice(root.start, root.end)).toBe(text);
    expect(list.items.map((item) => text.slice(item.start, item.end))).toEqual(["true", "null", "-1.5e3"]);
    expect(root.members.map(({ name }) => text.slice(name.start, name.end))).toEqual(['"a"', '"b"']);
  });

  it("has members by their decoded name, the last one of several", () => {
    const { root } = parseJson("a.json", '{"\\u0061": 1, "a": 2}');
    if (root?.type !== "object") throw new Error("no object");
    expect(root.members.map(({ key }) => key)).toEqual(["a", "a"]);
    expect(memberOf(root, "a")?.value).toMatchObject({ type: "number", value: 2 });
    expect(memberOf(root, "toString")).toBeUndefined();
  });
});

describe("the ordinary value", () => {
  it("keeps __proto__ as a name like any other", () => {
    const document = parseJson("a.json", '{"__proto__": {"polluted": true}, "constructor": 1}');
    const value = plainValue(document, document.root!) as object;
    expect(Object.keys(value)).toEqual(["__proto__", "constructor"]);
    expect("polluted" in value).toBe(false);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe("the text of a string", () => {
  function stringOf(json: string) {
    const document = parseJson("a.json", json);
    return { text: textOfString(document, document.root as JsonString), json };
  }

  it("maps each character through its escape", () => {
    const { text, json } = stringOf('"a\\n\\u00e9\\ud83d\\ude00z"');
    const places = [...text.value].map((_, at) => json.slice(text.span(at, at + 1).start, text.span(at, at + 1).end));
    expect(text.value).toBe("a\né😀z");
    expect(places).toEqual(["a", "\\n", "\\u00e9", "\\ud83d", "\\ude00"]);
    expect(text.span(5, 6)).toEqual({ file: "a.json", start: 22, end: 23 });
  });

  it("stands between its quotes, even when it is empty", () => {
    expect(stringOf('"a"').text).toMatchObject({ start: 1, end: 2 });
    expect(stringOf('  ""').text).toMatchObject({ start: 3, end: 3 });
    expect(stringOf("'a'").text).toMatchObject({ value: "a", start: 1, end: 2 });
  });

  it("escapes what replaces a part of it", () => {
    const { text, json } = stringOf('"one\\ntwo"');
    const edit = text.replace(3, 4, ' "and"\t\\ ');
    expect(JSON.parse(mended(json, [edit]))).toBe('one "and"\t\\ two');
  });

  it("escapes for wrong quotes too", () => {
    const { text, json } = stringOf("'one'");
    const changed = stringOf(mended(json, [text.replace(0, 3, "it's")]));
    expect(changed.json).toBe("'it\\u0027s'");
    expect(changed.text.value).toBe("it's");
  });

  it("is as it stands where the quotes are missing", () => {
    const { text } = stringOf("C:\\new");
    expect(text).toMatchObject({ value: "C:\\new", start: 0, end: 6 });
  });
});
