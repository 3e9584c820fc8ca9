import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lintFlags } from "../src/commands/flags.ts";
import { configSchema } from "../src/config/schema.ts";
import { rules } from "../src/rules/index.ts";
import { version } from "../src/version.ts";

const read = (path: string): string => readFileSync(path, "utf8");
const manifest = JSON.parse(read("package.json"));

test("the version is that of the package", () => {
  expect(version).toBe(manifest.version);
});

test("the two commands of the README name scripts that exist", () => {
  const commands = [...read("README.md").matchAll(/^npm ci && npm (?:run )?(\S+)$/gm)].map(([, script]) => script);
  expect(commands).toEqual(["sample", "test"]);
  for (const script of commands) expect(manifest.scripts).toHaveProperty(script ?? "");
});

test("every option of the README is one of the program", () => {
  const typed = new Set(lintFlags.map(({ name }) => `--${name}`));
  const told = new Set([...read("README.md").matchAll(/--[a-z]+(?:-[a-z]+)*/g)].map(([option]) => option));
  for (const option of told) expect([...typed], option).toContain(option);
});

test("every key of the configuration is documented, and no other", async () => {
  const { properties = {} } = configSchema(rules);
  const keysOf = (key: string): string[] => Object.keys(properties[key]?.properties ?? {});
  const known = [
    ...Object.keys(properties).filter((key) => !["$schema", "site"].includes(key)),
    ...keysOf("site").map((key) => `site.${key}`),
    ...keysOf("links"),
    ...keysOf("crawl"),
  ];
  const told = [...read("docs/configuration.md").matchAll(/^\| `([\w.]+)` \|/gm)].map(([, key]) => key);
  expect([...told].sort()).toEqual(known.sort());
});
