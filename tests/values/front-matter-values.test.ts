import { describe, expect, it } from "vitest";
import type { FrontMatterField } from "../../src/model/post.ts";
import { isOfType, valueFault } from "../../src/values/front-matter-values.ts";

function field(key: string, value: string, type: FrontMatterField["type"] = "text"): FrontMatterField {
  return { file: "post.md", start: 0, end: value.length, key, value, type };
}

describe("dates", () => {
  it.each([
    "2024-05-01",
    "2024-5-1",
    "2024/05/01",
    "2024-05-01 10:00",
    "2024-05-01T10:00:00.000Z",
    "2024-05-01 10:00:00 +0200",
    "git Last Modified",
    "{{ .Date }}",
    "",
  ])("%j is fine", (value) => expect(valueFault(field("date", value))).toBeUndefined());

  it.each([
    "Jul 08 2022",
    "8 July 2022",
    "01.05.2024",
    "05/01/2024",
    "2024-05-01 10:00 PST",
    "Wed, 01 May 2024",
    "2024年5月1日",
  ])("%j is a date in words", (value) => expect(valueFault(field("pubDate", value))).toEqual({ code: "dateInWords" }));

  it.each(["2024-02-30", "soon", "2024", "May 2024", "12345", "2024-13-01"])("%j is none", (value) =>
    expect(valueFault(field("lastmod", value))).toEqual({ code: "notDate" }),
  );

  it("does not know other keys", () => {
    expect(valueFault(field("when", "soon"))).toBeUndefined();
    expect(valueFault(field("date", "", "nothing"))).toBeUndefined();
    expect(valueFault(field("lastmod", "false", "boolean"))).toBeUndefined();
  });
});

describe("booleans", () => {
  it("are no texts", () => {
    expect(valueFault(field("draft", "False"))).toEqual({ code: "quotedBoolean", plain: "false" });
    expect(valueFault(field("toc", "yes"))).toEqual({ code: "quotedBoolean", plain: "true" });
  });

  it("are written in one way", () => {
    expect(valueFault(field("published", "no", "boolean"))).toEqual({ code: "oldBoolean", plain: "false" });
    expect(valueFault(field("draft", "True", "boolean"))).toBeUndefined();
  });

  it("may be something else", () => {
    expect(valueFault(field("toc", "right"))).toBeUndefined();
    expect(valueFault(field("published", "2024-05-01", "date"))).toBeUndefined();
    expect(valueFault(field("open", "yes"))).toBeUndefined();
  });
});

it("tells what a value is", () => {
  expect(isOfType(field("a", "x"), "text")).toBe(true);
  expect(isOfType(field("a", "x"), "number")).toBe(false);
  expect(isOfType(field("a", "2024-05-01"), "date")).toBe(true);
  expect(isOfType(field("a", "3", "number"), "date")).toBe(false);
  expect(isOfType(field("a", "x"), "nobody knows")).toBe(true);
});
