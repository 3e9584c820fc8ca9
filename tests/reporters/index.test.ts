import { describe, expect, it } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import { plain, reportOf } from "./build.ts";

describe("reporters", () => {
  it.each([
    ["text", /^All good: /],
    ["json", /^\{\n {2}"version": 1,/],
    ["sarif", /"name": "contentlint"/],
  ] as const)("finds %s by its name", async (name, expected) => {
    const reporter = await reporters[name]();
    expect(reporter(reportOf([], []), plain)).toMatch(expected);
  });
});
