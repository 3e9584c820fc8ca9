import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

/** Who may import whom: the picture in docs/architecture.md, as a test. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: ["model"],
  values: ["values", "model"],
  facts: ["facts", "values", "model"],
  findings: ["findings", "facts", "values", "model"],
  vocabulary: ["vocabulary", "values", "model"],
  diagnostic: ["model"],
  rule: ["model", "diagnostic"],
  rules: ["rules", "rule", "model", "values", "vocabulary", "facts", "findings"],
  sources: ["sources", "model", "values", "facts"],
  engine: ["engine", "rule", "diagnostic", "model", "values", "facts"],
  config: ["config", "rule", "diagnostic", "model", "values"],
  reporters: ["reporters", "diagnostic", "model", "values"],
  lint: ["sources", "engine", "config", "rule", "diagnostic", "model"],
  testing: ["lint", "sources", "engine", "rule", "diagnostic", "model", "values"],
  commands: [
    "commands",
    "lint",
    "sources",
    "engine",
    "config",
    "reporters",
    "rules",
    "rule",
    "diagnostic",
    "model",
    "values",
    "version",
  ],
  cli: ["commands"],
};

const imports = files("src").flatMap((path) => {
  const text = readFileSync(path, "utf8");
  const found = [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(([, target = ""]) => target);
  return found.map((target) => ({ path, target }));
});

test("imports go one way", () => {
  const broken = imports
    .filter(({ target }) => target.startsWith("."))
    .filter(({ path, target }) => {
      const layers = allowed[layer(path)];
      return layers !== undefined && !layers.includes(layer(join(dirname(path), target)));
    });
  expect(broken).toEqual([]);
});

test("rules are pure: nothing of Node, of other packages or of another rule", () => {
  const rules = imports.filter(({ path }) => layer(path) === "rules" && !path.endsWith("index.ts"));
  const foreign = rules.filter(({ target }) => !target.startsWith("."));
  const others = rules.filter(
    ({ target }) => /^\.\.?\/(?!\.\.)/.test(target) && !/\.(?:examples|words)\.ts$/.test(target),
  );
  expect([...foreign, ...others]).toEqual([]);
});

test("only where the program starts touches the process", () => {
  const touching = files("src").filter((path) =>
    /\bprocess\./.test(readFileSync(path, "utf8").replace(/\/\/.*|\/\*[\s\S]*?\*\//g, "")),
  );
  expect(touching.sort()).toEqual([join("src", "cli.ts"), join("src", "launch.ts")]);
});

test("files are small", () => {
  const sizes = files("src").map((path) => readFileSync(path, "utf8").split("\n").length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(301);
});

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}

function layer(path: string): string {
  return (relative("src", path).split(/[\\/]/)[0] ?? "").replace(/\.ts$/, "");
}
