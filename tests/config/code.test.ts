import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { folderOf } from "./folder.ts";

/** A file, its code, and what is said of it. */
const cases: readonly (readonly [string, string, string])[] = [
  [
    "contentlint.config.mjs",
    'const a = 1;\nthrow new Error("No token.\\nNone.");',
    ":2: The configuration could not be run: No token.",
  ],
  ["contentlint.config.cjs", '\nthrow new Error("no token")', ":2: The configuration could not be run: no token."],
  [
    "contentlint.config.ts",
    "const a: number = 1;\nthrow new Error('no token ' + a);",
    ":2: The configuration could not be run: no token 1.",
  ],
  [
    "contentlint.config.mjs",
    "export default {\n  rules: { a: },\n};",
    ":2: The configuration could not be run: Unexpected token.",
  ],
  [
    "contentlint.config.ts",
    "export default {\n  rules: { a: },\n};",
    ":2: The configuration could not be run: Unexpected token.",
  ],
  [
    "contentlint.config.mjs",
    'throw "no \\u001b[31mtoken";',
    ": The configuration could not be run: no \\u001b[31mtoken.",
  ],
  ["contentlint.config.mjs", "throw undefined;", ": The configuration could not be run: undefined."],
  ["contentlint.config.mjs", "export const rules = {};", ": The configuration must be the default export."],
  ["contentlint.config.ts", "export const rules = {};", ": The configuration must be the default export."],
  ["contentlint.config.mjs", "export default () => ({});", ": The configuration must be an object, not a function."],
  ["contentlint.config.mjs", "export default { feeds: [() => 1] };", ": “feeds[0]” must be text, not a function."],
  [
    "contentlint.config.mjs",
    "export default { maxFeedSize: NaN };",
    ": “maxFeedSize” must be a whole number, not NaN.",
  ],
];

/** Prints what is wrong with the configurations of the folders that are its arguments: a list of lists. */
const script = `
  import { loadConfig } from "./src/config/load.ts";
  import { mistakeLine } from "./src/config/mistake.ts";
  const loaded = await Promise.all(process.argv.slice(1).map((cwd) => loadConfig({ cwd, rules: {} })));
  console.log(JSON.stringify(loaded.map(({ mistakes }) => mistakes.map(mistakeLine))));
`;

it("says what is wrong with code, without its stack", () => {
  const folders = cases.map(([file, code]) => folderOf({ [file]: code }));
  // In a process of its own: vitest would transform what is imported.
  const output = execFileSync(process.execPath, [
    "--import",
    "tsx",
    "--input-type=module",
    "--eval",
    script,
    ...folders,
  ]);
  expect(JSON.parse(output.toString())).toEqual(cases.map(([file, , said]) => [`${file}${said}`]));
});
