import { expect, it } from "vitest";
import { presets, strictOptions } from "../../src/config/presets.ts";
import { validate } from "../../src/config/validate.ts";
import { rules as realRules } from "../../src/rules/index.ts";
import { rules } from "./rules.ts";

it("recommended leaves every rule as it is", () => {
  const recommended = Object.entries(rules).map(([id, rule]) => presets["contentlint:recommended"](id, rule));
  expect(recommended).toEqual(["warning", "error", "info", "off"]);
});

it("strict makes warnings of advice and tightens options", () => {
  const strict = Object.entries(rules).map(([id, rule]) => presets["contentlint:strict"](id, rule));
  expect(strict).toEqual([["warning", { max: 160 }], "error", "warning", "off"]);
});

it("strict sets options that the rules have, to values that they allow", async () => {
  const settings = Object.entries(strictOptions).map(([id, options]) => [id, ["warning", options]]);
  expect(validate({ rules: Object.fromEntries(settings) }, { rules: realRules, environment: {} })).toEqual([]);
});
