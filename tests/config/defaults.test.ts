import { expect, test } from "vitest";
import { linkDefaults } from "../../src/config/defaults.ts";
import { webDefaults } from "../../src/engine/web/index.ts";

test("links are asked as the web itself would by default", () => {
  const { check, engine, ...asked } = linkDefaults;
  const { typedOrigins, ...web } = webDefaults;
  expect(asked).toEqual(web);
  expect([check, engine, typedOrigins]).toEqual(["all", "contentlint", []]);
});
