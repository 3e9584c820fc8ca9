import { expect, test } from "vitest";
import { linkDefaults } from "../../src/config/defaults.ts";
import { webDefaults } from "../../src/engine/web/index.ts";

test("links are asked as the web itself would by default", () => {
  const { check, exclude, include, remoteFragments, cache, engine, ...asked } = linkDefaults;
  const { typedOrigins, environment, ...web } = webDefaults;
  expect(asked).toEqual(web);
  expect([check, exclude, include, remoteFragments, cache]).toEqual(["all", [], [], false, false]);
  expect(engine).toBe("contentlint");
  expect([typedOrigins, environment]).toEqual([[], {}]);
});
